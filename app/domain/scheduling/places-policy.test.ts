import { expect, test } from "vitest";
import { judgePlan } from "~/app/domain/scheduling/judge-plan";
import { placedThere, standingMeetings, whyNotThere } from "~/app/domain/scheduling/places-policy";
import type { Plan, PlannedMeeting } from "~/app/domain/scheduling/plan";
import { seededRandom } from "~/app/domain/timetable/random";

const slots = [1, 2, 3].map((number) => ({ id: `s${number}`, startsAt: new Date(number), endsAt: new Date(number) }));
const side = (name: string, awaySlotIds: string[] = []) => ({
  organisationId: name,
  name,
  least: 0,
  most: null,
  awaySlotIds,
});
const plan: Plan = {
  arenaId: "arena",
  tableCount: 3,
  slots,
  hosts: [
    {
      ...side("A"),
      tables: [
        { id: "t1", number: 1 },
        { id: "t2", number: 2 },
      ],
    },
    { ...side("B", ["s3"]), tables: [{ id: "t3", number: 3 }] },
  ],
  providers: [
    { ...side("p"), representatives: 1 },
    { ...side("q"), representatives: 2 },
    { ...side("r", ["s1"]), representatives: 1 },
  ],
  wishes: [],
  booked: [],
  withdrawn: [],
};

function meeting(
  hostId: string,
  providerId: string,
  place: string,
  more: Partial<PlannedMeeting> = {},
): PlannedMeeting {
  const [tableId = "", slotId = ""] = place.split(" ");
  return { hostId, providerId, tableId, slotId, seat: 0, isLocked: false, level: "ONE_WANT", ...more };
}

const meetings = [meeting("A", "p", "t1 s1"), meeting("A", "q", "t2 s1"), meeting("B", "p", "t3 s2")];

test.each([
  [0, "t1 s1", { why: "here" }],
  [0, "t2 s1", { why: "table-taken", who: "q" }],
  [0, "t1 s2", { why: "busy", who: "p" }],
  [0, "t1 s3", null],
  [0, "t3 s3", { why: "not-their-table" }],
  [2, "t3 s3", { why: "away", who: "B" }],
  [2, "t3 s1", { why: "busy", who: "p" }],
])("meeting %i at %s: %j", (number, place, expected) => {
  const [tableId = "", slotId = ""] = place.split(" ");
  const why = whyNotThere(plan, { meetings, meeting: meetings[number]!, place: { tableId, slotId } });
  if (expected) expect(why).toMatchObject(expected);
  else expect(why).toBeNull();
});

test("a locked meeting moves nowhere", () => {
  const locked = { ...meetings[0]!, isLocked: true };
  expect(whyNotThere(plan, { meetings, meeting: locked, place: { tableId: "t1", slotId: "s3" } })?.why).toBe("locked");
});

test("whatever this policy lets be moved breaks no rule of the verifier, and whatever it refuses would", () => {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  let moves = 0;
  for (let round = 0; round < 300; round++) {
    const drawn = ["A p", "A q", "A r", "B p", "B q", "B r"].map((pair) => {
      const [hostId = "", providerId = ""] = pair.split(" ");
      const table = hostId === "A" ? pick(["t1", "t2"]) : "t3";
      return meeting(hostId, providerId, `${table} ${pick(slots).id}`);
    });
    const legal = standingMeetings(plan, drawn);
    expect(judgePlan(plan, { meetings: legal, fairness: null }).broken).toEqual([]);
    const moved = pick(legal);
    const place = { slotId: pick(slots).id, tableId: moved.hostId === "A" ? pick(["t1", "t2"]) : "t3" };
    const why = whyNotThere(plan, { meetings: legal, meeting: moved, place });
    if (why?.why === "here") continue;
    const there = why ? { ...moved, ...place } : placedThere(plan, { meetings: legal, meeting: moved, place });
    const seats = why ? [0, 1].slice(0, moved.providerId === "q" ? 2 : 1) : [there.seat];
    const isLegal = seats.some((seat) => {
      const after = legal.map((each) => (each === moved ? { ...there, seat } : each));
      return judgePlan(plan, { meetings: after, fairness: null }).broken.length === 0;
    });
    expect(isLegal).toBe(why === null);
    moves++;
  }
  expect(moves).toBeGreaterThan(200);
});

test("a meeting whose table was given back, whose side is away or which a side has cancelled loses its time", () => {
  const gone = { ...meetings[0]!, tableId: null };
  const away = meeting("B", "q", "t3 s3");
  expect(standingMeetings(plan, [gone, away]).map(({ slotId }) => slotId)).toEqual([null, null]);
  const withdrawn = { ...plan, withdrawn: [{ hostId: "A", providerId: "q" }] };
  expect(standingMeetings(withdrawn, meetings).map(({ slotId }) => slotId)).toEqual(["s1", null, "s2"]);
});
