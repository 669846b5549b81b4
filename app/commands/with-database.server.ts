import { findRunningDatabase, startEmbeddedDatabase } from "~/app/platform/embedded-database.server";
import { env } from "~/app/platform/env.server";
import { lockFolder } from "~/app/platform/folder-lock.server";
import { applyMigrations } from "~/prisma/migrate";

/**
 * Runs a command with a migrated database: the configured one, the one a running app has, or an embedded one that is
 * started for it. What needs the database is imported inside `work`. Ends the process; an error is one sentence and exit 1.
 */
export async function withDatabase(work: () => Promise<unknown>): Promise<void> {
  let stop: (() => Promise<void> | void) | undefined;
  try {
    stop = await connect();
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    if (process.env.DATABASE_URL) await (await import("~/app/platform/db.server")).closeDatabase();
    await stop?.();
  }
  process.exit();
}

async function connect(): Promise<(() => Promise<void>) | undefined> {
  const { DATABASE_URL, DATA_FOLDER } = env();
  const running = DATABASE_URL ?? findRunningDatabase(DATA_FOLDER);
  if (running) {
    process.env.DATABASE_URL = running;
    return undefined;
  }
  const unlock = lockFolder(DATA_FOLDER);
  const database = await startEmbeddedDatabase(DATA_FOLDER);
  process.env.DATABASE_URL = database.url;
  await applyMigrations(database.url);
  const { migrateJobs } = await import("~/app/platform/jobs.server");
  await migrateJobs();
  return async () => {
    await database.stop();
    unlock();
  };
}
