import type { Weight } from "~/app/domain/needs/kinds";

/** A requirement as a row of the form; what is empty is not sent. */
export type FormRow = {
  kind: string;
  weight: Weight;
  skillId?: string;
  skillLabel?: string;
  languageId?: string;
  languageLabel?: string;
  cefr?: string;
  licence?: string;
  educationLevel?: string;
  educationField?: string;
  hours?: string;
  reason?: string;
};

/** Do two rows ask for the same thing, though perhaps another level of it? */
export function isSame(a: FormRow, b: FormRow): boolean {
  return (
    a.kind === b.kind &&
    a.skillId === b.skillId &&
    a.languageId === b.languageId &&
    a.licence === b.licence &&
    a.hours === b.hours
  );
}

/** The rows, then those suggested that are not among them. */
export function withoutDoubles(rows: FormRow[], suggested: FormRow[]): FormRow[] {
  return [...rows, ...suggested.filter((row) => row.kind !== "EDUCATION" && !rows.some((other) => isSame(row, other)))];
}
