/**
 * How long one page of the list of needs takes: `npm run bench:lists -- --needs 5000 --pages 400 --json`.
 *
 * From an address to the rows of PostgreSQL with counts of every filter, one after the other; half of the addresses have
 * words. Also how long the first search takes after a document has changed. The last line is one JSON object.
 */
import { parseArgs } from "node:util";
import { percentile, withOwnDatabase } from "~/tests/bench/with-own-database";
import { randomNumbers } from "~/tests/support/generated-world";

const { values } = parseArgs({
  options: {
    needs: { type: "string", default: "5000" },
    pages: { type: "string", default: "400" },
    json: { type: "boolean", default: false },
  },
});

const random = randomNumbers(3);
const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
const words =
  "kök lunch gäster lager truck pall skola barn äldre omsorg städ hotell bygg betong måla kassa butik varor".split(" ");
const sentence = (length: number) => Array.from({ length }, () => pick(words)).join(" ");

await withOwnDatabase(async () => {
  const { prisma } = await import("~/app/platform/db.server");
  const { seedCatalogue } = await import("~/prisma/seed/catalogue/seed-catalogue.server");
  const { fillSearch } = await import("~/search/fill.server");
  const { syncSearch } = await import("~/search/sync.server");
  const { markDirty } = await import("~/app/platform/search-dirty.server");
  const { listNeeds } = await import("~/app/domain/browsing/list-needs.server");
  const { readParameters } = await import("~/app/domain/browsing/address-reader");
  const { needList } = await import("~/app/domain/browsing/schema");
  await prisma.$transaction((tx) => seedCatalogue(tx));
  const occupations = await prisma.occupation.findMany({ select: { id: true } });
  const municipalities = await prisma.municipality.findMany({ select: { code: true } });
  const employer = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Employer" } });

  const ids = Array.from({ length: Number(values.needs) }, () => ({
    need: crypto.randomUUID(),
    ask: crypto.randomUUID(),
  }));
  await prisma.need.createMany({
    data: ids.map(({ need }) => ({
      ...{ id: need, organisationId: employer.id, state: "PUBLISHED", kind: pick(["RECRUITMENT", "PRAKTIK"]) },
      ...{ title: sentence(4), description: sentence(80), municipalityCode: pick(municipalities).code },
      ...{
        publishedAt: new Date(),
        startsOn: new Date(Date.now() + random() * 9e9),
        extentPercent: pick([50, 75, 100]),
      },
    })),
  });
  const requirement = { kind: "OCCUPATION", importance: "MUST" } as const;
  await prisma.requirement.createMany({
    data: ids.map(({ need, ask }) => ({ id: ask, needId: need, ...requirement })),
  });
  await prisma.requirementOccupation.createMany({
    data: ids.map(({ ask }) => ({ requirementId: ask, occupationId: pick(occupations).id })),
  });
  await fillSearch();

  const address = () => {
    const params = new URLSearchParams();
    if (random() < 0.5) params.set("q", sentence(1 + Math.floor(random() * 2)));
    if (random() < 0.5) params.set("kind", pick(["RECRUITMENT", "PRAKTIK"]));
    if (random() < 0.4) params.set("municipality", pick(municipalities).code);
    if (random() < 0.5) params.set("km", "30");
    if (random() < 0.3) params.set("extent", pick(["FULL", "HALF"]));
    if (random() < 0.2) params.set("swedish", "3");
    if (random() < 0.4) params.set("sort", pick(["start", "last"]));
    return params;
  };
  const time = async (params: URLSearchParams) => {
    const started = performance.now();
    await listNeeds(readParameters(needList, params).query);
    return performance.now() - started;
  };
  const firstMs = await time(new URLSearchParams({ q: "lunch" }));
  const durations: number[] = [];
  for (let page = 0; page < Number(values.pages); page++) durations.push(await time(address()));
  durations.sort((a, b) => a - b);

  await prisma.$transaction((tx) => markDirty(tx, "needs", ids[0]?.need ?? ""));
  await syncSearch();
  const afterChangeMs = await time(new URLSearchParams({ q: "lager" }));
  const result = {
    needs: ids.length,
    p50Ms: percentile(durations, 0.5),
    p95Ms: percentile(durations, 0.95),
    p99Ms: percentile(durations, 0.99),
  };
  const rounded = { firstMs: Math.round(firstMs), afterChangeMs: Math.round(afterChangeMs) };
  if (!values.json) console.log(`${durations.length} pages of ${ids.length} needs`);
  console.log(JSON.stringify({ ...result, ...rounded }));
});
