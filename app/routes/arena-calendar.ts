import type { LoaderFunctionArgs } from "@remix-run/node";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { findViewer } from "~/app/domain/accounts/viewer.server";
import { findPublicArena, listOwnMeetings } from "~/app/domain/arenas/queries.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { wordsFor } from "~/app/i18n.server";
import { env } from "~/app/platform/env.server";
import { found, uuidParam } from "~/app/platform/http/params";

/** An arena as a calendar file; for whoever has meetings there, those instead. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const arena = found(await findPublicArena(uuidParam(params, "arenaId")));
  const viewer = await findViewer(request);
  const t = await wordsFor(request, "arenas");
  const organisationId = viewer?.organisation?.id;
  const meetings = organisationId ? await listOwnMeetings(arena.id, { organisationId }) : [];
  const url = `${env().origin}/arenas/${arena.id}`;
  const location = [arena.venue, arena.address].filter(Boolean).join(", ");
  // Without a timezone the times are written in UTC, with their Z. With one they would be UTC that reads as local time.
  const calendar = ical({ name: arena.title, method: ICalCalendarMethod.PUBLISH });
  for (const meeting of meetings) {
    const other = meeting.hostId === organisationId ? meeting.providerName : meeting.hostName;
    calendar.createEvent({
      id: `${meeting.id}@jobbarenan`,
      sequence: meeting.sequence,
      start: meeting.startsAt,
      end: meeting.endsAt,
      summary: `${other}, ${t("detail.table", { number: meeting.table.number })}`,
      description: meeting.candidates.map(({ candidate }) => aliasOf(candidate)).join(", "),
      location,
      url,
    });
  }
  if (meetings.length === 0) {
    const status = arena.state === "CANCELLED" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
    calendar.createEvent({
      id: `${arena.id}@jobbarenan`,
      start: arena.startsAt,
      end: arena.endsAt,
      summary: arena.title,
      location,
      url,
      status,
    });
  }
  return new Response(calendar.toString(), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="jobbarenan.ics"',
      "cache-control": "no-store",
    },
  });
}
