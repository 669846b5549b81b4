import type { NeedKind, NeedState } from "~/app/platform/prisma-client/enums";

/** What publishing looks at; dates are "2026-05-04". */
export type PublishableNeed = {
  kind: NeedKind;
  state: NeedState;
  title: string;
  municipalityCode: string | null;
  isRemote: boolean;
  startsOn: string | null;
  answerBy: string | null;
  weeks: number | null;
  occupationCount: number;
};

/** What is missing, by the field that the person must fill. */
export type PublishGap = { field: string; error: "required" | "date-passed" | "after-start" };

/** Everything that keeps a need from being published on a date in Stockholm; empty when nothing does. */
export function publishGaps(need: PublishableNeed, today: string): PublishGap[] {
  const gaps: PublishGap[] = [];
  if (need.title.length < 3) gaps.push({ field: "title", error: "required" });
  if (need.occupationCount === 0) gaps.push({ field: "occupationIds", error: "required" });
  if (!need.municipalityCode && !need.isRemote) gaps.push({ field: "municipalityCode", error: "required" });
  if (need.kind === "PRAKTIK" && !need.weeks) gaps.push({ field: "weeks", error: "required" });
  if (!need.startsOn) gaps.push({ field: "startsOn", error: "required" });
  if (need.startsOn && need.startsOn < today) gaps.push({ field: "startsOn", error: "date-passed" });
  if (need.answerBy && need.answerBy < today) gaps.push({ field: "answerBy", error: "date-passed" });
  if (need.answerBy && need.startsOn && need.answerBy > need.startsOn)
    gaps.push({ field: "answerBy", error: "after-start" });
  return gaps;
}

/** From which states a need goes to which. */
const transitions: Record<NeedState, readonly NeedState[]> = {
  DRAFT: ["PUBLISHED", "WITHDRAWN"],
  PUBLISHED: ["FILLED", "WITHDRAWN", "EXPIRED", "DRAFT"],
  FILLED: ["PUBLISHED"],
  WITHDRAWN: ["DRAFT"],
  EXPIRED: ["PUBLISHED", "WITHDRAWN"],
};

/** May a need in one state be brought to another? */
export function mayBecome(from: NeedState, to: NeedState): boolean {
  return transitions[from].includes(to);
}

/** The last day a published need stands: the day answers are due, else its start. */
export function expiresOn(need: { answerBy: string | null; startsOn: string | null }): string | null {
  return need.answerBy ?? need.startsOn;
}
