import { expect, test } from "vitest";
import type { PlannedMeeting } from "~/app/domain/scheduling/plan";
import { diffPublish, type StandingBooking } from "~/app/domain/scheduling/publish-diff";

/** "host provider table slot seat"; a slot of "-" is none. */
function planned(text: string): PlannedMeeting {
  const [hostId = "", providerId = "", tableId = "", slotId = "", seat = "0"] = text.split(" ");
  const place = slotId === "-" ? null : slotId;
  return { hostId, providerId, tableId, slotId: place, seat: Number(seat), isLocked: false, level: "ONE_WANT" };
}

function standing(text: string): StandingBooking {
  const { hostId, providerId, tableId, slotId, seat } = planned(text);
  return { id: `${hostId}${providerId}`, hostId, providerId, tableId: tableId ?? "", slotId: slotId ?? "", seat };
}

test.each([
  ["nothing", [], [], { create: 0, move: 0, cancel: 0, affectedIds: [] }],
  ["the first publishing", ["A p 1 s1"], [], { create: 1, move: 0, cancel: 0, affectedIds: ["A", "p"] }],
  ["no change", ["A p 1 s1"], ["A p 1 s1"], { create: 0, move: 0, cancel: 0, affectedIds: [] }],
  ["another time", ["A p 1 s2"], ["A p 1 s1"], { create: 0, move: 1, cancel: 0, affectedIds: ["A", "p"] }],
  ["another table", ["A p 2 s1"], ["A p 1 s1"], { create: 0, move: 1, cancel: 0, affectedIds: ["A", "p"] }],
  ["another representative", ["A p 1 s1 1"], ["A p 1 s1"], { create: 0, move: 1, cancel: 0, affectedIds: [] }],
  ["unscheduled", ["A p 1 -"], ["A p 1 s1"], { create: 0, move: 0, cancel: 1, affectedIds: ["A", "p"] }],
  [
    "only those touched",
    ["A p 1 s1", "B q 2 s2", "B p 2 s3"],
    ["A p 1 s1", "B q 2 s1", "A q 1 s2"],
    { create: 1, move: 1, cancel: 1, affectedIds: ["A", "B", "p", "q"] },
  ],
  [
    "others left alone",
    ["A p 1 s1", "B q 2 s2"],
    ["A p 1 s1", "B q 2 s1"],
    { create: 0, move: 1, cancel: 0, affectedIds: ["B", "q"] },
  ],
])("publishing changes what differs: %s", (_, plan, stands, expected) => {
  const { create, move, cancel, affectedIds } = diffPublish({
    planned: plan.map(planned),
    standing: stands.map(standing),
  });
  expect({ create: create.length, move: move.length, cancel: cancel.length, affectedIds }).toEqual(expected);
});

test("a place is freed where a meeting was and none comes, not where another one comes", () => {
  const { freed } = diffPublish({
    planned: ["A p 1 s2", "A q 1 s1", "B p 2 -"].map(planned),
    standing: ["A p 1 s1", "A q 1 s3", "B p 2 s4"].map(standing),
  });
  expect(freed).toEqual([
    { tableId: "1", slotId: "s3" },
    { tableId: "2", slotId: "s4" },
  ]);
});
