import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { type HourKind, withIncluded } from "~/app/domain/catalogue/schema";
import { dayNumber } from "~/app/domain/matching/compare-policy";
import { municipalitiesWithin, type Place } from "~/app/domain/matching/reach-policy";
import type { Profile, Substitutes } from "~/app/domain/matching/schema";
import { pool, prisma } from "~/app/platform/db.server";
import { kept } from "~/app/platform/kept.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import type { NeedKind } from "~/app/platform/prisma-client/enums";

/** A candidate as the database tells it, in one piece of JSON; dates are ISO ("2026-11-24"). */
type Row = {
  id: string;
  organisationId: string;
  lot: number;
  /** Days since 1970-01-01, in Stockholm. */
  confirmedDay: number | null;
  seeksJob: boolean;
  seeksPraktik: boolean;
  seeksCourse: boolean;
  municipalityCode: string | null;
  commuteKm: number;
  acceptsRemote: boolean;
  availableFrom: string | null;
  maxExtentPercent: number;
  evenings: boolean;
  nights: boolean;
  weekends: boolean;
  licences: string[];
  educationLevel: number | null;
  educationField: string | null;
  occupations: { experienceBand: number | null; isSought: boolean; occupation: { id: string; ssyk: string } }[];
  skillIds: string[];
  languages: { languageId: string; cefr: number }[];
};

/**
 * Profiles as they are compared, of whatever candidates the caller may see, in order of their ids. Two reads: which they
 * are, and all of them in one piece, which is some four times as quick as row by row.
 */
export async function listProfiles(where: Prisma.CandidateWhereInput, take: number): Promise<Profile[]> {
  return (await listDatedProfiles(where, take)).map(({ profile }) => profile);
}

/** The same, each with the day it was confirmed (days since 1970-01-01), which only orders lists: matching does not know it. */
export async function listDatedProfiles(
  where: Prisma.CandidateWhereInput,
  take: number,
): Promise<{ profile: Profile; confirmedDay: number }[]> {
  const [rows, places] = await Promise.all([
    prisma.candidate.findMany({ where, select: { id: true }, orderBy: { id: "asc" }, take }),
    listPlaces(),
  ]);
  const read = await readRows(rows.map(({ id }) => id));
  return read.map((row) => ({ profile: toProfile(row, places), confirmedDay: row.confirmedDay ?? 0 }));
}

async function readRows(ids: string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<{ rows: string | null }>(readingRows, [ids]);
  return JSON.parse(rows[0]?.rows ?? "[]");
}

/** Asked of the driver itself: Prisma takes longer over a long text than PostgreSQL over finding it. */
const readingRows = `
    select json_agg(row order by row.id)::text as rows
    from (
      select c.id, c.organisation_id as "organisationId", c.lot,
        (c.confirmed_at at time zone 'Europe/Stockholm')::date - date '1970-01-01' as "confirmedDay", c.seeks_job as "seeksJob",
        c.seeks_praktik as "seeksPraktik", c.seeks_course as "seeksCourse",
        c.municipality_code as "municipalityCode", c.commute_km as "commuteKm",
        c.accepts_remote as "acceptsRemote", c.available_from as "availableFrom",
        c.max_extent_percent as "maxExtentPercent", c.evenings, c.nights, c.weekends, c.licences,
        c.education_level as "educationLevel", c.education_field as "educationField",
        array(select skill_id from candidate_skill where candidate_id = c.id) as "skillIds",
        coalesce((
          select json_agg(json_build_object('languageId', language_id, 'cefr', cefr))
          from candidate_language where candidate_id = c.id
        ), '[]') as languages,
        coalesce((
          select json_agg(json_build_object(
            'experienceBand', held.experience_band, 'isSought', held.is_sought,
            'occupation', json_build_object('id', occupation.id, 'ssyk', occupation.ssyk)
          ) order by occupation.id)
          from candidate_occupation held
          join occupation on occupation.id = held.occupation_id
          where held.candidate_id = c.id
        ), '[]') as occupations
      from candidate c
      where c.id = any($1::uuid[])
    ) row`;

/** Of these candidates, the profiles that employers may see now. */
export function listVisibleProfiles(ids: string[], { now }: { now: Date }): Promise<Profile[]> {
  return listProfiles({ id: { in: ids }, ...isVisibleAt(now) }, ids.length);
}

function toProfile(row: Row, places: Place[]): Profile {
  const worked = row.occupations.filter(({ experienceBand }) => experienceBand !== null);
  const { reach, reachNear } = reachOf(row, places);
  return {
    id: row.id,
    provider: row.organisationId,
    seeks: soughtKinds(row),
    lot: row.lot,
    worked: worked.map(({ occupation }) => occupation),
    sought: row.occupations.filter(({ isSought }) => isSought).map(({ occupation }) => occupation),
    experience: experienceOf(worked),
    skill: row.skillIds,
    language: row.languages.flatMap(({ languageId, cefr }) => upTo(languageId, 1, cefr)),
    licence: withIncluded(row.licences),
    educationLevel: row.educationLevel ?? 0,
    educationField: row.educationField,
    reach,
    reachNear,
    acceptsRemote: row.acceptsRemote,
    availableDay: row.availableFrom ? dayNumber(row.availableFrom) : 0,
    maxExtent: row.maxExtentPercent,
    hours: hoursOf(row),
  };
}

/** Few commutes are asked for again and again, and each takes a distance to every municipality. */
const reaches = new Map<string, ReturnType<typeof municipalitiesWithin>>();
let reachPlaces: Place[] | null = null;

function reachOf({ municipalityCode, commuteKm }: Row, places: Place[]) {
  if (places !== reachPlaces) reaches.clear();
  reachPlaces = places;
  const key = `${municipalityCode} ${commuteKm}`;
  const known = reaches.get(key) ?? municipalitiesWithin(municipalityCode, { km: commuteKm, places });
  reaches.set(key, known);
  return known;
}

function soughtKinds({ seeksJob, seeksPraktik, seeksCourse }: Row): NeedKind[] {
  const kinds: (NeedKind | false)[] = [seeksJob && "RECRUITMENT", seeksPraktik && "PRAKTIK", seeksCourse && "TRAINING"];
  return kinds.filter((kind): kind is NeedKind => kind !== false);
}

function hoursOf({ evenings, nights, weekends }: Row): HourKind[] {
  const hours: (HourKind | false)[] = [evenings && "EVENINGS", nights && "NIGHTS", weekends && "WEEKENDS"];
  return hours.filter((kind): kind is HourKind => kind !== false);
}

/** In each occupation, and the longest in each group. */
function experienceOf(worked: Row["occupations"]): string[] {
  const held = worked.flatMap(({ occupation, experienceBand }) => [
    ...upTo(occupation.id, 0, experienceBand ?? 0),
    ...upTo(occupation.ssyk, 0, experienceBand ?? 0),
  ]);
  return [...new Set(held)];
}

/** "<id>@<level>" for every level up to the one held. */
function upTo(id: string, lowest: number, level: number): string[] {
  return Array.from({ length: level - lowest + 1 }, (_, step) => `${id}@${lowest + step}`);
}

/** Milliseconds that catalogue facts are kept: an import shows within a minute. */
const catalogueAge = 60_000;

/** All municipalities with their points; kept for a minute. */
export const listPlaces = kept<Place[]>(
  () => prisma.municipality.findMany({ select: { code: true, latitude: true, longitude: true }, take: 400 }),
  { forMs: catalogueAge },
);

/** Which occupations substitute which; 25 % only within the same two digits of SSYK. */
export const loadSubstitutes = kept(readSubstitutes, { forMs: catalogueAge });

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
