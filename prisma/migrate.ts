/**
 * Our own migration runner: Prisma's schema engine as WebAssembly, where its engine download is impossible.
 * It fills `_prisma_migrations` as Prisma's own command does, so that `prisma migrate deploy` can take over.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

const migrationsFolder = resolve("prisma/migrations");
const noFilters = { externalTables: [], externalEnums: [] };

/** Applies what is not yet applied; the engine is loaded only when something is. Returns the names applied. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const known = await appliedNames(databaseUrl);
  const pending = migrationNames().filter((name) => !known.has(name));
  if (pending.length === 0) return [];
  const engine = await loadEngine(databaseUrl);
  const output = await engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilters });
  engine.free();
  return output.appliedMigrationNames;
}

/**
 * Writes the next migration: the difference between the schema of the last migration and the working one.
 * The engine wants a connection, but reads nothing of the database.
 */
export async function writeMigration(name: string, databaseUrl: string): Promise<string> {
  const script = await scriptFrom(committedSchema(), databaseUrl);
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), script);
  return folder;
}

/** The script that leads from a schema, or from nothing, to the working one. */
export async function scriptFrom(files: SchemaFile[], databaseUrl: string): Promise<string> {
  const engine = await loadEngine(databaseUrl);
  const { stdout } = await engine.diff({
    from: files.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files },
    to: { tag: "schemaDatamodel", files: workingSchema().map(([path, content]) => ({ path, content })) },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  return stdout ?? "";
}

type SchemaFile = { path: string; content: string };

function migrationNames(): string[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function migrationsList() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

async function appliedNames(databaseUrl: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const exists = await client.query("select to_regclass('_prisma_migrations') is not null as yes");
    if (!exists.rows[0].yes) return new Set();
    const { rows } = await client.query("select migration_name from _prisma_migrations where finished_at is not null");
    return new Set(rows.map((row) => row.migration_name));
  } finally {
    await client.end();
  }
}

async function loadEngine(databaseUrl: string) {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString: databaseUrl }));
  return SchemaEngine.new({ datamodels: workingSchema() }, () => {}, adapter);
}

/** Loaded once: the engine's glue keeps views of the memory it saw first, and reads nonsense of a second one. */
let bindings: ReturnType<typeof loadBindings> | undefined;

async function loadBindings() {
  // Where the engine leaves the words of a panic; without it the panic itself cannot be told.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const loaded = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const packageFile = createRequire(join(process.cwd(), "package.json")).resolve("@prisma/schema-engine-wasm");
  const wasmFile = join(dirname(packageFile), "schema_engine_bg.wasm");
  const module = await WebAssembly.compile(readFileSync(wasmFile));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": loaded as never });
  (loaded as unknown as { __wbg_set_wasm(wasm: unknown): void }).__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
  return loaded;
}

/** Prisma's adapter cuts scripts at every semicolon, also inside function bodies; PostgreSQL itself takes them whole. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

function workingSchema(): [string, string][] {
  const folder = resolve("prisma/schema");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]);
}

/** The schema as of the last commit that touched a migration; empty when there is no migration yet. */
function committedSchema(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  const last = git("log", "-1", "--format=%H", "--", "prisma/migrations");
  if (!last) return [];
  const names = git("ls-tree", "--name-only", last, "prisma/schema/").split("\n").filter(Boolean);
  return names.map((name) => ({ path: resolve(name), content: git("show", `${last}:${name}`) }));
}
