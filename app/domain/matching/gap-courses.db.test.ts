import { beforeAll, beforeEach, expect, test } from "vitest";
import { publishCandidate } from "~/app/domain/candidates/change-candidate-state.server";
import { recordConsent } from "~/app/domain/candidates/record-consent.server";
import { createCandidate, saveCandidate } from "~/app/domain/candidates/save-candidate.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { compare, mustWorth } from "~/app/domain/matching/compare-policy";
import { listCandidateGapCourses, listGapCourses, listNeedCourses } from "~/app/domain/matching/gap-courses.server";
import { listVisibleProfiles, loadSubstitutes } from "~/app/domain/matching/profiles.server";
import type { AskedRequirement, AskingNeed } from "~/app/domain/matching/schema";
import { services } from "~/app/domain/providers/kinds";
import { prisma } from "~/app/platform/db.server";
import { randomNumbers } from "~/tests/support/generated-world";

const now = new Date();
const inDays = (days: number) => new Date(Math.floor(now.getTime() / 86_400_000 + days) * 86_400_000);
const when = { startsOn: inDays(60).toISOString().slice(0, 10), now };
const worker = { personId: "", organisationId: "" };
/** Lives in Nacka, has worked as a kitchen assistant, and has neither licence nor Swedish. */
let candidateId = "";

beforeAll(async () => {
  const person = await prisma.person.create({ data: { email: "staff@example.se", name: "Staff" } });
  const inForce = { state: "GRANTED", startsOn: inDays(-9), endsOn: inDays(99) } as const;
  const authorisations = { create: services.map((service) => ({ service, ...inForce })) };
  const provider = await prisma.organisation.create({
    data: { kind: "PROVIDER", name: "Provider", authorisations },
  });
  Object.assign(worker, { personId: person.id, organisationId: provider.id });
  candidateId = await createCandidate(worker);
  const occupations = [{ occupationId: "o-koksbitrade", experienceBand: 2, isSought: "on" }];
  const fields = { version: 1, municipalityCode: "0182", commuteKm: 20, seeksJob: "on", occupations };
  await saveCandidate(CandidateInput.parse(fields), { candidateId, ...worker });
  await recordConsent({ givenHow: "MEETING", isGiven: "yes" }, { candidateId, ...worker, text: "Yes" });
  expect(await publishCandidate(candidateId, worker)).toEqual({ ok: true });
});

beforeEach(() => prisma.course.deleteMany());

const licence = { id: "licence", importance: "MUST", weight: 1, ask: { kind: "LICENCE", licence: "B" } } as const;
const swedish = {
  id: "swedish",
  importance: "WISH",
  weight: 1,
  ask: { kind: "LANGUAGE", languageId: "sv", cefr: 3 },
} as const;
const occupation = (id: string, ssyk: string): AskedRequirement => ({
  id: "occupation",
  importance: "MUST",
  weight: 1,
  ask: { kind: "OCCUPATION", occupations: [{ id, ssyk }], countsSought: false },
});

const education = (level: number, field: string | null = null): AskedRequirement => ({
  id: `education ${level} ${field}`,
  importance: "WISH",
  weight: 2,
  ask: { kind: "EDUCATION", level, field },
});

type Taught = {
  title?: string;
  licences?: string[];
  languageId?: string;
  cefr?: number;
  occupationId?: string;
  skillId?: string;
  educationLevel?: number;
  educationField?: string;
  entryLevel?: number;
};
type Held = { from?: number; to?: number; municipalityCode?: string | null; isRemote?: boolean; seatsTaken?: number };

/** A published course for licence B in Nacka, days 10 to 20, where a test says nothing else. */
async function course({ occupationId, skillId, ...taught }: Taught = { licences: ["B"] }, held: Held[] = [{}]) {
  const { id } = await prisma.course.create({
    data: {
      kind: "YRKESVUX",
      title: "Course",
      state: "PUBLISHED",
      publishedAt: now,
      organisationId: worker.organisationId,
      ...taught,
      ...(skillId ? { skills: { create: { skillId } } } : {}),
      ...(occupationId ? { occupations: { create: { occupationId } } } : {}),
      occasions: {
        create: held.map(({ from = 10, to = 20, municipalityCode = "0182", isRemote = false, seatsTaken = 0 }) => ({
          startsOn: inDays(from),
          endsOn: inDays(to),
          place: "",
          municipalityCode,
          isRemote,
          seats: 10,
          seatsTaken,
          languageId: "sv",
        })),
      },
    },
  });
  return id;
}

