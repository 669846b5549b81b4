import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readMunicipalities } from "~/app/domain/catalogue/read-municipalities.server";
import { representativePoint } from "~/app/domain/catalogue/representative-point";

type Ring = [number, number][];
const square: Ring = [
  [18, 59],
  [19, 59],
  [19, 60],
  [18, 60],
  [18, 59],
];

describe("the point that stands for an area", () => {
  test("is the middle of a square", () => {
    expect(representativePoint([[square]])).toEqual({ latitude: 59.5, longitude: 18.5 });
  });

  test("is in the largest of several islands", () => {
    const islet: Ring = [
      [10, 50],
      [10.1, 50],
      [10.1, 50.1],
      [10, 50.1],
      [10, 50],
    ];
    expect(representativePoint([[islet], [square]])).toEqual({ latitude: 59.5, longitude: 18.5 });
  });

  test("lies on land where the centre of gravity lies in a bay", () => {
    const horseshoe: Ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [1, 1],
      [1, 10],
      [0, 10],
      [0, 0],
    ];
    const { longitude } = representativePoint([[horseshoe]]);
    expect(longitude <= 1 || longitude >= 9).toBe(true);
  });
});

function fileOf(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), "places-")), "places.geojson");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const nacka = {
  geometry: { type: "Polygon", coordinates: [square] },
  properties: { id: "0182", kom_namn: "Nacka", lan_code: "1" },
};

test("a municipality has its county's name and a code of two digits", () => {
  expect(readMunicipalities(fileOf({ type: "FeatureCollection", features: [nacka] }))).toEqual([
    { code: "0182", name: "Nacka", countyCode: "01", countyName: "Stockholms län", latitude: 59.5, longitude: 18.5 },
  ]);
});

test.each([
  ["cut off", JSON.stringify(nacka).slice(0, 50), /not whole JSON/],
  ["without features", { type: "FeatureCollection", features: [] }, /no municipalities/],
  [
    "with a wrong code",
    { type: "FeatureCollection", features: [{ ...nacka, properties: { ...nacka.properties, id: "18" } }] },
    /features\.0\.properties\.id/,
  ],
  ["with a code twice", { type: "FeatureCollection", features: [nacka, nacka] }, /0182 twice/],
])("a file %s is refused, and told where", (_, content, message) => {
  expect(() => readMunicipalities(fileOf(content))).toThrow(message);
});

const published = join(process.env.SHARED_DATA ?? "../shared/data", "places/swedish_municipalities.geojson");

test.skipIf(!existsSync(published))(
  "the published file has all municipalities, each with a county and a point in Sweden",
  () => {
    const all = readMunicipalities(published);
    expect(all).toHaveLength(290);
    for (const { countyName, latitude, longitude } of all) {
      expect(countyName).not.toBe("");
      expect(latitude > 55 && latitude < 69.1 && longitude > 10.5 && longitude < 24.2).toBe(true);
    }
  },
);
