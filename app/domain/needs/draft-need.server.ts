import { parseWithZod } from "@conform-to/zod/v4";
import { listLabels } from "~/app/domain/catalogue/queries.server";
import { deleteNeedDraft } from "~/app/domain/needs/delete-need.server";
import { findNeed } from "~/app/domain/needs/queries.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput, type NeedTextInput } from "~/app/domain/needs/schema";
import { shorten } from "~/app/domain/needs/shorten";

/** Longest description and title of a need, in characters. */
const longest = { description: 4000, title: 90 } as const;

/**
 * Reads the form of ticked suggestions as a need. The text is kept only where that is ticked (`useText` as the description,
 * `useTitle` its first line as the title).
 */
export function parseTicked(form: FormData, { text }: NeedTextInput) {
  form.set("version", "1");
  form.set("description", form.get("useText") ? shorten(text, longest.description) : "");
  form.set("title", form.get("useTitle") ? shorten(text.trim().split("\n", 1)[0] ?? "", longest.title) : "");
  return parseWithZod(form, { schema: NeedInput });
}

/**
 * Begins a draft with exactly what is given, and where none is: the first occupation as the title, and the employer's own
 * municipality. Null: it names what the catalogue lacks.
 */
export async function draftNeed(
  input: NeedInput,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<string | null> {
  const needId = await createNeed(input.kind, { organisationId });
  const begun = await findNeed(needId, { organisationId });
  const municipalityCode = input.municipalityCode ?? begun?.municipalityCode ?? undefined;
  const [occupation] = await listLabels("occupation", input.occupationIds.slice(0, 1));
  const title = input.title || shorten(occupation?.label ?? "", longest.title);
  const saved = await saveNeed({ ...input, title, municipalityCode, version: 1 }, { needId, organisationId });
  if (saved.ok) return needId;
  await deleteNeedDraft(needId, { organisationId, personId });
  return null;
}
