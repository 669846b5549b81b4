import type { Tx } from "~/app/platform/db.server";
import { building } from "~/prisma/seed/catalogue/building";
import { care } from "~/prisma/seed/catalogue/care";
import { languages } from "~/prisma/seed/catalogue/languages";
import { municipalities } from "~/prisma/seed/catalogue/municipalities";
import { parseSector, type SeedConcept } from "~/prisma/seed/catalogue/parse-sector";
import { restaurant } from "~/prisma/seed/catalogue/restaurant";
import { service } from "~/prisma/seed/catalogue/service";
import { substitutions } from "~/prisma/seed/catalogue/substitutions";
import { transport } from "~/prisma/seed/catalogue/transport";

/** The built-in catalogue as rows. Ids are made of the Swedish words, so that they are the same everywhere. */
export function builtInCatalogue() {
  const { groups, skills } = parseSector([building, restaurant, service, care, transport].join("\n"));
  const occupations = groups.flatMap(({ ssyk, occupations: own }) =>
    own.map((occupation) => ({ ...occupation, ssyk })),
  );
  return { groups, occupations: uniqueBy(occupations, ({ label }) => label), skills: skills as SeedConcept[] };
}

/** The id of a built-in concept. */
export function builtInId(kind: "o" | "s", label: string): string {
  const word = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return `${kind}-${word.replace(/^-|-$/g, "")}`;
}

/**
 * Writes the built-in catalogue; what is there already stays as it is. After an import of the official taxonomy only
 * languages and municipalities are filled in: the built-in concepts have other ids then, and would come back as doubles.
 */
export async function seedCatalogue(tx: Tx): Promise<void> {
  if ((await tx.occupation.count({ where: { source: "JOBTECH" } })) === 0) await seedConcepts(tx);
  await tx.language.createMany({
    data: languages.map(([id, label, labelEn]) => ({ id, label, labelEn })),
    skipDuplicates,
  });
  await tx.municipality.createMany({
    data: municipalities.map(([code, name, latitude, longitude]) => ({
      code,
      name,
      latitude,
      longitude,
      countyCode: "01",
      countyName: "Stockholms län",
    })),
    skipDuplicates,
  });
}

const skipDuplicates = true;

async function seedConcepts(tx: Tx): Promise<void> {
  const { groups, occupations, skills } = builtInCatalogue();
  await tx.occupationGroup.createMany({
    data: groups.map(({ ssyk, label, labelEn }) => ({ ssyk, label, labelEn })),
    skipDuplicates,
  });
  await tx.occupation.createMany({
    data: occupations.map((occupation) => ({ id: builtInId("o", occupation.label), ...occupation })),
    skipDuplicates,
  });
  await tx.skill.createMany({
    data: skills.map(({ ssyks: _, ...skill }) => ({ id: builtInId("s", skill.label), ...skill })),
    skipDuplicates,
  });
  await tx.skillGroup.createMany({
    data: skills.flatMap(({ label, ssyks }) => ssyks.map((ssyk) => ({ skillId: builtInId("s", label), ssyk }))),
    skipDuplicates,
  });
  const labels = new Set(occupations.map(({ label }) => label));
  await tx.occupationSubstitution.createMany({
    data: substitutions
      .filter(([from, to]) => labels.has(from) && labels.has(to))
      .map(([from, to, level]) => ({ fromId: builtInId("o", from), toId: builtInId("o", to), level })),
    skipDuplicates,
  });
}

function uniqueBy<T>(rows: T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}
