import { expect, test } from "vitest";
import { kilometres, municipalitiesWithin, type Place } from "~/app/domain/matching/reach-policy";

/** A degree of latitude is 111.2 km, so these lie 10, 15, 15.1 and 40 km north of home. */
const degree = (6371 * Math.PI) / 180;
const north = (km: number): Place => ({ code: `${km}`, latitude: 59 + km / degree, longitude: 18 });
const places = [north(0), north(10), north(15), north(15.1), north(40)];

test("a kilometre is a kilometre", () => {
  expect(kilometres(north(0), north(40))).toBeCloseTo(40, 6);
  const [stockholm, goteborg] = [
    { code: "0180", latitude: 59.3293, longitude: 18.0686 },
    { code: "1480", latitude: 57.7089, longitude: 11.9746 },
  ];
  expect(kilometres(stockholm, goteborg)).toBeGreaterThan(390);
  expect(kilometres(stockholm, goteborg)).toBeLessThan(405);
});

test("one and a half times the commute is near, and what is within is near too", () => {
  expect(municipalitiesWithin("0", { km: 10.001, places })).toEqual({
    reach: ["0", "10"],
    reachNear: ["0", "10", "15"],
  });
});

test("one's own municipality is within, however short the commute", () => {
  expect(municipalitiesWithin("40", { km: 0, places })).toEqual({ reach: ["40"], reachNear: ["40"] });
});

test("a municipality without a known point is within its own reach alone", () => {
  expect(municipalitiesWithin("9999", { km: 50, places })).toEqual({ reach: ["9999"], reachNear: ["9999"] });
});

test("who lives nowhere reaches nothing", () => {
  expect(municipalitiesWithin(null, { km: 50, places })).toEqual({ reach: [], reachNear: [] });
});
