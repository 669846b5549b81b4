import type { Plan, PlannedMeeting } from "~/app/domain/scheduling/plan";
import { type PlanEvent, toEvent } from "~/app/domain/scheduling/plan-event";
import { type BrokenRule, verifyTimetable } from "~/app/domain/timetable/verify-timetable";

/** A broken rule with names; the sentence is `scheduling:broken.<rule>`, `slotId` the time of which it speaks. */
export type BrokenInPlan = {
  rule: BrokenRule["rule"] | "not-their-seat" | "pair-twice";
  who: string;
  other: string;
  slotId: string | null;
  count: number;
};

/** What a version is worth. `broken` is empty when it may be saved. */
export type Judgement = { broken: BrokenInPlan[]; breaks: number };

/**
 * Checks a version against every rule by the independent verifier, with the meetings that people booked by themselves.
 *
 * @param fairness null for what somebody moved by hand: it is theirs to decide.
 */
export function judgePlan(
  plan: Plan,
  { meetings, fairness }: { meetings: PlannedMeeting[]; fairness: number | null },
): Judgement {
  const placed = [...meetings, ...plan.booked].filter(({ slotId }) => slotId !== null);
  const seated = placed.flatMap(({ tableId, slotId, isLocked, ...meeting }) =>
    tableId ? [{ ...meeting, tableId, lockedSlotId: isLocked ? slotId : null }] : [],
  );
  const made = seated.length === placed.length ? toEvent(plan, seated) : null;
  if (!made) return { broken: [{ ...nothing, rule: "not-their-seat" }], breaks: 0 };
  const pairs = new Set(placed.map(({ hostId, providerId }) => `${hostId} ${providerId}`));
  const twice = pairs.size < placed.length ? [{ ...nothing, rule: "pair-twice" as const }] : [];
  const slotOf = new Map(plan.slots.map(({ id }, number) => [id, number]));
  const timetable = placed.map(({ slotId }) => slotOf.get(slotId ?? "") ?? -1);
  const { broken, breaks } = verifyTimetable(made.event, { timetable, fairness });
  return { broken: [...twice, ...broken.map((rule) => named(rule, { made, plan }))], breaks };
}

const nothing = { who: "", other: "", slotId: null, count: 0 };

function named(rule: BrokenRule, { made, plan }: { made: PlanEvent; plan: Plan }): BrokenInPlan {
  const nameOf = (participant: number | undefined) => made.participants[participant ?? -1]?.name ?? "";
  const slotId = "slot" in rule ? (plan.slots[rule.slot]?.id ?? null) : null;
  const meeting = "meeting" in rule ? made.event.meetings[rule.meeting] : undefined;
  const sides = { who: nameOf(meeting?.participants[0]), other: nameOf(meeting?.participants[1]) };
  switch (rule.rule) {
    case "clash":
      return { ...nothing, rule: rule.rule, slotId, who: nameOf(rule.participant), count: 2 };
    case "away":
      return { ...nothing, rule: rule.rule, slotId, who: nameOf(rule.participant) };
    case "tables":
      return { ...nothing, rule: rule.rule, slotId, count: rule.tables };
    case "fairness":
      return { ...nothing, rule: rule.rule, count: rule.allowed };
    default:
      return { ...nothing, ...sides, rule: rule.rule, slotId };
  }
}
