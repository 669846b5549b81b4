import { useEffect, useRef, useState } from "react";
import type { ConceptField } from "~/app/domain/catalogue/concept-field";
import { type ChosenConcept, ConceptFrame } from "~/app/domain/catalogue/concept-frame";
import type { ConceptKind } from "~/app/domain/catalogue/schema";
import { type BoundField, describedBy, type FieldWords } from "~/app/ui/field";

type LazyConceptFieldProps = FieldWords & {
  field: BoundField;
  kind: ConceptKind;
  chosen: ChosenConcept[];
  typed?: string;
};

/**
 * As `ConceptField`, whose script is fetched when one comes to the field: for pages where most never do. What is written
 * until it is there stays; what is sent without it is understood by the server.
 */
export function LazyConceptField(props: LazyConceptFieldProps) {
  const { field, chosen, typed = "", ...words } = props;
  const [Field, setField] = useState<typeof ConceptField | null>(null);
  const plain = useRef<HTMLInputElement>(null);
  const written = useRef(typed);
  useEffect(() => {
    if (Field) document.getElementById(field.id)?.focus();
  }, [Field, field.id]);
  const fetchScript = async () => {
    const loaded = await import("~/app/domain/catalogue/concept-field").catch(() => null);
    // Whoever has gone on meanwhile is not called back.
    if (!loaded || document.activeElement !== plain.current) return;
    written.current = plain.current?.value ?? typed;
    setField(() => loaded.ConceptField);
  };
  if (Field) return <Field {...props} typed={written.current} />;
  return (
    <ConceptFrame {...{ field, ...words }} concepts={chosen}>
      <input
        ref={plain}
        id={field.id}
        name={`${field.name}Text`}
        defaultValue={typed}
        maxLength={80}
        autoComplete="off"
        onFocus={fetchScript}
        aria-describedby={describedBy(field, words.help)}
        aria-invalid={field.errors?.length ? true : undefined}
        className="input max-w-xl"
      />
    </ConceptFrame>
  );
}
