import { ErrorSummary } from "~/app/ui/error-summary";
import type { BoundField } from "~/app/ui/field";

/** The error summary of a form: its own errors, then those of the fields in the order they are shown. */
export function FormErrors({
  form,
  fields,
}: {
  form: { id: string; errors?: string[] };
  fields: [BoundField, string][];
}) {
  const own = (form.errors ?? []).map((error) => ({ id: form.id, label: "", error }));
  const ofFields = fields.flatMap(([field, label]) =>
    (field.errors ?? []).slice(0, 1).map((error) => ({ id: field.id, label, error })),
  );
  return <ErrorSummary errors={[...own, ...ofFields]} />;
}
