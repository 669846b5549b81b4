import type { SubmissionResult } from "@conform-to/react";
import type { BoundField } from "~/app/ui/field";

/**
 * A form of single fields on a public page: as `useServerForm`, but without sending conform's code to the browser, so
 * that the page keeps below 120 kB of script. The server judges; this only puts its answer beside the fields.
 *
 * @param lastResult what the action answered, if this form was sent.
 */
export function flatForm<Name extends string>({ id, names, lastResult, defaultValue }: FlatFormOptions<Name>) {
  const typed = lastResult?.initialValue ?? defaultValue ?? {};
  const errorsOf = (name: string) => lastResult?.error?.[name] ?? undefined;
  const bind = (name: Name): BoundField => ({
    id: `${id}-${name}`,
    name,
    errorId: `${id}-${name}-error`,
    descriptionId: `${id}-${name}-description`,
    errors: errorsOf(name),
    initialValue: typed[name],
  });
  const fields = Object.fromEntries(names.map((name) => [name, bind(name)])) as Record<Name, BoundField>;
  return { form: { id, errors: errorsOf("") }, fields };
}

type FlatFormOptions<Name extends string> = {
  id: string;
  names: readonly Name[];
  lastResult: SubmissionResult<string[]> | null | undefined;
  defaultValue?: Partial<Record<string, unknown>>;
};
