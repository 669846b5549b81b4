import type { Tx } from "~/app/platform/db.server";

/** Waits until nobody else gives a person this address; held to the end of the transaction. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`person:${email}`}))`;
}
