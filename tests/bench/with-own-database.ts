import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedDatabase } from "~/app/platform/embedded-database.server";
import { applyMigrations } from "~/prisma/migrate";

/**
 * Runs a measurement on the database of DATABASE_URL, which must be migrated and keeps what is made; or on one of its own,
 * gone afterwards. What needs the database is imported inside `work`.
 */
export async function withOwnDatabase(work: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jobbarenan-bench-"));
  chmodSync(folder, 0o755);
  const server = process.env.DATABASE_URL ? null : await startEmbeddedDatabase(folder);
  try {
    if (server) {
      // Nothing of production is needed, and a line of log for each job would be measured too.
      Object.assign(process.env, { DATABASE_URL: server.url, DEMO: "on", LOG_LEVEL: "warn" });
      await applyMigrations(server.url);
    }
    const { closeDatabase } = await import("~/app/platform/db.server");
    const { migrateJobs } = await import("~/app/platform/jobs.server");
    await migrateJobs();
    await work().finally(closeDatabase);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The value below which a share of sorted milliseconds lies, to a tenth. */
export function percentile(sorted: number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}
