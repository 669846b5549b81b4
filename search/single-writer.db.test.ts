import { expect, test } from "vitest";
import { pool } from "~/app/platform/db.server";
import { asSingleWriter } from "~/search/single-writer.server";

const countInUse = () => pool.totalCount - pool.idleCount;

/** Ends the connection that holds the writer's lock, as a restart of the database does. */
function breakConnection() {
  return pool.query(`
    select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
}

test("a connection that breaks during the work is given back, and the next writer is not kept waiting", async () => {
  expect(countInUse()).toBe(0);
  await asSingleWriter(breakConnection).catch(() => {});
  expect(countInUse()).toBe(0);
  expect(await asSingleWriter(async () => "written")).toBe("written");
});
