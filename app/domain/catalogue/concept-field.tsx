import { useCombobox } from "downshift";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ChosenConcept, ConceptFrame } from "~/app/domain/catalogue/concept-frame";
import type { Concept, ConceptKind } from "~/app/domain/catalogue/schema";
import { type BoundField, describedBy, type FieldWords } from "~/app/ui/field";

type ConceptFieldProps = FieldWords & {
  field: BoundField;
  kind: ConceptKind;
  chosen: ChosenConcept[];
  /** What was typed and is no concept, when the form was refused. */
  typed?: string;
  /** Most that can be chosen. */
  max?: number;
  onChange?: () => void;
};

/**
 * Chooses concepts of the catalogue. Each chosen one is a ticked box that can be unticked; typing suggests more. Without
 * JavaScript what is typed is sent as `<name>Text` and understood by the server.
 */
export function ConceptField({
  field,
  kind,
  chosen,
  typed = "",
  max = 5,
  label,
  help,
  isOptional,
  onChange,
}: ConceptFieldProps) {
  const [concepts, setConcepts] = useState(chosen);
  const add = (concept: ChosenConcept) => {
    setConcepts((now) => [...now.filter(({ id }) => id !== concept.id), concept].slice(0, max));
    onChange?.();
  };
  return (
    <ConceptFrame {...{ field, concepts, label, help, isOptional, onChange }}>
      <ConceptInput {...{ field, kind, typed, help }} onChoose={add} />
    </ConceptFrame>
  );
}

type InputProps = {
  field: BoundField;
  kind: ConceptKind;
  typed: string;
  help?: string;
  onChoose: (concept: ChosenConcept) => void;
};

function ConceptInput({ field, kind, typed, help, onChoose }: InputProps) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState(typed);
  const { items, isAnswered } = useSuggestions(kind, text);
  const base = useId();
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<Concept>({
    id: base,
    inputId: field.id,
    items,
    inputValue: text,
    itemToString: (concept) => concept?.label ?? "",
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onChoose(selectedItem);
      setText("");
    },
  });
  return (
    <div className="relative max-w-xl">
      <input
        {...getInputProps({
          name: `${field.name}Text`,
          className: "input",
          autoComplete: "off",
          maxLength: 80,
          // Here and not in onInputValueChange, which comes late and loses letters when somebody types quickly.
          onChange: ({ currentTarget }) => setText(currentTarget.value),
          "aria-describedby": describedBy(field, help),
          "aria-labelledby": undefined,
          "aria-invalid": field.errors?.length ? true : undefined,
        })}
      />
      <ul
        {...getMenuProps({ "aria-label": t("suggestions"), "aria-labelledby": undefined })}
        className={`absolute z-10 mt-1 max-h-80 w-full overflow-auto rounded-md border border-line bg-surface ${isOpen && text ? "" : "hidden"}`}
      >
        {isOpen
          ? items.map((item, index) => (
              <li
                key={item.id}
                {...getItemProps({ item, index })}
                className={`cursor-pointer px-3 py-2 ${highlightedIndex === index ? "bg-brand-soft" : ""}`}
              >
                {item.label}
                {item.group ? <span className="small block text-muted">{item.group}</span> : null}
              </li>
            ))
          : null}
      </ul>
      <p role="status" className="sr-only">
        {isOpen && isAnswered && items.length > 0 ? t("hits", { count: items.length }) : ""}
      </p>
      {isOpen && isAnswered && items.length === 0 ? <p className="small pt-1 text-muted">{t("noHits")}</p> : null}
    </div>
  );
}

/** What the typed text may mean, asked for when typing has paused. */
function useSuggestions(kind: ConceptKind, text: string): { items: Concept[]; isAnswered: boolean } {
  const [items, setItems] = useState<Concept[]>([]);
  const [answered, setAnswered] = useState("");
  const asked = useRef("");
  useEffect(() => {
    asked.current = text;
    if (text.trim().length < 2) {
      setItems([]);
      return;
    }
    const timer = setTimeout(async () => {
      const response = await fetch(`/concepts.json?kind=${kind}&q=${encodeURIComponent(text)}`).catch(() => null);
      if (!response?.ok || asked.current !== text) return;
      const { concepts } = (await response.json()) as { concepts: Concept[] };
      setItems(concepts);
      setAnswered(text);
    }, 120);
    return () => clearTimeout(timer);
  }, [kind, text]);
  return { items, isAnswered: answered === text };
}
