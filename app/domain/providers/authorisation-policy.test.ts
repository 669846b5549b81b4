import { expect, test } from "vitest";
import { authorisationStatus, byUrgency } from "~/app/domain/providers/authorisation-policy";

const granted = { state: "GRANTED", startsOn: "2026-01-01", endsOn: "2026-12-31" } as const;

test.each([
  ["2025-12-31", "not-begun"],
  ["2026-01-01", "in-force"],
  ["2026-10-31", "in-force"],
  ["2026-11-01", "ends-soon"],
  ["2026-12-31", "ends-soon"],
  ["2027-01-01", "ended"],
])("on %s an authorisation for 2026 is %s", (today, status) =>
  expect(authorisationStatus(granted, today)).toBe(status),
);

test.each([
  ["APPLIED", "applied"],
  ["REFUSED", "refused"],
  ["WITHDRAWN", "withdrawn"],
] as const)("an authorisation that is %s is %s whatever its period", (state, status) => {
  expect(authorisationStatus({ ...granted, state }, "2026-06-01")).toBe(status);
});

test("what waits stands first, then what ends soonest, and what is over last", () => {
  const rows = [
    { status: "refused", endsOn: null },
    { status: "ended", endsOn: "2025-12-31" },
    { status: "in-force", endsOn: "2026-12-31" },
    { status: "ends-soon", endsOn: "2026-06-30" },
    { status: "ends-soon", endsOn: "2026-06-01" },
    { status: "applied", endsOn: null },
  ] as const;
  expect([...rows].sort(byUrgency)).toEqual([rows[5], rows[4], rows[3], rows[2], rows[1], rows[0]]);
});
