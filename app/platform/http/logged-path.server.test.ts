import { expect, test } from "vitest";
import { loggedPath } from "~/app/platform/http/logged-path.server";

test.each([
  ["/my-profile/s3cret", "/my-profile/…"],
  ["/my-profile/s3cret/export?q=1", "/my-profile/…/export"],
  ["/invitations/s3cret", "/invitations/…"],
  ["/calendar/s3cret/meetings.ics", "/calendar/…/meetings.ics"],
  ["/searches/stop/s3cret", "/searches/stop/…"],
  ["/work/arenas/018f/door/s3cret", "/work/arenas/018f/door/…"],
  ["/work/arenas/018f/door/s3cret.data?_routes=x", "/work/arenas/018f/door/…"],
  ["/account/email/s3cret", "/account/email/…"],
  ["/work/calendar", "/work/calendar"],
  ["/work/arenas/018f/day", "/work/arenas/018f/day"],
])("%s is logged as %s", (path, logged) => {
  expect(decodeURI(loggedPath(`https://jobbarenan.example${path}`))).toBe(logged);
});
