import {
  type BoundField,
  controlAttributes,
  FieldError,
  FieldSet,
  type FieldWords,
  initialText,
  initialTexts,
} from "~/app/ui/field";
import type { Option } from "~/app/ui/select-field";

type ChoiceProps = FieldWords & { field: BoundField; options: (Option & { help?: string })[] };

/** One of a few choices, all of them seen. */
export function RadioGroup({ field, options, ...words }: ChoiceProps) {
  const chosen = initialText(field);
  return (
    <FieldSet field={field} {...words}>
      {options.map(({ value, label, help }) => (
        <Choice key={value} type="radio" {...{ field, value, label, help }} isChosen={chosen === value} />
      ))}
    </FieldSet>
  );
}

/** Any number of a few choices. */
export function CheckboxGroup({ field, options, ...words }: ChoiceProps) {
  const chosen = initialTexts(field);
  return (
    <FieldSet field={field} {...words}>
      {options.map(({ value, label, help }) => (
        <Choice key={value} type="checkbox" {...{ field, value, label, help }} isChosen={chosen.includes(value)} />
      ))}
    </FieldSet>
  );
}

/** A yes that may be left out. */
export function CheckboxField({
  field,
  label,
  help,
  value = "on",
}: FieldWords & { field: BoundField; value?: string }) {
  const { initialValue } = field;
  const isChosen = initialValue === value || initialValue === "on" || initialValue === "true";
  return (
    <div>
      <FieldError field={field} />
      <label className="flex gap-3 py-1">
        <input type="checkbox" {...controlAttributes(field)} value={value} defaultChecked={isChosen} />
        <span>
          {label}
          {help ? <span className="small block text-muted">{help}</span> : null}
        </span>
      </label>
    </div>
  );
}

type OneChoice = Option & { field: BoundField; type: "radio" | "checkbox"; help?: string; isChosen: boolean };

function Choice({ field, type, value, label, help, isChosen }: OneChoice) {
  return (
    <label className="flex gap-3 py-1">
      <input type={type} name={field.name} value={value} defaultChecked={isChosen} />
      <span>
        {label}
        {help ? <span className="small block text-muted">{help}</span> : null}
      </span>
    </label>
  );
}
