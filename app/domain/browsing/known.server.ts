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

/** What the catalogue knows of a query. */
export async function lookUp({
  occupation = [],
  skill = [],
  municipality,
  km,
}: {
  occupation?: string[];
  skill?: string[];
  municipality: string | null;
  km: number | null;
}): Promise<LookedUp> {
  const words = { id: true, label: true, labelEn: true } as const;
  const [places, substitutes, occupations, skills] = await Promise.all([
    listPlaces(),
    loadSubstitutes(),
    occupation.length === 0
      ? []
      : prisma.occupation.findMany({
          where: { id: { in: occupation } },
          select: { ...words, ssyk: true },
          take: occupation.length,
        }),
    skill.length === 0
      ? []
      : prisma.skill.findMany({ where: { id: { in: skill } }, select: words, take: skill.length }),
  ]);
  const isThere = places.some(({ code }) => code === municipality);
  const { reach } = municipalitiesWithin(isThere ? municipality : null, { km: km ?? 0, places });
  const isAll =
    occupations.length === occupation.length && skills.length === skill.length && (isThere || municipality === null);
  return { codes: reach, substitutes, occupations, skills, isAll };
}
