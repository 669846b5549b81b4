import type { Known } from "~/app/domain/browsing/filter-policy";
import { listPlaces, loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { municipalitiesWithin } from "~/app/domain/matching/reach-policy";
import { prisma } from "~/app/platform/db.server";

/** An occupation or a skill that a list is limited to, with its words. */
export type ChosenWord = { id: string; label: string; labelEn: string | null };

/** `isAll`: the catalogue knows everything that was asked for; what it does not is left out. */
export type LookedUp = Known & {
  occupations: (ChosenWord & { ssyk: string })[];
  skills: ChosenWord[];
  isAll: boolean;
};

/** What of a query is looked up. */
type Asking = {
  occupation?: string[];
  skill?: string[];
  municipality: string | null;
  km: number | null;
};

/** What the catalogue knows of a query. */
export async function lookUp(query: Asking): Promise<LookedUp> {
  const look = await lookUpAll([query]);
  return look(query);
}

/** What the catalogue knows of each of these queries: as many reads as for one. */
export async function lookUpAll(queries: Asking[]): Promise<(query: Asking) => LookedUp> {
  const words = { id: true, label: true, labelEn: true } as const;
  const occupationIds = [...new Set(queries.flatMap(({ occupation = [] }) => occupation))];
  const skillIds = [...new Set(queries.flatMap(({ skill = [] }) => skill))];
  const [places, substitutes, occupations, skills] = await Promise.all([
    listPlaces(),
    loadSubstitutes(),
    occupationIds.length === 0
      ? []
      : prisma.occupation.findMany({
          where: { id: { in: occupationIds } },
          select: { ...words, ssyk: true },
          take: occupationIds.length,
        }),
    skillIds.length === 0
      ? []
      : prisma.skill.findMany({ where: { id: { in: skillIds } }, select: words, take: skillIds.length }),
  ]);
  const occupationOf = new Map(occupations.map((row) => [row.id, row]));
  const skillOf = new Map(skills.map((row) => [row.id, row]));
  const isPlace = new Set(places.map(({ code }) => code));
  return ({ occupation = [], skill = [], municipality, km }) => {
    const isThere = municipality !== null && isPlace.has(municipality);
    const { reach } = municipalitiesWithin(isThere ? municipality : null, { km: km ?? 0, places });
    const known = {
      occupations: occupation.flatMap((id) => occupationOf.get(id) ?? []),
      skills: skill.flatMap((id) => skillOf.get(id) ?? []),
    };
    const isAll =
      known.occupations.length === occupation.length &&
      known.skills.length === skill.length &&
      (isThere || municipality === null);
    return { codes: reach, substitutes, ...known, isAll };
  };
}
