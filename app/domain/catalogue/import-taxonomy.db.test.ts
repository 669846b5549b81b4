import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listConceptsLike } from "~/app/domain/catalogue/find-concepts.server";
import { importTaxonomy } from "~/app/domain/catalogue/import-taxonomy.server";
import { type OfficialTaxonomy, readTaxonomy } from "~/app/domain/catalogue/read-taxonomy.server";
import { prisma } from "~/app/platform/db.server";
import { seedCatalogue } from "~/prisma/seed/catalogue/seed-catalogue.server";

const official: OfficialTaxonomy = {
  groups: [{ ssyk: "9412", label: "Restaurang- och köksbiträden m.fl.", definition: "Diskar och bereder." }],
  occupations: [
    { id: "oRB5_b7i_Qzv", label: "Köksbiträde", ssyk: "9412" },
    { id: "yXRQ_Ad9_E8V", label: "Frukostvärd, helt ny", ssyk: "9412" },
  ],
  skills: [{ id: "skil_new_001", label: "Diskning" }],
  skillGroups: [{ skillId: "skil_new_001", ssyk: "9412" }],
  substitutions: [{ fromId: "yXRQ_Ad9_E8V", toId: "oRB5_b7i_Qzv", level: 25 }],
  languages: [{ id: "zSLA_vw2_FXN", label: "Svenska", codes: ["sv", "swe"] }],
  dropped: [],
};

async function seedNeed(occupationId: string): Promise<string> {
  await prisma.$transaction((tx) => seedCatalogue(tx));
  const organisation = await prisma.organisation.create({
    data: { kind: "EMPLOYER", name: "Restaurang Sjösidan", number: "5560160680" },
    select: { id: true },
  });
  const need = await prisma.need.create({
    data: {
      organisationId: organisation.id,
      kind: "RECRUITMENT",
      requirements: { create: { kind: "OCCUPATION", importance: "MUST", occupations: { create: { occupationId } } } },
    },
    select: { id: true },
  });
  return need.id;
}

test("an import gives concepts their official ids, and needs follow; a second run changes nothing", async () => {
  const needId = await seedNeed("o-koksbitrade");
  await prisma.requirementOccupation.create({
    data: {
      occupationId: "o-lokalvardare",
      requirementId: (await prisma.requirement.findFirstOrThrow({ where: { needId } })).id,
    },
  });

  const first = await importTaxonomy(official);
  expect(first.occupations).toMatchObject({ added: 1, renamed: 1, changed: 0, kept: 1 });
  const named = await prisma.requirementOccupation.findMany({ select: { occupationId: true } });
  expect(named.map(({ occupationId }) => occupationId).sort()).toEqual(["o-lokalvardare", "oRB5_b7i_Qzv"]);
  expect(await prisma.searchDirty.count({ where: { index: "needs", id: needId } })).toBe(1);
  expect(await prisma.occupation.findUnique({ where: { id: "oRB5_b7i_Qzv" } })).toMatchObject({
    labelEn: "Kitchen assistant",
    source: "JOBTECH",
  });
  expect(await prisma.occupation.findUnique({ where: { id: "o-lokalvardare" } })).toMatchObject({ isRetired: false });
  expect(await prisma.language.findUnique({ where: { id: "sv" } })).not.toBeNull();

  const second = await importTaxonomy(official);
  const none = { added: 0, renamed: 0, changed: 0, retired: 0 };
  expect(second).toMatchObject({
    groups: { added: 0, changed: 0 },
    occupations: { ...none, kept: 1 },
    skills: none,
    skillGroups: { added: 0, removed: 0 },
    substitutions: { added: 0, removed: 0 },
    languages: { added: 0 },
  });
});

test("filling in the built-in catalogue after an import brings no concept back", async () => {
  const before = await prisma.occupation.count();
  await prisma.$transaction((tx) => seedCatalogue(tx));
  expect(await prisma.occupation.count()).toBe(before);
  expect(await prisma.occupation.findUnique({ where: { id: "o-koksbitrade" } })).toBeNull();
});

test("an import that fails halfway leaves the catalogue as it was", async () => {
  const before = await prisma.occupation.count();
  const broken = { ...official, occupations: [{ id: "brok_en1", label: "Ny", ssyk: "0000" }] };
  await expect(importTaxonomy(broken)).rejects.toThrow();
  expect(await prisma.occupation.count()).toBe(before);
  expect(await prisma.occupation.count({ where: { id: "oRB5_b7i_Qzv", isRetired: false } })).toBe(1);
});

const published = join(process.env.SHARED_DATA ?? "../shared/data", "taxonomy");

test.skipIf(!existsSync(published))(
  "the published taxonomy is imported once, and then nothing is left to do",
  async () => {
    const taxonomy = readTaxonomy(published);
    const first = await importTaxonomy(taxonomy);
    expect(first.occupations.renamed).toBeGreaterThan(50);
    // The word of a built-in occupation that the taxonomy calls something else still leads somewhere.
    const [cashier] = await listConceptsLike("occupation", { text: "Kassör" });
    expect(cashier?.group).toMatch(/^Kassapersonal/);
    expect(await prisma.occupation.count({ where: { source: "JOBTECH", isRetired: false } })).toBe(2412);
    expect(await prisma.skill.count({ where: { source: "JOBTECH", isRetired: false } })).toBe(6657);
    expect(
      await prisma.occupationSubstitution.count({ where: { from: { source: "JOBTECH" }, to: { source: "JOBTECH" } } }),
    ).toBeGreaterThanOrEqual(8324);
    const second = await importTaxonomy(taxonomy);
    expect([
      second.occupations.added,
      second.occupations.renamed,
      second.occupations.changed,
      second.occupations.retired,
    ]).toEqual([0, 0, 0, 0]);
    expect([second.skillGroups, second.substitutions]).toEqual([
      { added: 0, removed: 0 },
      { added: 0, removed: 0 },
    ]);
  },
  120_000,
);
