import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/app/ui/error-text";

/** What a field of a form knows of itself; conform's field metadata is one. */
export type BoundField = {
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  errors?: string[];
  initialValue?: unknown;
};

/** A field's words: label above, help under the label, and the error before what was typed. */
export type FieldWords = { label: string; help?: string; isOptional?: boolean; isLabelHidden?: boolean };

/** Label, help and error around one control. */
export function FieldFrame({ field, label, help, isOptional, isLabelHidden, children }: FieldFrameProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="field grid gap-1">
      <label htmlFor={field.id} className={isLabelHidden ? "sr-only" : "font-semibold"}>
        {label}
        {isOptional ? <span className="font-normal text-muted"> ({t("optional")})</span> : null}
      </label>
      <FieldHelp field={field} help={help} />
      <FieldError field={field} />
      {children}
    </div>
  );
}

type FieldFrameProps = FieldWords & { field: BoundField; children: ReactNode };

/** A group of controls under one legend. */
export function FieldSet({ field, label, help, isOptional, isLabelHidden, children }: FieldFrameProps) {
  const { t } = useTranslation("ui");
  return (
    <fieldset className="grid min-w-0 gap-1" aria-describedby={describedBy(field, help)} id={field.id}>
      <legend className={isLabelHidden ? "sr-only" : "font-semibold"}>
        {label}
        {isOptional ? <span className="font-normal text-muted"> ({t("optional")})</span> : null}
      </legend>
      <FieldHelp field={field} help={help} />
      <FieldError field={field} />
      {children}
    </fieldset>
  );
}

function FieldHelp({ field, help }: { field: BoundField; help?: string }) {
  if (!help) return null;
  return (
    <p id={field.descriptionId} className="small text-muted">
      {help}
    </p>
  );
}

/** A field's own sentence about what is wrong. */
export function FieldError({ field }: { field: BoundField }) {
  const errorText = useErrorText();
  const [first] = field.errors ?? [];
  if (!first) return null;
  return (
    <p id={field.errorId} className="font-semibold text-unmet">
      <span aria-hidden="true">✕ </span>
      {errorText(first)}
    </p>
  );
}

/** Ids of the help and the error of a field, for `aria-describedby`. */
export function describedBy(field: BoundField, help?: string): string | undefined {
  const ids = [help ? field.descriptionId : null, field.errors?.length ? field.errorId : null].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** What every control of a field is given. */
export function controlAttributes(field: BoundField, help?: string) {
  return {
    id: field.id,
    name: field.name,
    "aria-invalid": field.errors?.length ? (true as const) : undefined,
    "aria-describedby": describedBy(field, help),
  };
}

/** The text a control starts with: what was typed, else what is stored. */
export function initialText(field: BoundField): string {
  return typeof field.initialValue === "string" ? field.initialValue : "";
}

/** The texts a group of tick boxes starts with. */
export function initialTexts(field: BoundField): string[] {
  const { initialValue } = field;
  if (Array.isArray(initialValue)) return initialValue.filter((value): value is string => typeof value === "string");
  return typeof initialValue === "string" && initialValue ? [initialValue] : [];
}
