import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";

/**
 * A form that the server judges: after a refusal it shows what was typed and each field's error, with and without
 * JavaScript.
 *
 * @param lastResult what the action answered, if this form was sent.
 */
export function useServerForm<T extends Record<string, unknown>>({
  id,
  lastResult,
  defaultValue,
}: ServerFormOptions<T>) {
  return useForm<T>({ id, lastResult, defaultValue, shouldValidate: "onSubmit", shouldRevalidate: "onSubmit" });
}

type ServerFormOptions<T> = {
  id: string;
  lastResult: SubmissionResult<string[]> | null | undefined;
  defaultValue?: DefaultValue<T>;
};
