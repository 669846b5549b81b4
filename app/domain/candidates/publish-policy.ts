import type { CandidateState } from "~/app/platform/prisma-client/enums";

/** Days after which a profile that nobody confirmed is hidden. Source: trust.md, retention. */
export const confirmationDays = 90;

/** What publishing looks at. */
export type PublishableCandidate = {
  state: CandidateState;
  isProtected: boolean;
  municipalityCode: string | null;
  acceptsRemote: boolean;
  seeksJob: boolean;
  seeksPraktik: boolean;
  seeksCourse: boolean;
  occupationCount: number;
  hasConsent: boolean;
};

/** What keeps a profile from being published, by the field to fill; `consent` is the recorded yes. */
export type PublishGap = "occupations" | "municipalityCode" | "seeks" | "consent" | "protected";

/** Everything that keeps a profile from being published; empty when nothing does. */
export function publishGaps(candidate: PublishableCandidate): PublishGap[] {
  if (candidate.isProtected) return ["protected"];
  const gaps: PublishGap[] = [];
  if (candidate.occupationCount === 0) gaps.push("occupations");
  if (!candidate.municipalityCode && !candidate.acceptsRemote) gaps.push("municipalityCode");
  if (!candidate.seeksJob && !candidate.seeksPraktik && !candidate.seeksCourse) gaps.push("seeks");
  if (!candidate.hasConsent) gaps.push("consent");
  return gaps;
}

const transitions: Record<CandidateState, readonly CandidateState[]> = {
  DRAFT: ["PUBLISHED", "WITHDRAWN"],
  PUBLISHED: ["PAUSED", "WITHDRAWN"],
  PAUSED: ["PUBLISHED", "WITHDRAWN"],
  WITHDRAWN: ["DRAFT"],
};

/** May a profile in one state be brought to another? */
export function mayBecome(from: CandidateState, to: CandidateState): boolean {
  return transitions[from].includes(to);
}

/** The instant before which a confirmation is too old to show the profile. */
export function oldestConfirmation(now: Date): Date {
  return new Date(now.getTime() - confirmationDays * 86_400_000);
}
