/**
 * How long a candidate's needs take to list when many ask for their occupation: `npm run bench:candidate-needs`.
 *
 * All needs are of one occupation and within the commute, so that all of them are compared; each asks eight things and
 * is described in a thousand characters. The last line is one JSON object.
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { percentile, withOwnDatabase } from "~/tests/bench/with-own-database";

const { values } = parseArgs({
  options: { needs: { type: "string", default: "5000" }, rounds: { type: "string", default: "20" } },
});

await withOwnDatabase(async () => {
  const { prisma } = await import("~/app/platform/db.server");
  const { seedCatalogue } = await import("~/prisma/seed/catalogue/seed-catalogue.server");
  const { fillSearch } = await import("~/search/fill.server");
  const { listCandidateMatches } = await import("~/app/domain/matching/candidate-needs.server");
  await prisma.$transaction((tx) => seedCatalogue(tx), { timeout: 60_000 });
  const { id: organisationId } = await prisma.organisation.create({ data: { kind: "PROVIDER", name: "Provider" } });
  const { id: candidateId } = await prisma.candidate.create({
    data: {
      organisationId,
      municipalityCode: "0182",
      seeksJob: true,
      languages: { create: { languageId: "sv", cefr: 4 } },
      occupations: { create: { occupationId: "o-koksbitrade", experienceBand: 2, isSought: true } },
    },
  });
  for (let made = 0; made < Number(values.needs); made += 500) await createNeeds(500);
  await fillSearch();

  const times: number[] = [];
  for (let round = -2; round < Number(values.rounds); round++) {
    const started = performance.now();
    await listCandidateMatches(candidateId, { organisationId, now: new Date() });
    // The first two are the engine's and the compiler's.
    if (round >= 0) times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  console.log(
    JSON.stringify({ needs: Number(values.needs), p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) }),
  );

  async function createNeeds(count: number): Promise<void> {
    const startsOn = new Date(Date.now() + 90 * 86_400_000);
    const kind = "RECRUITMENT" as const;
    const needs = Array.from({ length: count }, () => ({ id: randomUUID(), organisationId, kind, startsOn }));
    const said = { title: "Kitchen assistant", description: "x".repeat(1000), state: "PUBLISHED" } as const;
    await prisma.need.createMany({
      data: needs.map((need) => ({ ...need, ...said, publishedAt: new Date(), municipalityCode: "0182" })),
    });
    const requirements = needs.flatMap(({ id: needId }, at) =>
      [
        { kind: "OCCUPATION", importance: "MUST" } as const,
        { kind: "PLACE", importance: "MUST" } as const,
        { kind: "START", importance: "WISH" } as const,
        { kind: "EXPERIENCE", importance: "WISH", experienceBand: at % 4 } as const,
        { kind: "LANGUAGE", importance: "MUST", languageId: "sv", cefr: 1 + (at % 6) } as const,
        { kind: "LICENCE", importance: "WISH", licence: "B" } as const,
        { kind: "SKILL", importance: "WISH", skillId: "s-storkok" } as const,
        { kind: "EDUCATION", importance: "WISH", educationLevel: 1 + (at % 7) } as const,
      ].map((asked, position) => ({ id: randomUUID(), needId, position, ...asked })),
    );
    await prisma.requirement.createMany({ data: requirements });
    await prisma.requirementOccupation.createMany({
      data: requirements
        .filter((asked) => asked.kind === "OCCUPATION")
        .map(({ id }) => ({ requirementId: id, occupationId: "o-koksbitrade" })),
    });
  }
});
