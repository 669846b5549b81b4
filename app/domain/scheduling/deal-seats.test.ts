import { expect, test } from "vitest";
import { dealSeats } from "~/app/domain/scheduling/deal-seats";

const meetings = (...providers: number[]) => providers.map((provider) => ({ host: 0, provider }));

test("the meetings of a host with two tables are dealt out by turns", () => {
  const seats = dealSeats(meetings(0, 1, 2, 3, 4), { hosts: [[0, 0]], providers: [[0], [0], [0], [0], [0]] });
  expect(seats.map(({ hostSeat }) => hostSeat)).toEqual([0, 1, 0, 1, 0]);
});

test.each([
  [[3, 0], 2, [3, 2]],
  [[3, 0], 5, [4, 4]],
  [[1, 2, 0], 3, [2, 2, 2]],
])("tables that hold %j get %i more meetings so that they hold %j", (held, count, result) => {
  const seats = dealSeats(meetings(...Array(count).keys()), {
    hosts: [held],
    providers: Array.from({ length: count }, () => [0]),
  });
  const loads = held.map((load, seat) => load + seats.filter(({ hostSeat }) => hostSeat === seat).length);
  expect(loads).toEqual(result);
});
