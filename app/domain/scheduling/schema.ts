import { z } from "zod";
import { findPersonalData } from "~/app/domain/candidates/personal-data-policy";
import {
  fairnessSteps,
  mostBrought,
  mostRepresentatives,
  runScopes,
  searchSeconds,
  wishLevels,
} from "~/app/domain/scheduling/kinds";
import { list, text, whole } from "~/app/platform/http/form-fields";

/** The version that was looked at; 0 when there was none. */
const expected = whole(0, 1_000_000);

/** How a timetable is searched for. */
export const GenerateInput = z.object({
  expected,
  scope: z.enum(runScopes, "invalid-choice").default("UNLOCKED"),
  seconds: z.coerce
    .number("invalid-choice")
    .refine((value) => searchSeconds.some((each) => each === value), "invalid-choice"),
  fairness: z.coerce
    .number("invalid-choice")
    .refine((value) => fairnessSteps.some((each) => each === value), "invalid-choice"),
});
export type GenerateInput = z.infer<typeof GenerateInput>;

/** A number that may be left out. */
function optionalWhole(min: number, max: number) {
  return z.preprocess((value) => (value === "" ? undefined : value), whole(min, max).optional());
}

/** How a participant takes part: how many at once, how many meetings, when not, and whom it thinks of. */
export const AttendanceInput = z
  .object({
    representatives: whole(1, mostRepresentatives).default(1),
    minMeetings: optionalWhole(0, 60),
    maxMeetings: optionalWhole(1, 60),
    awaySlotIds: list(z.uuid("invalid-choice"), 200),
    candidateIds: list(z.uuid("invalid-choice"), mostBrought),
  })
  .refine(({ minMeetings = 0, maxMeetings = minMeetings }) => minMeetings <= maxMeetings, {
    path: ["maxMeetings"],
    message: "most-below-least",
  });
export type AttendanceInput = z.infer<typeof AttendanceInput>;

/** What one participant says of others, by their ids; no word of somebody is left out. */
export const WishesInput = z.array(z.object({ toId: z.uuid(), level: z.enum(wishLevels) })).max(500);
export type WishesInput = z.infer<typeof WishesInput>;

/** A participant's word on its provisional programme. */
export const AnswerInput = z
  .object({
    number: whole(1, 1_000_000),
    isRight: z.enum(["yes", "no"], "invalid-choice"),
    text: text(600).superRefine((value, context) => {
      const found = findPersonalData(value);
      if (found) context.addIssue({ code: "custom", message: `personal-data-${found}` });
    }),
  })
  .refine(({ isRight, text }) => isRight === "yes" || text !== "", { path: ["text"], message: "required" });
export type AnswerInput = z.infer<typeof AnswerInput>;

const id = z.uuid("invalid-choice");
const pair = { expected, hostId: id, providerId: id };

/** What a form of the grid asks. */
export const EditInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("move"), ...pair, slotId: id, tableId: id }),
  z.object({ intent: z.enum(["unschedule", "lock", "unlock"]), ...pair }),
  z.object({ intent: z.literal("roll-back"), expected, number: whole(1, 1_000_000) }),
  z.object({ intent: z.enum(["show", "publish"]), expected }),
]);
export type EditInput = z.infer<typeof EditInput>;

/** Whose request for a change is handled, and which: the moment it was written. */
export const HandleInput = z.object({
  participantId: id,
  answeredAt: z.coerce.date("invalid-choice"),
  isHandled: z.enum(["yes", "no"], "invalid-choice"),
});
export type HandleInput = z.infer<typeof HandleInput>;
