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

/**
 * Why a place that has become free cannot be offered or taken up at `now`, or null when it can. Also after booking has closed,
 * until the slot begins: then those in line are the only ones that can have it. Never while a timetable is being made.
 */
export function offerRefusal(arena: Bookable, now: Date): WindowRefusal | null {
  const isAfterClosing = arena.state === "OPEN" && now >= arena.bookingClosesAt && now < arena.slotStartsAt;
  return isAfterClosing && !isOrganised(arena) ? null : windowRefusal(arena, now);
}

/** Does the organiser still make this arena's timetable, so that nobody books by themselves? */
export function isOrganised({ form, timetableStage }: Pick<Bookable, "form" | "timetableStage">): boolean {
  return form === "TIMETABLE" && timetableStage !== "PUBLISHED";
}

/** Minutes a freed place is held for the first in line; judged by the founders: long enough to read a mail. */
export const offerMinutes = 30;

/** Until when a freed place is held: half an hour, but not past the slot or the end of booking, when that is still to come. */
export function offerExpiry(
  { bookingClosesAt, slotStartsAt }: Pick<Bookable, "bookingClosesAt" | "slotStartsAt">,
  now: Date,
): Date {
  const ends = now < bookingClosesAt ? [bookingClosesAt, slotStartsAt] : [slotStartsAt];
  return new Date(Math.min(now.getTime() + offerMinutes * 60_000, ...ends.map((end) => end.getTime())));
}