async function coursesFor(requirements: AskingNeed["requirements"]) {
  const [profile] = await listVisibleProfiles([candidateId], { now });
  if (!profile) throw new Error("the candidate is not visible");
  const comparison = compare({ id: "need", kind: "RECRUITMENT", requirements }, profile, await loadSubstitutes());
  const [courses] = await listGapCourses([{ id: candidateId, comparison }], when);
  return courses ?? [];
}

test.each<[string, boolean, Held]>([
  ["in the municipality one lives in", true, {}],
  ["within the commute", true, { municipalityCode: "0180" }],
  ["beyond the commute", false, { municipalityCode: "0188" }],
  ["at a distance", true, { municipalityCode: null, isRemote: true }],
  ["full", false, { seatsTaken: 10 }],
  ["beginning today", false, { from: 0 }],
  ["ending on the day the need starts", false, { to: 60 }],
  ["ending the day before the need starts", true, { to: 59 }],
])("of courses that give what is missing, one %s is offered: %s", async (_, isOffered, held) => {
  await course({ licences: ["B"] }, [held]);
  expect((await coursesFor([licence])).length > 0).toBe(isOffered);
});

test("the occasion told of is the first one within the commute", async () => {
  await course({ licences: ["B"] }, [
    { to: 15, municipalityCode: "0188" },
    { to: 30, municipalityCode: "0182" },
  ]);
  const [offered] = await coursesFor([licence]);
  expect(offered).toMatchObject({ place: "Nacka", endsOn: inDays(30).toISOString().slice(0, 10) });
});

test("an occupation that is missing is given by a course that leads to it", async () => {
  const { id, ssyk } = await prisma.occupation.findFirstOrThrow({
    where: { ssyk: { not: { startsWith: "94" } }, substitutes: { none: {} } },
    select: { id: true, ssyk: true },
  });
  const leads = await course({ occupationId: id });
  await course({ occupationId: "o-koksbitrade" });
  const courses = await coursesFor([occupation(id, ssyk)]);
  expect(courses.map((one) => [one.id, one.requirementIds])).toEqual([[leads, ["occupation"]]]);
});

test.each<[string, number, string | null, boolean]>([
  ["the level asked for", 3, null, true],
  ["a higher level", 2, null, true],
  ["a lower level", 4, null, false],
  ["the level in the field asked for", 3, "7", true],
  ["the level in another field", 3, "5", false],
])("a missing education is given by a course that leads to %s", async (_, level, field, isGiven) => {
  await course({ educationLevel: 3, educationField: "7" });
  expect((await coursesFor([education(level, field)])).length > 0).toBe(isGiven);
});

test.each([
  [0, true],
  [1, false],
  [2, true],
])(
  "somebody of education %i is offered a course that asks for primary school: %s",
  async (educationLevel, isOffered) => {
    await course({ licences: ["B"], entryLevel: 2 });
    const [profile] = await listVisibleProfiles([candidateId], { now });
    if (!profile) throw new Error("the candidate is not visible");
    const need: AskingNeed = { id: "need", kind: "RECRUITMENT", requirements: [licence] };
    const matches = [{ comparison: compare(need, profile, await loadSubstitutes()), startsOn: null }];
    const [courses] = await listCandidateGapCourses({ ...profile, educationLevel }, { matches, now });
    expect((courses ?? []).length > 0).toBe(isOffered);
  },
);

