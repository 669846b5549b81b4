import type { SelectHTMLAttributes } from "react";
import { type BoundField, controlAttributes, FieldFrame, type FieldWords, initialText } from "~/app/ui/field";

/** A choice: what is sent, and what is read. */
export type Option = { value: string; label: string };

type SelectFieldProps = FieldWords & { field: BoundField; options: Option[]; placeholder?: string } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "name" | "id"
  >;

/** One of a closed set of choices; `placeholder` is the choice of none. */
export function SelectField({
  field,
  label,
  help,
  isOptional,
  isLabelHidden,
  options,
  placeholder,
  ...select
}: SelectFieldProps) {
  return (
    <FieldFrame {...{ field, label, help, isOptional, isLabelHidden }}>
      <select
        {...controlAttributes(field, help)}
        defaultValue={initialText(field)}
        className="input w-auto max-w-[min(100%,36rem)]"
        {...select}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
