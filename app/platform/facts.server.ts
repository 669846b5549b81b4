import { randomUUID } from "node:crypto";
import type { Tx } from "~/app/platform/db.server";
import { addJob } from "~/app/platform/jobs.server";

/**
 * What can happen, and what is told of it. Each domain adds its own facts in its `facts.ts`:
 * `declare module "~/app/platform/facts.server" { interface Facts { "need.published": { needId: string } } }`.
 * A fact without a line in `app/subscriptions.server.ts` is a type error there.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by declaration merging.
export interface Facts {}

/** What follows from a fact. It may run twice, so it must do no harm the second time; `factId` is the same both times. */
export type FactHandler<F extends keyof Facts> = (payload: Facts[F], context: { factId: string }) => Promise<unknown>;

/** For each fact, its handlers by name; the names are stored with waiting jobs, so they do not change lightly. */
export type Subscriptions = { [F in keyof Facts]: Record<string, FactHandler<F>> };

/** Announces a fact in the transaction that makes it true: handlers run after the commit, and never without it. */
export async function announce<F extends keyof Facts>(tx: Tx, fact: F, payload: Facts[F]): Promise<void> {
  await addJob(tx, "fact", { factId: randomUUID(), fact, payload });
}
