import { isOrganised } from "~/app/domain/arenas/booking-policy";
import {
  type DeskList,
  type DeskNote,
  type DeskThing,
  type DeskWord,
  mostThings,
  thingsShown,
} from "~/app/domain/desks/kinds";
import { isoDate } from "~/app/platform/clock";

/** Whose desk, of which organisation, at what moment, and the list that is asked for in full. */
export type DeskReader = { organisationId: string; personId: string; now: Date; all: string | null };

/** Rows to ask the database for: one more than is shown tells whether there are more. */
export function rowsAsked(word: DeskWord, all: string | null): number {
  return (all === word ? mostThings : thingsShown) + 1;
}

/** A list of what was read with `rowsAsked`. */
export function listOf(word: DeskWord, things: DeskThing[], all: string | null): DeskList {
  const shown = rowsAsked(word, all) - 1;
  return { word, things: things.slice(0, shown), hasMore: things.length > shown };
}

/** By when an answer is awaited, else since when somebody waits. */
export function answerNote(answerBy: Date | null, since: Date): DeskNote {
  return answerBy ? { word: "answerBy", at: isoDate(answerBy) } : { word: "since", at: since };
}

type BookingWindow = Parameters<typeof isOrganised>[0] & {
  bookingOpensAt: Date;
  bookingClosesAt: Date;
  wishesCloseAt: Date | null;
};

/** When one can book at an arena, or wish where the organiser makes the timetable. */
export function windowNote(
  { bookingOpensAt, bookingClosesAt, wishesCloseAt, ...arena }: BookingWindow,
  now: Date,
): DeskNote {
  if (isOrganised(arena)) {
    return wishesCloseAt && wishesCloseAt > now ? { word: "wishesClose", at: wishesCloseAt } : { word: "byWishes" };
  }
  return bookingOpensAt > now ? { word: "opens", at: bookingOpensAt } : { word: "closes", at: bookingClosesAt };
}
