import { z } from "zod";
import { maxCandidates } from "~/app/domain/arenas/kinds";
import { choices, lateMinutes } from "~/app/domain/meetings/kinds";
import { calendarDate, flag, list, whole } from "~/app/platform/http/form-fields";

/**
 * What a side says of a meeting. `key` was made with the page: the same answer sent twice is one. `needId` and `places`
 * say what and whom it goes on about; left out, the first need of the table and everybody at the meeting. A place is a
 * candidate's number in the order of their aliases, from 1, so that a browser that waits for a network keeps no candidate's id.
 */
export const OutcomeInput = z.object({
  key: z.uuid("invalid-choice"),
  bookingId: z.uuid("invalid-choice"),
  choice: z.enum(choices, "invalid-choice"),
  needId: z.uuid("invalid-choice").optional(),
  places: list(whole(1, maxCandidates), maxCandidates),
});
export type OutcomeInput = z.infer<typeof OutcomeInput>;

/** By how much what remains begins later; at one table, or at all when none is named. */
export const LateInput = z.object({
  minutes: z.coerce
    .number()
    .refine((minutes): minutes is (typeof lateMinutes)[number] => lateMinutes.some((each) => each === minutes)),
  tableId: z.uuid("invalid-choice").optional(),
});
export type LateInput = z.infer<typeof LateInput>;

/** The two questions after an arena, each from 1 to 5. */
export const RatingInput = z.object({ worth: whole(1, 5), arranged: whole(1, 5) });
export type RatingInput = z.infer<typeof RatingInput>;

/** The day of an arena's copy, and whether those who were with it or invited are invited again. */
export const CopyInput = z.object({ date: calendarDate, invite: flag });
export type CopyInput = z.infer<typeof CopyInput>;
