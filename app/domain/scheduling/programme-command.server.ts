import { answerProgramme, bringCandidates } from "~/app/domain/scheduling/answer-programme.server";
import { AnswerInput } from "~/app/domain/scheduling/schema";
import { isUuid } from "~/app/platform/http/params";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

/** `done` is a key of `common:done`, `refusal` one of `scheduling:programme.refusal`. */
type Result = { done: string } | { refusal: string; isInvalid?: boolean } | null;

/** Answers a provisional programme, or chooses who comes to a published meeting. */
export async function programmeCommand(
  form: FormData,
  { kind, ...actor }: { arenaId: string; organisationId: string; kind: OrganisationKind },
): Promise<Result> {
  if (form.get("intent") === "bring") {
    const candidateIds = form.getAll("candidateId").map(String).filter(isUuid);
    const bookingId = String(form.get("bookingId"));
    if (kind !== "PROVIDER" || !isUuid(bookingId)) return null;
    return told(await bringCandidates({ bookingId, candidateIds }, actor), "saved");
  }
  const input = AnswerInput.safeParse(Object.fromEntries(form));
  if (input.success) return told(await answerProgramme(input.data, actor), "answered");
  const isPersonal = input.error.issues.some(({ message }) => message.startsWith("personal"));
  return { refusal: isPersonal ? "personal" : "invalid", isInvalid: true };
}

function told(result: { ok: true } | { ok: false; reason: string }, done: string): Result {
  return result.ok ? { done } : { refusal: result.reason };
}