test("what is offered, and in which order, is what asking every course one by one gives", async () => {
  const random = randomNumbers(7);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const skill: AskedRequirement = {
    id: "skill",
    importance: "MUST",
    weight: 1,
    ask: { kind: "SKILL", skillId: "s-storkok" },
  };
  const asked = [licence, swedish, skill, education(3), education(4, "7"), education(6, "3")];
  const made: (Taught & { id: string; to: number })[] = [];
  for (let at = 0; at < 40; at++) {
    const languageId = pick(["sv", "sv", undefined]);
    const educationLevel = pick([undefined, 2, 3, 4, 5, 6]);
    const taught: Taught = {
      ...(languageId ? { languageId, cefr: pick([2, 3, 4]) } : {}),
      licences: pick([[], ["B"], ["C"]]),
      ...(random() < 0.3 ? { skillId: "s-storkok" } : {}),
      ...(educationLevel ? { educationLevel, educationField: pick(["3", "7"]) } : {}),
    };
    // Each ends on a day of its own, so that there is one right order.
    made.push({ ...taught, to: 12 + at, id: await course(taught, [{ to: 12 + at }]) });
  }
  for (let round = 0; round < 12; round++) {
    const requirements = asked.filter(() => random() < 0.5);
    const expected = made
      .map((one) => ({ ...one, given: requirements.filter(({ ask }) => isGivenBy(one, ask)) }))
      .map((one) => ({
        ...one,
        gain: one.given.reduce(
          (sum, { importance, weight }) => sum + weight * 10 + (importance === "MUST" ? mustWorth : 0),
          0,
        ),
      }))
      .filter(({ given }) => given.length > 0)
      .sort((one, other) => other.gain - one.gain || one.to - other.to)
      .map(({ id, given }) => [id, given.map((requirement) => requirement.id)]);
    expect((await coursesFor(requirements)).map(({ id, requirementIds }) => [id, requirementIds])).toEqual(expected);
  }
});

function isGivenBy(taught: Taught, ask: AskedRequirement["ask"]): boolean {
  if (ask.kind === "LICENCE") return taught.licences?.includes(ask.licence) ?? false;
  if (ask.kind === "SKILL") return taught.skillId === ask.skillId;
  if (ask.kind === "LANGUAGE") return taught.languageId === ask.languageId && (taught.cefr ?? 0) >= ask.cefr;
  if (ask.kind !== "EDUCATION") return false;
  return (taught.educationLevel ?? 0) >= ask.level && (!ask.field || taught.educationField === ask.field);
}

test("nobody is sent to a course for an occupation they have", async () => {
  await course({ occupationId: "o-koksbitrade" });
  expect(await coursesFor([occupation("o-koksbitrade", "9411")])).toEqual([]);
});

test("a must that is closed comes before a wish, and then the earliest end", async () => {
  const language = await course({ title: "Swedish", languageId: "sv", cefr: 3 }, [{ to: 12 }]);
  const late = await course({ licences: ["B"] }, [{ to: 40 }]);
  const early = await course({ licences: ["B"] }, [{ to: 30 }]);
  const both = await course({ licences: ["B"], languageId: "sv", cefr: 4 }, [{ to: 50 }]);
  await course({ title: "Too low", languageId: "sv", cefr: 2 });
  const courses = await coursesFor([licence, swedish]);
  expect(courses.map(({ id }) => id)).toEqual([both, early, late, language]);
});

test("beside several needs, each is told of a course that ends before it starts", async () => {
  const early = await course({ licences: ["B"] }, [{ to: 20 }]);
  const [profile] = await listVisibleProfiles([candidateId], { now });
  if (!profile) throw new Error("the candidate is not visible");
  const need: AskingNeed = { id: "need", kind: "RECRUITMENT", requirements: [licence] };
  const comparison = compare(need, profile, await loadSubstitutes());
  const starts = [15, 25, null].map((days) => (days === null ? null : inDays(days).toISOString().slice(0, 10)));
  const matches = starts.map((startsOn) => ({ comparison, startsOn }));
  const courses = await listCandidateGapCourses(profile, { matches, now });
  expect(courses.map((offered) => offered.map(({ id }) => id))).toEqual([[], [early], [early]]);
});

test("a need's courses are listed wherever they are held, for whoever lacks what they give", async () => {
  const far = await course({ licences: ["B"] }, [{ municipalityCode: "0188" }]);
  const need: AskingNeed = { id: "need", kind: "RECRUITMENT", requirements: [licence] };
  expect((await listNeedCourses(need, when)).map(({ id }) => id)).toEqual([far]);
});
