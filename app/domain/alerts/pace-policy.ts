import type { AlertPace } from "~/app/domain/alerts/kinds";
import { dateIn } from "~/app/platform/clock";

/**
 * The paces whose turn it is: at once always; in the morning also daily, and on Mondays in Stockholm weekly, so that all of
 * a person's news is one mail.
 */
export function pacesAt(now: Date, { isMorning }: { isMorning: boolean }): AlertPace[] {
  if (!isMorning) return ["AT_ONCE"];
  const isMonday = new Date(`${dateIn(now)}T12:00:00Z`).getUTCDay() === 1;
  return ["AT_ONCE", "DAILY", ...(isMonday ? (["WEEKLY"] as const) : [])];
}
