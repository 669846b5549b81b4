import { pool } from "~/app/platform/db.server";

/**
 * Does work as the only writer of the search engine among all processes; others wait. Not to be nested: the inner one would
 * wait for the outer.
 */
export async function asSingleWriter<Result>(work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('search-writer'))");
    return await work();
  } finally {
    // A connection that broke meanwhile has lost its lock; it is given back as broken, or the pool would be short of it for good.
    await client.query("select pg_advisory_unlock(hashtext('search-writer'))").then(
      () => client.release(),
      (error) => client.release(error),
    );
  }
}
