import { withIncluded } from "~/app/domain/catalogue/schema";
import { municipalitiesWithin, type Place } from "~/app/domain/matching/reach-policy";
import type { AskedRequirement, AskingNeed, Profile, Substitutes } from "~/app/domain/matching/schema";
import { languages } from "~/prisma/seed/catalogue/languages";
import { municipalities } from "~/prisma/seed/catalogue/municipalities";
import { builtInCatalogue, builtInId } from "~/prisma/seed/catalogue/seed-catalogue.server";

/** Numbers that look random and are the same every time (mulberry32), 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const places: Place[] = municipalities.map(([code, _, latitude, longitude]) => ({ code, latitude, longitude }));

/** One place in five is in the largest municipality, one in ten in the second, and so on. */
const placesBySize = ["0180", "0182", "0126", "0127", "0136", "0184", "0163", "0160", "0181", "0123"];

/** The built-in catalogue as the generator uses it: skills by group, and who substitutes whom within three digits of SSYK. */
function catalogueFor(random: () => number) {
  const { occupations, skills } = builtInCatalogue();
  // Which occupations are common is drawn.
  const known = occupations
    .map(({ label, ssyk }) => ({ id: builtInId("o", label), ssyk, turn: random() }))
    .sort((one, other) => one.turn - other.turn)
    .map(({ id, ssyk }) => ({ id, ssyk }));
  const skillIds = skills.map(({ label }) => builtInId("s", label));
  const skillsOf = new Map<string, string[]>();
  for (const { label, ssyks } of skills)
    for (const ssyk of ssyks) skillsOf.set(ssyk, [...(skillsOf.get(ssyk) ?? []), builtInId("s", label)]);
  const substitutes = new Map<string, Map<string, number>>();
  for (const from of known) {
    const near = known.filter(({ id, ssyk }) => id !== from.id && ssyk.slice(0, 2) === from.ssyk.slice(0, 2));
    const chosen = near.filter(() => random() < 3 / near.length);
    substitutes.set(from.id, new Map(chosen.map(({ id }) => [id, random() < 0.5 ? 75 : 25])));
  }
  return { occupations: known, skillIds, skillsOf, substitutes };
}

/**
 * Profiles and needs of the built-in catalogue, with frequencies like a real labour market's: few common occupations, skills
 * and towns, and a long tail; skills that go with the occupation; commutes between real places.
 */
export function generatedWorld({ candidates, needs, seed = 1 }: { candidates: number; needs: number; seed?: number }) {
  const random = randomNumbers(seed);
  const pick = (count: number) => Math.floor(random() * count);
  /** The n-th is about 1/n as common as the first (Zipf). */
  const common = <Item>(items: readonly Item[]) => items[Math.floor((items.length + 1) ** random()) - 1] as Item;
  const any = <Item>(items: readonly Item[]) => items[pick(items.length)] as Item;
  const { occupations, skillIds, skillsOf, substitutes } = catalogueFor(random);
  const municipality = () => (random() < 0.7 ? common(placesBySize) : any(places).code);
  const skillFor = ({ ssyk }: { ssyk: string }) =>
    random() < 0.85 ? common(skillsOf.get(ssyk) ?? skillIds) : common(skillIds);
  const reaches = new Map<string, ReturnType<typeof municipalitiesWithin>>();
  const reachOf = (home: string, km: number) => {
    const known = reaches.get(`${home} ${km}`) ?? municipalitiesWithin(home, { km, places });
    reaches.set(`${home} ${km}`, known);
    return known;
  };
  const levels = (id: string, level: number) => Array.from({ length: level }, (_, step) => `${id}@${step + 1}`);
  const otherLanguages = languages.map(([id]) => id).filter((id) => id !== "sv");

  const profile = (at: number): Profile => {
    const worked = unique(Array.from({ length: 1 + pick(2) }, () => common(occupations)));
    const { reach, reachNear } = reachOf(municipality(), 10 * (1 + pick(5)));
    const isDriver = worked.some(({ ssyk }) => ssyk.startsWith("83"));
    return {
      id: `c${at}`,
      provider: `p${pick(40)}`,
      seeks: random() < 0.7 ? ["RECRUITMENT", "PRAKTIK"] : ["PRAKTIK"],
      lot: pick(2 ** 31),
      worked,
      sought: [random() < 0.6 ? any(worked) : common(occupations)],
      experience: [
        ...new Set(
          worked.flatMap(({ id, ssyk }) =>
            Array.from({ length: 1 + pick(4) }, (_, band) => [`${id}@${band}`, `${ssyk}@${band}`]).flat(),
          ),
        ),
      ],
      skill: [...new Set(Array.from({ length: pick(8) }, () => skillFor(any(worked))))],
      language: [...levels("sv", random() < 0.3 ? 6 : 1 + pick(6)), ...levels(common(otherLanguages), 6)],
      licence: withIncluded(random() < (isDriver ? 0.95 : 0.5) ? [isDriver && random() < 0.6 ? "C" : "B"] : []),
      educationLevel: pick(8),
      educationField: random() < 0.5 ? String(pick(9)) : null,
      reach,
      reachNear,
      acceptsRemote: random() < 0.2,
      availableDay: random() < 0.5 ? 0 : 20_800 + pick(90),
      maxExtent: random() < 0.6 ? 100 : 25 * (1 + pick(4)),
      hours: (["EVENINGS", "NIGHTS", "WEEKENDS"] as const).filter(() => random() < 0.4),
    };
  };

  const asks = (): AskedRequirement["ask"][] => {
    const asked = unique(Array.from({ length: 1 + pick(2) }, () => common(occupations)));
    const needsExperience = random() < 0.5;
    const optional: AskedRequirement["ask"][] = [
      { kind: "EXPERIENCE", occupations: asked, band: pick(4) },
      { kind: "SKILL", skillId: skillFor(any(asked)) },
      { kind: "SKILL", skillId: skillFor(any(asked)) },
      { kind: "LANGUAGE", languageId: "sv", cefr: 1 + pick(6) },
      { kind: "LANGUAGE", languageId: common(otherLanguages), cefr: 1 + pick(6) },
      { kind: "LICENCE", licence: random() < 0.8 ? "B" : "C" },
      { kind: "EDUCATION", level: 1 + pick(7), field: random() < 0.3 ? String(pick(9)) : null },
      { kind: "START", date: `2027-0${1 + pick(3)}-1${pick(9)}` },
      { kind: "EXTENT", percent: 25 * (1 + pick(4)) },
      { kind: "HOURS", hours: "EVENINGS" },
    ];
    return [
      { kind: "OCCUPATION", occupations: asked, countsSought: !needsExperience },
      { kind: "PLACE", municipalityCode: municipality(), isRemote: random() < 0.1 },
      ...optional.filter(({ kind }) => (kind === "EXPERIENCE" ? needsExperience : random() < 0.6)),
    ];
  };

  const need = (at: number): AskingNeed => ({
    id: `n${at}`,
    kind: random() < 0.7 ? "RECRUITMENT" : "PRAKTIK",
    requirements: asks().map((ask, position) => ({
      id: `n${at}r${position}`,
      importance: position < 2 || random() < 0.4 ? "MUST" : "WISH",
      weight: random() < 0.3 ? 2 : 1,
      ask,
    })),
  });

  return {
    profiles: Array.from({ length: candidates }, (_, at) => profile(at)),
    needs: Array.from({ length: needs }, (_, at) => need(at)),
    substitutes: substitutes as Substitutes,
  };
}

function unique<Item extends { id: string }>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
