import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { type BoundField, controlAttributes, FieldFrame, type FieldWords, initialText } from "~/app/ui/field";

type TextFieldProps = FieldWords & { field: BoundField; suffix?: string } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    "name" | "id"
  >;

/** One line of text; with `type` also a date, a time, a number or an address for mail. */
export function TextField({
  field,
  label,
  help,
  isOptional,
  isLabelHidden,
  suffix,
  className = "",
  ...input
}: TextFieldProps) {
  return (
    <FieldFrame {...{ field, label, help, isOptional, isLabelHidden }}>
      <div className="flex items-center gap-2">
        <input
          {...controlAttributes(field, help)}
          defaultValue={initialText(field)}
          className={`input ${widthOf(input.type)} ${className}`}
          {...input}
        />
        {suffix ? <span className="text-muted">{suffix}</span> : null}
      </div>
    </FieldFrame>
  );
}

type TextAreaProps = FieldWords & { field: BoundField } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    "name" | "id"
  >;

/** Several lines of text. */
export function TextArea({ field, label, help, isOptional, isLabelHidden, ...area }: TextAreaProps) {
  return (
    <FieldFrame {...{ field, label, help, isOptional, isLabelHidden }}>
      <textarea
        rows={5}
        {...controlAttributes(field, help)}
        defaultValue={initialText(field)}
        className="input max-w-[44rem]"
        {...area}
      />
    </FieldFrame>
  );
}

/** Fields are as wide as what is to be written in them. */
function widthOf(type: string | undefined): string {
  if (type === "number") return "max-w-28";
  if (type === "date" || type === "time") return "max-w-48";
  return "";
}
