import { beforeAll, describe, expect, test } from "vitest";
import { renewCatalogueVersion } from "~/app/domain/catalogue/concept-index.server";
import { listConceptsLike, resolveConcept } from "~/app/domain/catalogue/find-concepts.server";
import { hasConcepts, listSuggestedSkills } from "~/app/domain/catalogue/queries.server";
import { pool, prisma } from "~/app/platform/db.server";
import { seedCatalogue } from "~/prisma/seed/catalogue/seed-catalogue.server";

beforeAll(() => prisma.$transaction((tx) => seedCatalogue(tx)));

async function countAll() {
  const { occupation, skill, skillGroup, occupationSubstitution, language, municipality } = prisma;
  return Promise.all([
    occupation.count(),
    skill.count(),
    skillGroup.count(),
    occupationSubstitution.count(),
    language.count(),
    municipality.count(),
  ]);
}

test("seeding the catalogue twice changes nothing", async () => {
  const before = await countAll();
  await prisma.$transaction((tx) => seedCatalogue(tx));
  expect(await countAll()).toEqual(before);
  expect(before.every((count) => count > 0)).toBe(true);
});

test("what is known is asked in one query, as a transaction has one connection", async () => {
  const asked = { occupationIds: ["o-koksbitrade", "o-koksbitrade"], skillIds: [], languageIds: ["sv", "fa"] };
  const queries: string[] = [];
  pool.once("acquire", (client) => {
    const query = client.query.bind(client) as (asked: { text: string }, ...rest: unknown[]) => Promise<unknown>;
    const noted = (what: { text: string }, ...rest: unknown[]) => {
      queries.push(what.text);
      return query(what, ...rest);
    };
    client.query = noted as typeof client.query;
    pool.once("release", () => {
      client.query = query as typeof client.query;
    });
  });
  expect(await prisma.$transaction((tx) => hasConcepts(tx, asked))).toBe(true);
  expect(queries.filter((text) => /count/i.test(text))).toHaveLength(1);
  expect(await hasConcepts(prisma, { ...asked, skillIds: ["nothing"] })).toBe(false);
  expect(await hasConcepts(prisma, {})).toBe(true);
});

describe("concepts are found", () => {
  test("with their group, in Swedish and in English", async () => {
    const [swedish] = await listConceptsLike("occupation", { text: "koksbitr" });
    expect(swedish).toEqual({ id: "o-koksbitrade", label: "Köksbiträde", group: expect.stringMatching(/^Restaurang/) });
    const [english] = await listConceptsLike("occupation", { text: "koksbitr", language: "en" });
    expect(english).toMatchObject({ id: "o-koksbitrade", label: "Kitchen assistant" });
  });

  test.each([
    ["language", "persisk", "fa"],
    ["municipality", "nacka", "0182"],
    ["municipality", "sodertälje", "0181"],
  ] as const)("of kind %s by %s", async (kind, text, id) => {
    const [first] = await listConceptsLike(kind, { text });
    expect(first?.id).toBe(id);
  });
});

test.each([
  ["Köksbiträde", "o-koksbitrade"],
  ["köksbitrede", "o-koksbitrade"],
  ["o-koksbitrade", "o-koksbitrade"],
  ["qwxzz", null],
  ["", null],
])("the typed text %j means %s", async (text, id) => expect(await resolveConcept("occupation", text)).toBe(id));

test("a concept that came with an import is found at once in a running process", async () => {
  expect(await resolveConcept("language", "Wolof")).not.toBe("x-wolof");
  await prisma.$transaction(async (tx) => {
    await tx.language.create({ data: { id: "x-wolof", label: "Wolofspråket" } });
    await renewCatalogueVersion(tx, "after-the-test");
  });
  expect(await resolveConcept("language", "Wolofspråket")).toBe("x-wolof");
});

test("a retired occupation is not offered, and its word leads to what replaced it", async () => {
  await prisma.occupation.create({
    data: { id: "x-old", label: "Smörgåsnisse", ssyk: "9412", isRetired: true, replacedById: "o-koksbitrade" },
  });
  await prisma.$transaction((tx) => renewCatalogueVersion(tx, "after-retiring"));
  const found = await listConceptsLike("occupation", { text: "Smörgåsnisse" });
  expect(found.map(({ id }) => id)).not.toContain("x-old");
  expect(found[0]?.id).toBe("o-koksbitrade");
});

test("concepts are known only when all of them are there", async () => {
  expect(await hasConcepts(prisma, { occupationIds: ["o-koksbitrade"], languageIds: ["sv"] })).toBe(true);
  expect(await hasConcepts(prisma, { occupationIds: ["o-koksbitrade", "o-none"] })).toBe(false);
});

test("of a group's skills, what needs ask for and courses teach is suggested first", async () => {
  const labels = async () => (await listSuggestedSkills(["o-koksbitrade"])).map(({ label }) => label);
  const unused = ["s-anka", "s-bulgur", "s-chili"];
  await prisma.skill.createMany({ data: unused.map((id) => ({ id, label: `AA ${id}` })) });
  await prisma.skill.createMany({
    data: ["s-asked", "s-taught"].map((id) => ({ id, label: `ÖÖ ${id}` })),
  });
  await prisma.skillGroup.createMany({
    data: [...unused, "s-asked", "s-taught"].map((skillId) => ({ skillId, ssyk: "9412" })),
  });
  expect((await labels())[0]).toMatch(/^AA/);
  const select = { id: true };
  const { id: organisationId } = await prisma.organisation.create({
    data: { kind: "EMPLOYER", name: "Köket" },
    select,
  });
  const requirement = { kind: "SKILL", importance: "MUST", skillId: "s-asked" } as const;
  await prisma.need.create({ data: { organisationId, kind: "RECRUITMENT", requirements: { create: requirement } } });
  const taught = { organisationId, kind: "YRKESVUX", skills: { create: { skillId: "s-taught" } } } as const;
  await prisma.course.create({ data: taught });
  expect((await labels()).slice(0, 3)).toEqual(["ÖÖ s-asked", "ÖÖ s-taught", "AA s-anka"]);
});

test("the skills suggested for an occupation are those of its group", async () => {
  const skills = await listSuggestedSkills(["o-koksbitrade"]);
  const inGroup = await prisma.skillGroup.findMany({ where: { ssyk: "9412" }, select: { skillId: true } });
  expect(skills.length).toBeGreaterThan(2);
  expect(inGroup.map(({ skillId }) => skillId)).toEqual(expect.arrayContaining(skills.map(({ id }) => id)));
});
