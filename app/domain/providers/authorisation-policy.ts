import type { AuthorisationState } from "~/app/platform/prisma-client/enums";

/** What is known of an authorisation; dates are "2026-05-04" and the last day counts. */
export type AuthorisationFacts = { state: AuthorisationState; startsOn: string | null; endsOn: string | null };

/** What people are told of it. */
export type AuthorisationStatus =
  | "applied"
  | "refused"
  | "withdrawn"
  | "not-begun"
  | "in-force"
  | "ends-soon"
  | "ended";

/** Days before the end from which it is said that it ends soon; judged by the founders: time for a new application. */
const soonDays = 60;

const ordered: AuthorisationStatus[] = [
  "applied",
  "ends-soon",
  "in-force",
  "not-begun",
  "ended",
  "withdrawn",
  "refused",
];

/** What waits for a decision first, then what is in force by the day it ends, last what is over. */
export function byUrgency(a: OrderedFacts, b: OrderedFacts): number {
  return ordered.indexOf(a.status) - ordered.indexOf(b.status) || (a.endsOn ?? "").localeCompare(b.endsOn ?? "");
}

type OrderedFacts = { status: AuthorisationStatus; endsOn: string | null };

/** Where an authorisation stands on a date in Stockholm. */
export function authorisationStatus(facts: AuthorisationFacts, today: string): AuthorisationStatus {
  if (facts.state === "APPLIED") return "applied";
  if (facts.state === "REFUSED") return "refused";
  if (facts.state === "WITHDRAWN") return "withdrawn";
  if (!facts.startsOn || !facts.endsOn || today > facts.endsOn) return "ended";
  if (today < facts.startsOn) return "not-begun";
  const daysLeft = (Date.parse(facts.endsOn) - Date.parse(today)) / 86_400_000;
  return daysLeft <= soonDays ? "ends-soon" : "in-force";
}
