import { leaveOrganised } from "~/app/domain/scheduling/leave-organised.server";
import { type AttendanceResult, saveAttendance } from "~/app/domain/scheduling/save-attendance.server";
import { AttendanceInput } from "~/app/domain/scheduling/schema";

type Actor = { arenaId: string; organisationId: string; personId: string; kind: "EMPLOYER" | "PROVIDER" };
type Refusal = Exclude<Extract<AttendanceResult, { ok: false }>["reason"], "gone">;

/** `to`: where to go on; `refusal` one of `scheduling:attendance.refusal`; null: there is nothing like that here. */
export type AttendanceAnswer =
  | { to: string }
  | { refusal: Refusal | "begun" | "invalid" | "most-below-least"; isInvalid?: boolean }
  | null;

/** Joins an arena with a timetable, changes how one takes part, or leaves it. */
export async function attendanceCommand(form: FormData, actor: Actor): Promise<AttendanceAnswer> {
  const page = `/work/arenas/${actor.arenaId}`;
  if (form.get("intent") === "leave") return told(await leaveOrganised(actor), `${page}?done=left`);
  const input = AttendanceInput.safeParse({
    ...Object.fromEntries(form),
    awaySlotIds: form.getAll("awaySlotIds"),
    candidateIds: form.getAll("candidateIds"),
  });
  if (input.success) return told(await saveAttendance(input.data, actor), `${page}/wishes?done=saved`);
  const isTurned = input.error.issues.some(({ message }) => message === "most-below-least");
  return { refusal: isTurned ? "most-below-least" : "invalid", isInvalid: true };
}

function told(result: { ok: true } | { ok: false; reason: Refusal | "begun" | "gone" }, to: string): AttendanceAnswer {
  if (result.ok) return { to };
  return result.reason === "gone" ? null : { refusal: result.reason };
}
