/** `npm run migrate`: applies what is not applied; `npm run migrate:new -- <name>`: writes the next migration. */
import { withDatabase } from "~/app/commands/with-database.server";
import { applyMigrations, writeMigration } from "~/prisma/migrate";

const [mode, name] = process.argv.slice(2);

if (mode === "new" && !/^[a-z0-9_]+$/.test(name ?? "")) {
  console.error(
    "Give the migration a name of small letters, digits and underscores: npm run migrate:new -- add_wishes",
  );
  process.exit(1);
}

await withDatabase(async () => {
  const url = process.env.DATABASE_URL ?? "";
  if (mode === "new" && name) {
    console.log(`Written: ${await writeMigration(name, url)}. Read it, and add what the schema language cannot say.`);
    return;
  }
  const applied = await applyMigrations(url);
  const { migrateJobs } = await import("~/app/platform/jobs.server");
  await migrateJobs();
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
});
