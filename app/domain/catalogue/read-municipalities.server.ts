import { basename } from "node:path";
import { z } from "zod";
import { readJsonFile, refuseDuplicates } from "~/app/domain/catalogue/read-json-file.server";
import { representativePoint } from "~/app/domain/catalogue/representative-point";

/** A municipality as it is kept; the point lies within it, in degrees. */
export type OfficialMunicipality = {
  code: string;
  name: string;
  countyCode: string;
  countyName: string;
  latitude: number;
  longitude: number;
};

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const polygon = z.array(z.array(position).min(4, "a ring needs four points")).min(1);
const MunicipalitiesFile = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        geometry: z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: polygon }),
          z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
        ]),
        properties: z.object({
          id: z.string().regex(/^\d{4}$/, "not a municipality's code"),
          kom_namn: z.string().trim().min(1),
          lan_code: z.string().regex(/^\d{1,2}$/, "not a county's code"),
        }),
      }),
    )
    .min(1, "no municipalities"),
});

/**
 * Reads a GeoJSON file of Swedish municipalities (properties `id`, `kom_namn`, `lan_code`).
 *
 * @throws BadFile for a file that is broken, of another shape, or has a code twice.
 */
export function readMunicipalities(path: string): OfficialMunicipality[] {
  const { features } = readJsonFile(path, MunicipalitiesFile);
  refuseDuplicates(
    basename(path),
    features.map(({ properties }) => properties.id),
  );
  return features.map(({ geometry, properties }) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const countyCode = properties.lan_code.padStart(2, "0");
    return {
      code: properties.id,
      name: properties.kom_namn,
      countyCode,
      countyName: countyNames[countyCode] ?? "",
      ...representativePoint(polygons),
    };
  });
}

/** The counties of Sweden. Source: SCB, Län och kommuner i kodnummerordning. */
const countyNames: Record<string, string> = {
  "01": "Stockholms län",
  "03": "Uppsala län",
  "04": "Södermanlands län",
  "05": "Östergötlands län",
  "06": "Jönköpings län",
  "07": "Kronobergs län",
  "08": "Kalmar län",
  "09": "Gotlands län",
  "10": "Blekinge län",
  "12": "Skåne län",
  "13": "Hallands län",
  "14": "Västra Götalands län",
  "17": "Värmlands län",
  "18": "Örebro län",
  "19": "Västmanlands län",
  "20": "Dalarnas län",
  "21": "Gävleborgs län",
  "22": "Västernorrlands län",
  "23": "Jämtlands län",
  "24": "Västerbottens län",
  "25": "Norrbottens län",
};
