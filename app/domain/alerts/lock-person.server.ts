import type { Tx } from "~/app/platform/db.server";

/**
 * Locks a person until the transaction ends, for whoever counts their saved searches or tells what is new in them; what
 * only names the person goes on.
 */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`select 1 from person where id = ${personId}::uuid for no key update`;
}
