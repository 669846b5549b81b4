import type { AskedRequirement, AskingNeed, Profile, Substitutes } from "~/app/domain/matching/schema";

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

/** A world of profiles and needs with a few common occupations and a long tail of rare ones. */
export function generatedWorld({ candidates, needs, seed = 1 }: { candidates: number; needs: number; seed?: number }) {
  const random = randomNumbers(seed);
  const pick = (count: number) => Math.floor(random() * count);
  /** The first are much more common than the last. */
  const skewed = (count: number) => Math.floor(random() ** 2.5 * count);
  const occupation = (at: number) => ({ id: `o${at}`, ssyk: `${1000 + Math.floor(at / 4)}` });
  const municipality = (at: number) => String(1000 + at);
  const substitutes = new Map<string, Map<string, number>>();
  for (let edge = 0; edge < 900; edge++) {
    const [from, to] = [`o${pick(400)}`, `o${pick(400)}`];
    substitutes.set(from, (substitutes.get(from) ?? new Map()).set(to, random() < 0.5 ? 75 : 25));
  }

  const profile = (at: number): Profile => {
    const worked = Array.from({ length: 1 + pick(2) }, () => occupation(skewed(400)));
    const home = skewed(26);
    const levels = (id: string, level: number) => Array.from({ length: level }, (_, step) => `${id}@${step + 1}`);
    return {
      id: `c${at}`,
      provider: `p${pick(40)}`,
      seeks: random() < 0.7 ? ["RECRUITMENT", "PRAKTIK"] : ["PRAKTIK"],
      lot: pick(2 ** 31),
      worked,
      sought: [occupation(skewed(400))],
      experience: worked.flatMap(({ id }) => Array.from({ length: 1 + pick(4) }, (_, band) => `${id}@${band}`)),
      skill: Array.from({ length: pick(8) }, () => `s${skewed(300)}`),
      language: [...levels("sv", 1 + pick(6)), ...levels(`l${skewed(20)}`, 6)],
      licence: random() < 0.5 ? ["AM", "B"] : [],
      educationLevel: pick(8),
      educationField: random() < 0.5 ? String(pick(9)) : null,
      reach: Array.from({ length: 4 }, (_, step) => municipality((home + step) % 26)),
      reachNear: Array.from({ length: 6 }, (_, step) => municipality((home + step) % 26)),
      acceptsRemote: random() < 0.2,
      availableDay: random() < 0.5 ? 0 : 20_800 + pick(90),
      maxExtent: 25 * (1 + pick(4)),
      hours: (["EVENINGS", "NIGHTS", "WEEKENDS"] as const).filter(() => random() < 0.4),
    };
  };

  const asks = (): AskedRequirement["ask"][] => {
    const asked = Array.from({ length: 1 + pick(2) }, () => occupation(skewed(400)));
    const needsExperience = random() < 0.5;
    const optional: AskedRequirement["ask"][] = [
      { kind: "EXPERIENCE", occupationIds: asked.map(({ id }) => id), band: pick(4) },
      { kind: "SKILL", skillId: `s${skewed(300)}` },
      { kind: "SKILL", skillId: `s${skewed(300)}` },
      { kind: "LANGUAGE", languageId: "sv", cefr: 1 + pick(6) },
      { kind: "LANGUAGE", languageId: `l${skewed(20)}`, cefr: 1 + pick(6) },
      { kind: "LICENCE", licence: "B" },
      { kind: "EDUCATION", level: 1 + pick(7), field: random() < 0.3 ? String(pick(9)) : null },
      { kind: "START", date: `2027-0${1 + pick(3)}-1${pick(9)}` },
      { kind: "EXTENT", percent: 25 * (1 + pick(4)) },
      { kind: "HOURS", hours: "EVENINGS" },
    ];
    return [
      { kind: "OCCUPATION", occupations: asked, countsSought: !needsExperience },
      { kind: "PLACE", municipalityCode: municipality(skewed(26)), isRemote: random() < 0.1 },
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
