import pg from "pg";
import { afterAll, inject } from "vitest";

/** Each test file works in a database of its own, cloned from the template; the clone takes some 50 ms. */
const serverUrl = inject("serverUrl");
const name = `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
const server = new pg.Client({ connectionString: serverUrl });
await server.connect();
// Only one clone at a time: the template must have no other connection while it is copied.
await server.query("select pg_advisory_lock(1)");
await server.query(`create database ${name} template template`);
await server.query("select pg_advisory_unlock(1)");
process.env.DATABASE_URL = serverUrl.replace(/\/postgres$/, `/${name}`);

afterAll(async () => {
  const { closeDatabase } = await import("~/app/platform/db.server");
  await closeDatabase();
  await server.query(`drop database ${name} with (force)`);
  await server.end();
});
