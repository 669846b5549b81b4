import { prisma } from "~/app/platform/db.server";
import type { Facts } from "~/app/platform/facts.server";

/** The facts of a kind that wait for the worker, in the order they were announced. */
export async function announcedFacts<F extends keyof Facts>(fact: F): Promise<{ factId: string; payload: Facts[F] }[]> {
  const jobs = await prisma.$queryRaw<{ payload: { factId: string; fact: string; payload: Facts[F] } }[]>`
    select payload from graphile_worker._private_jobs where payload->>'fact' = ${fact} order by id`;
  return jobs.map(({ payload }) => ({ factId: payload.factId, payload: payload.payload }));
}
