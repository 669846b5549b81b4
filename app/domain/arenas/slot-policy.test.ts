import fc from "fast-check";
import { expect, test } from "vitest";
import { slotTimes } from "~/app/domain/arenas/slot-policy";

const morning = { from: "09:00", to: "11:00", slotMinutes: 20, gapMinutes: 0, pauses: [] };

test("a morning of two hours holds six meetings of twenty minutes", () => {
  expect(slotTimes(morning).map(({ from }) => from)).toEqual(["09:00", "09:20", "09:40", "10:00", "10:20", "10:40"]);
});

test("after a pause meetings begin at its end", () => {
  const slots = slotTimes({ ...morning, pauses: [{ from: "09:50", to: "10:10" }] });
  expect(slots.map(({ from }) => from)).toEqual(["09:00", "09:20", "10:10", "10:30"]);
});

test("a gap lies between meetings, not before the first", () => {
  expect(slotTimes({ ...morning, gapMinutes: 5 })[1]).toEqual({ from: "09:25", to: "09:45" });
});

test("a day too short for a meeting has none", () => {
  expect(slotTimes({ ...morning, to: "09:15" })).toEqual([]);
});

test("slots never overlap each other or a pause, and never pass the end", () => {
  const plan = fc.record({
    slotMinutes: fc.integer({ min: 5, max: 90 }),
    gapMinutes: fc.integer({ min: 0, max: 30 }),
    pause: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(plan, ({ slotMinutes, gapMinutes, pause }) => {
      const pauses = [{ from: `1${pause}:00`, to: `1${pause}:30` }];
      const slots = slotTimes({ from: "09:00", to: "16:00", slotMinutes, gapMinutes, pauses });
      const ends = slots.map(({ to }) => to);
      expect(slots.slice(1).every(({ from }, index) => from >= (ends[index] ?? ""))).toBe(true);
      expect(slots.every(({ from, to }) => to <= `1${pause}:00` || from >= `1${pause}:30`)).toBe(true);
      expect(ends.every((end) => end <= "16:00")).toBe(true);
    }),
  );
});
