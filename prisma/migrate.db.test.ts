import pg from "pg";
import { expect, inject, test } from "vitest";
import { scriptFrom } from "~/prisma/migrate";

/** What a database is made of, one line each; without what is not Prisma's. */
const description = `
  select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '')
    as line
  from information_schema.columns
  where table_schema = 'public' and table_name not in ('_prisma_migrations', 'rate_limit')
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all
  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0`;

/** Runs statements in a database, and describes what is there then. */
async function linesOf(url: string, statements = ""): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (statements) await client.query(statements);
  const { rows } = await client.query<{ line: string }>(description);
  await client.end();
  return rows.map(({ line }) => line).sort();
}

test("the migrations together make what the schema says; only rules and indexes it has no words for are more", async () => {
  const url = process.env.DATABASE_URL ?? "";
  const name = `${new URL(url).pathname.slice(1)}_schema`;
  const server = new pg.Client({ connectionString: inject("serverUrl") });
  await server.connect();
  await server.query(`create database ${name}`);
  try {
    const migrated = await linesOf(url);
    const written = await linesOf(url.replace(/[^/]+$/, name), await scriptFrom([], url));
    expect(written.filter((line) => !migrated.includes(line))).toEqual([]);
    const more = migrated.filter((line) => !written.includes(line));
    expect(more.filter((line) => line.startsWith("column"))).toEqual([]);
  } finally {
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  }
});
