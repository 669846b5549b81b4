import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFeedOf } from "~/app/domain/meetings/calendar-feed.server";
import { calendarFile } from "~/app/domain/meetings/calendar-file.server";
import { listCalendarMeetings } from "~/app/domain/meetings/calendar-meetings.server";
import { translatorFor } from "~/app/i18n.server";
import { found } from "~/app/platform/http/params";
import { secondsToWait } from "~/app/platform/rate-limit.server";

/** A member's meetings at a secret address, for a calendar that signs in nowhere. Who only guesses is slowed down by client. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const feed = await findFeedOf(params.token ?? "");
  const seconds = await secondsToWait("calendar", feed ? `feed:${feed.key}` : `client:${context.clientAddress}`);
  if (seconds > 0) throw new Response(null, { status: 429, headers: { "retry-after": String(seconds) } });
  const { organisationId, language } = found(feed);
  const t = await translatorFor(language, ["meetings", "arenas"]);
  const meetings = await listCalendarMeetings({ organisationId, now: new Date() });
  const tableText = (number: number) => t("arenas:detail.table", { number });
  return new Response(calendarFile(meetings, { name: t("meetings:feed.name"), tableText }), {
    headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "no-store" },
  });
}
