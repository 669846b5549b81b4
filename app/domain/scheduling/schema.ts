import { z } from "zod";
import { fairnessSteps, runScopes, searchSeconds } from "~/app/domain/scheduling/kinds";
import { whole } from "~/app/platform/http/form-fields";

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
