import { answerMeeting } from "~/app/domain/meetings/answer-meeting.server";
import { checkIn, takeBackCheckIn } from "~/app/domain/meetings/attendance.server";
import { markMissing, takeBackMissing } from "~/app/domain/meetings/mark-missing.server";
import { rateArena } from "~/app/domain/meetings/ratings.server";
import { LateInput, OutcomeInput, RatingInput } from "~/app/domain/meetings/schema";
import { type Clash, shiftMeetings } from "~/app/domain/meetings/shift-meetings.server";
import { isUuid } from "~/app/platform/http/params";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

type Actor = { arenaId: string; organisationId: string; personId: string; kind: OrganisationKind };

/**
 * `done` is a key of `common:done`; `refusal` one of `meetings:refusal`, `isInvalid` when the form itself is wrong, `clash` what
 * stands in the way; null: there is nothing like that for this actor.
 */
export type DayResult = { done: string } | { refusal: string; isInvalid?: boolean; clash?: Clash } | null;

/** Does what a form of the day's page asks, as far as it is this kind of organisation's to do. */
export function dayCommand(form: FormData, actor: Actor): Promise<DayResult> {
  const intent = String(form.get("intent"));
  return actor.kind === "MUNICIPALITY" ? asOrganiser(intent, form, actor) : asParticipant(intent, form, actor);
}

async function asParticipant(intent: string, form: FormData, actor: Actor): Promise<DayResult> {
  if (intent === "outcome") {
    const input = readOutcome(form);
    return input ? told(await answerMeeting(input, actor), "outcomeSaved") : invalid("choose");
  }
  if (intent !== "rate") return null;
  const input = RatingInput.safeParse(Object.fromEntries(form));
  return input.success ? told(await rateArena(input.data, actor), "rated") : invalid("both-questions");
}

/** What a form says of a meeting; null when it is none. */
export function readOutcome(form: FormData): OutcomeInput | null {
  const input = OutcomeInput.safeParse({
    ...Object.fromEntries(form),
    needId: form.get("needId") || undefined,
    places: form.getAll("places"),
  });
  return input.success ? input.data : null;
}

async function asOrganiser(intent: string, form: FormData, actor: Actor): Promise<DayResult> {
  if (intent === "late") {
    const input = LateInput.safeParse({ minutes: form.get("minutes"), tableId: form.get("tableId") || undefined });
    return input.success ? told(await shiftMeetings(input.data, actor), "shifted") : invalid("choose");
  }
  const participantId = String(form.get("participantId"));
  if (!isUuid(participantId)) return null;
  if (intent === "came") return told(await checkIn(participantId, actor), "checkedIn");
  if (intent === "take-back") return (await takeBackCheckIn(participantId, actor)) ? { done: "takenBack" } : null;
  if (intent === "missing") return told(await markMissing(participantId, actor), "markedMissing");
  if (intent !== "back") return null;
  const back = await takeBackMissing(participantId, actor);
  return back.ok ? { done: back.isWhole ? "backWhole" : "backPartly" } : { refusal: back.reason };
}

function told(result: { ok: true } | { ok: false; reason: string; clash?: Clash }, done: string): DayResult {
  if (result.ok) return { done };
  return result.reason === "gone" ? null : { refusal: result.reason, ...(result.clash ? { clash: result.clash } : {}) };
}

function invalid(refusal: string): DayResult {
  return { refusal, isInvalid: true };
}
