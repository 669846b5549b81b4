import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { type HourKind, withIncluded } from "~/app/domain/catalogue/schema";
import { dayNumber } from "~/app/domain/matching/compare-policy";
import { municipalitiesWithin, type Place } from "~/app/domain/matching/reach-policy";
import type { Profile, Substitutes } from "~/app/domain/matching/schema";
import { isoDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import type { NeedKind } from "~/app/platform/prisma-client/enums";

const select = {
  id: true,
  organisationId: true,
  lot: true,
  seeksJob: true,
  seeksPraktik: true,
  seeksCourse: true,
  municipalityCode: true,
  commuteKm: true,
  acceptsRemote: true,
  availableFrom: true,
  maxExtentPercent: true,
  evenings: true,
  nights: true,
  weekends: true,
  licences: true,
  educationLevel: true,
  educationField: true,
  occupations: { select: { experienceBand: true, isSought: true, occupation: { select: { id: true, ssyk: true } } } },
  skills: { select: { skillId: true } },
  languages: { select: { languageId: true, cefr: true } },
} satisfies Prisma.CandidateSelect;

type Row = Prisma.CandidateGetPayload<{ select: typeof select }>;

/** Profiles as they are compared, of whatever candidates the caller may see. */
export async function listProfiles(where: Prisma.CandidateWhereInput, take: number): Promise<Profile[]> {
  const [rows, places] = await Promise.all([
    prisma.candidate.findMany({ where, select, orderBy: { id: "asc" }, take }),
    listPlaces(),
  ]);
  return rows.map((row) => toProfile(row, places));
}

/** Of these candidates, the profiles that employers may see now. */
export function listVisibleProfiles(ids: string[], { now }: { now: Date }): Promise<Profile[]> {
  return listProfiles({ id: { in: ids }, ...isVisibleAt(now) }, ids.length);
}

function toProfile(row: Row, places: Place[]): Profile {
  const worked = row.occupations.filter(({ experienceBand }) => experienceBand !== null);
  const { reach, reachNear } = municipalitiesWithin(row.municipalityCode, { km: row.commuteKm, places });
  return {
    id: row.id,
    provider: row.organisationId,
    seeks: soughtKinds(row),
    lot: row.lot,
    worked: worked.map(({ occupation }) => occupation),
    sought: row.occupations.filter(({ isSought }) => isSought).map(({ occupation }) => occupation),
    experience: worked.flatMap(({ occupation, experienceBand }) => upTo(occupation.id, 0, experienceBand ?? 0)),
    skill: row.skills.map(({ skillId }) => skillId),
    language: row.languages.flatMap(({ languageId, cefr }) => upTo(languageId, 1, cefr)),
    licence: withIncluded(row.licences),
    educationLevel: row.educationLevel ?? 0,
    educationField: row.educationField,
    reach,
    reachNear,
    acceptsRemote: row.acceptsRemote,
    availableDay: row.availableFrom ? dayNumber(isoDate(row.availableFrom)) : 0,
    maxExtent: row.maxExtentPercent,
    hours: hoursOf(row),
  };
}

function soughtKinds({ seeksJob, seeksPraktik, seeksCourse }: Row): NeedKind[] {
  const kinds: (NeedKind | false)[] = [seeksJob && "RECRUITMENT", seeksPraktik && "PRAKTIK", seeksCourse && "TRAINING"];
  return kinds.filter((kind): kind is NeedKind => kind !== false);
}

function hoursOf({ evenings, nights, weekends }: Row): HourKind[] {
  const hours: (HourKind | false)[] = [evenings && "EVENINGS", nights && "NIGHTS", weekends && "WEEKENDS"];
  return hours.filter((kind): kind is HourKind => kind !== false);
}

/** "<id>@<level>" for every level up to the one held. */
function upTo(id: string, lowest: number, level: number): string[] {
  return Array.from({ length: level - lowest + 1 }, (_, step) => `${id}@${lowest + step}`);
}

/** Milliseconds that catalogue facts are kept: an import shows within a minute. */
const catalogueAge = 60_000;

let places: { at: number; rows: Promise<Place[]> } | undefined;
let substitutes: { at: number; edges: Promise<Substitutes> } | undefined;

/** All municipalities with their points; kept for a minute. */
export function listPlaces(): Promise<Place[]> {
  if (!places || Date.now() - places.at > catalogueAge) {
    const rows = prisma.municipality.findMany({ select: { code: true, latitude: true, longitude: true }, take: 400 });
    places = { at: Date.now(), rows };
  }
  return places.rows;
}

/** Which occupations substitute which; 25 % only within the same two digits of SSYK. */
export function loadSubstitutes(): Promise<Substitutes> {
  if (!substitutes || Date.now() - substitutes.at > catalogueAge) {
    substitutes = { at: Date.now(), edges: readSubstitutes() };
  }
  return substitutes.edges;
}

async function readSubstitutes(): Promise<Substitutes> {
  const rows = await prisma.$queryRaw<{ from: string; to: string; level: number }[]>`
    select edge.from_id as "from", edge.to_id as "to", edge.level
    from occupation_substitution edge
    join occupation a on a.id = edge.from_id
    join occupation b on b.id = edge.to_id
    where edge.level = 75 or left(a.ssyk, 2) = left(b.ssyk, 2)`;
  const edges = new Map<string, Map<string, number>>();
  for (const { from, to, level } of rows) edges.set(from, (edges.get(from) ?? new Map()).set(to, level));
  return edges;
}
