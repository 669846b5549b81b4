import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";

/** Reads and judges a form against its schema. */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S) {
  return parseWithZod(await request.formData(), { schema });
}

/**
 * The answer to a form that was refused: 400 with what was typed and the errors.
 *
 * @param refusal errors that only the command could know: of the whole form, or by field.
 */
export function refuse<T>(
  submission: Submission<T, string[]>,
  refusal: { formErrors?: string[]; fieldErrors?: Record<string, string[]> } = {},
) {
  return data({ result: submission.reply(refusal) }, { status: 400 });
}
