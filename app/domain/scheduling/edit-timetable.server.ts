import type { BrokenInPlan } from "~/app/domain/scheduling/judge-plan";
import {
  type Place,
  placedThere,
  standingMeetings,
  unplaced,
  type WhyNot,
  whyNotThere,
} from "~/app/domain/scheduling/places-policy";
import { type Pair, type Plan, type PlannedMeeting, pairKey } from "~/app/domain/scheduling/plan";
import { type LockRefusal, lockPlan, readMeetings, saveVersion } from "~/app/domain/scheduling/versions.server";
import { prisma } from "~/app/platform/db.server";

/** What is done to one meeting of the newest version. */
export type MeetingEdit = Pair & ({ intent: "move"; place: Place } | { intent: "unschedule" | "lock" | "unlock" });

export type EditResult =
  | { ok: true; number: number }
  | { ok: false; reason: LockRefusal | "no-such-meeting" | "no-such-version" }
  | { ok: false; reason: "illegal"; why: WhyNot }
  | { ok: false; reason: "breaks-rules"; broken: BrokenInPlan[] };

type Editor = { arenaId: string; organisationId: string; personId: string; expected: number; now?: Date };

/**
 * Changes one meeting of a timetable, which makes a new version. What stands of the rest is judged anew, so what participants
 * have changed since is in the new version too.
 *
 * @returns a reason when the version is not the newest any more: nothing is overwritten.
 */
export function editTimetable(
  edit: MeetingEdit,
  { arenaId, organisationId, personId, expected, now = new Date() }: Editor,
): Promise<EditResult> {
  return prisma.$transaction(async (tx): Promise<EditResult> => {
    const result = await lockPlan(tx, { arenaId, organisationId, expected, now });
    if (!result.ok) return result;
    const { plan, meetings } = result.locked;
    const standing = standingMeetings(plan, meetings);
    const meeting = standing.find((each) => pairKey(each) === pairKey(edit));
    if (!meeting || isOff(plan, meeting)) return { ok: false, reason: "no-such-meeting" };
    if (edit.intent === "move") {
      const why = whyNotThere(plan, { meetings: standing, meeting, place: edit.place });
      if (why) return { ok: false, reason: "illegal", why };
    }
    const changed = changedMeeting(plan, { standing, meeting, edit });
    return saveVersion(tx, result.locked, {
      ...byHand,
      kind: "EDITED",
      meetings: standing.map((each) => (each === meeting ? changed : each)),
      createdById: personId,
    });
  });
}

/** Makes an earlier version the newest again, as far as it still stands. */
export function rollBack(
  to: number,
  { arenaId, organisationId, personId, expected, now = new Date() }: Editor,
): Promise<EditResult> {
  return prisma.$transaction(async (tx): Promise<EditResult> => {
    const result = await lockPlan(tx, { arenaId, organisationId, expected, now });
    if (!result.ok) return result;
    const version = await tx.timetable.findUnique({
      where: { arenaId_number: { arenaId, number: to } },
      select: { id: true },
    });
    if (!version) return { ok: false, reason: "no-such-version" };
    const meetings = standingMeetings(result.locked.plan, await readMeetings(tx, version.id));
    return saveVersion(tx, result.locked, { ...byHand, kind: "ROLLED_BACK", meetings, createdById: personId });
  });
}

/** Of what somebody made by hand nothing is proven, and no fairness is asked. */
const byHand = { fairness: null, bound: null, isProven: false } as const;

function isOff({ withdrawn }: Plan, meeting: Pair): boolean {
  return withdrawn.some((each) => pairKey(each) === pairKey(meeting));
}

function changedMeeting(
  plan: Plan,
  { standing, meeting, edit }: { standing: PlannedMeeting[]; meeting: PlannedMeeting; edit: MeetingEdit },
): PlannedMeeting {
  if (edit.intent === "move") return placedThere(plan, { meetings: standing, meeting, place: edit.place });
  if (edit.intent === "unschedule") return unplaced(meeting);
  return { ...meeting, isLocked: edit.intent === "lock" && meeting.slotId !== null };
}
