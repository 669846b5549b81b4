/** Changes candidates of the provider it is given, a hundred in each transaction, until it is killed. */
import { setTimeout as wait } from "node:timers/promises";
import { prisma } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

const provider = process.argv[2];

for (;;) {
  await prisma.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      with made as (
        insert into candidate (id, organisation_id, state, municipality_code, commute_km, available_from, max_extent_percent,
          licences, lot, confirmed_at, published_at)
        select gen_random_uuid(), ${provider}::uuid, 'PUBLISHED', '0182', 20, current_date, 100, '{B}', (random() * 1e9)::int,
          now(), now()
        from generate_series(1, 50)
        returning id),
      chosen as (select id from candidate where state = 'PUBLISHED' order by random() limit 50),
      changed as (
        update candidate set
          state = case when random() < 0.5 then 'WITHDRAWN'::"CandidateState" else state end,
          max_extent_percent = 25 * (1 + floor(random() * 4)::int)
        where id in (select id from chosen)
        returning id)
      select id::text from made union all select id::text from changed`;
    await markDirty(tx, "candidates", ...rows.map(({ id }) => id));
  });
  await wait(100);
}
