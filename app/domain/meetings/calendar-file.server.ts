import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { CalendarMeeting } from "~/app/domain/meetings/calendar-meetings.server";
import { env } from "~/app/platform/env.server";

/**
 * Meetings as a calendar that is read again and again. Each keeps its UID and its sequence rises with every change, so that a
 * calendar moves it instead of adding another. Times are instants in UTC: right on both sides of summer time.
 *
 * @param tableText "table 4" in the reader's language.
 */
export function calendarFile(
  meetings: CalendarMeeting[],
  { name, tableText }: { name: string; tableText: (number: number) => string },
): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, ttl: 15 * 60 });
  for (const { id, arenaId, startsAt, endsAt, cancelledAt, sequence, table, arena, other } of meetings)
    calendar.createEvent({
      id: `${id}@jobbarenan`,
      sequence,
      start: startsAt,
      end: endsAt,
      summary: `${other}, ${tableText(table.number)}`,
      description: arena.title,
      location: [arena.venue, arena.address].filter(Boolean).join(", "),
      url: `${env().origin}/work/arenas/${arenaId}/today`,
      status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
