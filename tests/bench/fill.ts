import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { withOwnDatabase } from "~/tests/bench/with-own-database";

/**
 * How quickly the index of candidates is filled from PostgreSQL, and how long other requests would have to wait meanwhile:
 * the longest and the 99th percentile of the event loop's delays (milliseconds). `cpuMs` is this process's part of the work.
 */
const { values } = parseArgs({
  options: { candidates: { type: "string", default: "20000" }, json: { type: "boolean", default: false } },
});
const candidates = Number(values.candidates);

await withOwnDatabase(async () => {
  const { prisma } = await import("~/app/platform/db.server");
  const { seedCatalogue } = await import("~/prisma/seed/catalogue/seed-catalogue.server");
  const { rebuildIndex } = await import("~/search/rebuild.server");
  await prisma.$transaction((tx) => seedCatalogue(tx), { timeout: 60_000 });
  const provider = await prisma.organisation.create({
    data: {
      kind: "PROVIDER",
      name: "Provider",
      authorisations: {
        create: {
          service: "JOB_MATCHING",
          state: "GRANTED",
          startsOn: new Date(Date.now() - 86_400_000),
          endsOn: new Date(Date.now() + 86_400_000 * 30),
        },
      },
    },
  });
  await write(provider.id);
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const started = performance.now();
  const before = process.cpuUsage();
  const count = await rebuildIndex("candidates", () => {});
  const fillMs = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  delays.disable();
  const figures = {
    candidates: count,
    fillMs: Math.round(fillMs),
    perSecond: Math.round((count / fillMs) * 1000),
    cpuMs: Math.round((user + system) / 1000),
    longestStallMs: Math.round(delays.max / 1e6),
    stallP99Ms: Math.round(delays.percentile(99) / 1e6),
    rssMb: Math.round(process.memoryUsage().rss / 1_048_576),
  };
  console.log(values.json ? JSON.stringify(figures) : figures);

  async function write(organisationId: string): Promise<void> {
    await prisma.$executeRaw`
      insert into candidate (id, organisation_id, state, municipality_code, commute_km, available_from, max_extent_percent,
        licences, education_level, lot, confirmed_at, published_at, seeks_praktik)
      select gen_random_uuid(), ${organisationId}::uuid, 'PUBLISHED', place.code, 10 * (1 + n % 4), current_date + n % 60,
        25 * (1 + n % 4), case when n % 2 = 0 then array['B'] else '{}' end, n % 7, (random() * 2147483646)::int, now(), now(),
        n % 3 = 0
      from generate_series(1, ${candidates}) n
      join (select code, row_number() over (order by code) - 1 as at, count(*) over () as all from municipality) place
        on place.at = n % place.all`;
    await prisma.$executeRaw`
      insert into candidate_occupation (candidate_id, occupation_id, experience_band, is_sought)
      select c.id, o.id, (random() * 3)::int, random() < 0.5
      from (select id, row_number() over () as n from candidate) c
      join (select id, row_number() over (order by id) - 1 as at, count(*) over () as all from occupation) o
        on o.at in (c.n % o.all, (c.n * 7 + 3) % o.all)
      on conflict do nothing`;
    await prisma.$executeRaw`
      insert into candidate_skill (candidate_id, skill_id)
      select c.id, s.id
      from (select id, row_number() over () as n from candidate) c
      join (select id, row_number() over (order by id) - 1 as at, count(*) over () as all from skill) s
        on s.at in (c.n % s.all, (c.n * 3) % s.all, (c.n * 5 + 1) % s.all, (c.n * 11 + 7) % s.all)
      on conflict do nothing`;
    await prisma.$executeRaw`
      insert into candidate_language (candidate_id, language_id, cefr)
      select id, language_id, 1 + (random() * 5)::int from candidate, (select id as language_id from language order by id limit 2) l`;
    await prisma.$executeRaw`analyze`;
  }
});
