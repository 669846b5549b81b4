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
