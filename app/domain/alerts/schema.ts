import { z } from "zod";
import { alertLists, alertPaces } from "~/app/domain/alerts/kinds";
import { requiredText } from "~/app/platform/http/form-fields";
import { hasPersonalNumber } from "~/app/platform/personal-number";

/** Most letters of an address that is saved: every filter full and some to spare. */
const longestQuery = 4000;

/** What a member calls a search; it stands in mails, where nobody's personal number belongs. */
const name = requiredText(2, 80).refine((value) => !hasPersonalNumber(value), "personal-number");

const pace = z.enum(alertPaces, "invalid-choice");

/** An address that asks to watch something: `subject` is the need or the candidate of a match page. */
export const WatchAddress = z
  .object({ list: z.enum(alertLists), subject: z.uuid().optional() })
  .transform(({ list, subject }) => ({ list, subjectId: subject }));

/** A list or a match page to be saved. `subjectId` is the need or the candidate of a match page. */
export const SaveSearchInput = z.object({
  list: z.enum(alertLists, "invalid-choice"),
  query: z.string().max(longestQuery, `too-long|{"max":${longestQuery}}`).default(""),
  subjectId: z.uuid().optional(),
  name,
  pace,
});
export type SaveSearchInput = z.infer<typeof SaveSearchInput>;

/** One that is taken away. */
export const RemoveSearchInput = z.object({ intent: z.literal("remove"), searchId: z.uuid() });

/** How often mail is sent of a search. */
export const ChangeSearchInput = z.object({ searchId: z.uuid(), pace });
export type ChangeSearchInput = z.infer<typeof ChangeSearchInput>;
