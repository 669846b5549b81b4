import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";

/** Reads and judges a form against its schema. */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S) {
  return parseWithZod(await request.formData(), { schema });
}

/**
 * The answer to a form that was refused, with what was typed and the errors: 400 when it is not valid, 409 when it is and a rule
 * is against it.
 *
 * @param refusal errors that only the command could know: of the whole form, or by field.
 */
export function refuse<T>(
  submission: Submission<T, string[]>,
  refusal: { formErrors?: string[]; fieldErrors?: Record<string, string[]> } = {},
) {
  return data({ result: submission.reply(refusal) }, { status: submission.status === "success" ? 409 : 400 });
}
