import { editTimetable, rollBack } from "~/app/domain/scheduling/edit-timetable.server";
import { handleRequest } from "~/app/domain/scheduling/handle-request.server";
import type { BrokenInPlan } from "~/app/domain/scheduling/judge-plan";
import type { WhyNot } from "~/app/domain/scheduling/places-policy";
import { publishTimetable } from "~/app/domain/scheduling/publish-timetable.server";
import { EditInput, GenerateInput, HandleInput } from "~/app/domain/scheduling/schema";
import { showTimetable } from "~/app/domain/scheduling/show-timetable.server";
import { startRun, stopRun } from "~/app/domain/scheduling/start-run.server";

type Actor = { arenaId: string; organisationId: string; personId: string };

/** `done` is a key of `common:done`; `refusal` one of `scheduling:refusal`; null: there is nothing like that here. */
export type TimetableResult =
  | { done: string; keepsMeeting?: boolean }
  | { refusal: string; isInvalid?: boolean; why?: WhyNot; broken?: BrokenInPlan[] }
  | null;

/** Does what a form of the timetable's page asks. */
export async function timetableCommand(form: FormData, actor: Actor): Promise<TimetableResult> {
  const fields = Object.fromEntries(form);
  if (fields.intent === "generate") {
    const input = GenerateInput.safeParse(fields);
    if (!input.success) return { refusal: "invalid", isInvalid: true };
    return told(await startRun(input.data, actor), "searching");
  }
  if (fields.intent === "stop") return (await stopRun(actor.arenaId, actor)) ? { done: "stopping" } : null;
  if (fields.intent === "handle") {
    const input = HandleInput.safeParse(fields);
    return input.success
      ? told(await handleRequest(input.data, actor), "saved")
      : { refusal: "invalid", isInvalid: true };
  }
  const [slotId, tableId] = String(fields.place ?? "").split("_");
  const input = EditInput.safeParse({ ...fields, slotId, tableId });
  if (!input.success) return { refusal: "invalid", isInvalid: true };
  return edit(input.data, actor);
}

async function edit(input: EditInput, actor: Actor): Promise<TimetableResult> {
  const { expected } = input;
  switch (input.intent) {
    case "show":
      return told(await showTimetable({ ...actor, expected }), "shown");
    case "publish":
      return told(await publishTimetable({ ...actor, expected }), "published");
    case "roll-back":
      return told(await rollBack(input.number, { ...actor, expected }), "rolledBack");
    case "move": {
      const place = { slotId: input.slotId, tableId: input.tableId };
      return told(await editTimetable({ ...input, place }, { ...actor, expected }), "placed");
    }
    default:
      return told(await editTimetable(input, { ...actor, expected }), "saved");
  }
}

type Refused = { ok: false; reason: string; why?: WhyNot; broken?: BrokenInPlan[] };

function told(result: { ok: true } | Refused, done: string): TimetableResult {
  if (result.ok) return { done };
  const { reason, why, broken } = result;
  return reason === "gone" ? null : { refusal: reason, why, broken };
}
