import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "~/app/platform/embedded-database.server";
import { applyMigrations } from "~/prisma/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    /** A server whose database `template` is migrated and holds the built-in catalogue. */
    serverUrl: string;
  }
}

/** Starts one PostgreSQL for all database tests and fills the template that each worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "jobbarenan-test-"));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedDatabase(folder, { isDurable: false });
  const templateUrl = server.url.replace(/\/postgres$/, "/template");
  await withClient(server.url, (client) => client.query("create database template"));
  process.env.DATABASE_URL = templateUrl;
  await applyMigrations(templateUrl);
  const { migrateJobs } = await import("~/app/platform/jobs.server");
  await migrateJobs();
  const { closeDatabase, prisma } = await import("~/app/platform/db.server");
  const { seedCatalogue } = await import("~/prisma/seed/catalogue/seed-catalogue.server");
  await seedCatalogue(prisma);
  await closeDatabase();
  await withClient(server.url, closeTemplate);
  project.provide("serverUrl", server.url);
  const end = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  // Without this a test run that is ended from outside leaves its server behind.
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"] as const) {
    process.once(signal, () => void end().finally(() => process.exit(1)));
  }
  return end;
}

/** A database in use cannot be cloned: whoever is still connected after migrating is put out, and nobody comes in. */
async function closeTemplate(client: pg.Client): Promise<void> {
  await client.query("alter database template allow_connections false");
  await client.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = 'template'");
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client);
  await client.end();
}
