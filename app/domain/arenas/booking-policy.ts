import type { ArenaForm, ArenaState, TimetableStage } from "~/app/platform/prisma-client/enums";

/** What decides whether a time can be booked at all. */
export type Bookable = {
  state: ArenaState;
  form: ArenaForm;
  timetableStage: TimetableStage;
  bookingOpensAt: Date;
  bookingClosesAt: Date;
  slotStartsAt: Date;
};

/** "organised": a timetable is made of wishes, and places are free to book when it is published. */
export type WindowRefusal = "not-open" | "closed" | "organised";

/** Why a time at this arena cannot be booked, moved or cancelled at `now`, or null when it can. */
export function windowRefusal(arena: Bookable, now: Date): WindowRefusal | null {
  if (arena.state === "DRAFT" || now < arena.bookingOpensAt) return "not-open";
  if (arena.state === "OPEN" && isOrganised(arena)) return "organised";
  if (arena.state !== "OPEN" || now >= arena.bookingClosesAt || now >= arena.slotStartsAt) return "closed";
  return null;
}

/** Does the organiser still make this arena's timetable, so that nobody books by themselves? */
export function isOrganised({ form, timetableStage }: Pick<Bookable, "form" | "timetableStage">): boolean {
  return form === "TIMETABLE" && timetableStage !== "PUBLISHED";
}

/** Minutes a freed place is held for the first in line; judged by the founders: long enough to read a mail. */
export const offerMinutes = 30;

/** Until when a freed place is held: half an hour, but not past the slot or the end of booking. */
export function offerExpiry(
  { bookingClosesAt, slotStartsAt }: Pick<Bookable, "bookingClosesAt" | "slotStartsAt">,
  now: Date,
): Date {
  const times = [now.getTime() + offerMinutes * 60_000, bookingClosesAt.getTime(), slotStartsAt.getTime()];
  return new Date(Math.min(...times));
}
