import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type BoundField, FieldError, type FieldWords } from "~/app/ui/field";

/** A concept that is chosen: what is sent, and what is read. */
export type ChosenConcept = { id: string; label: string };

type ConceptFrameProps = FieldWords & {
  field: BoundField;
  concepts: ChosenConcept[];
  onChange?: () => void;
  /** The field that one writes in. */
  children: ReactNode;
};

/** Label, help, error and the chosen concepts, each a ticked box that can be unticked, around the field that chooses more. */
export function ConceptFrame({ field, concepts, label, help, isOptional, onChange, children }: ConceptFrameProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="grid gap-1">
      <label htmlFor={field.id} className="font-semibold">
        {label}
        {isOptional ? <span className="font-normal text-muted"> ({t("optional")})</span> : null}
      </label>
      {help ? (
        <p id={field.descriptionId} className="small text-muted">
          {help}
        </p>
      ) : null}
      <FieldError field={field} />
      {concepts.length > 0 ? (
        <ul className="flex flex-wrap gap-2 py-1">
          {concepts.map((concept) => (
            <li key={concept.id}>
              <label className="tag flex items-center gap-2">
                <input type="checkbox" name={field.name} value={concept.id} defaultChecked onChange={onChange} />
                {concept.label}
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  );
}
