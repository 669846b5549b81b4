/** `npm run reset`: asks, then empties the embedded database. The next start fills the demo world anew. */
import { rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { dataFolders, findRunningDatabase } from "~/app/platform/embedded-database.server";
import { env } from "~/app/platform/env.server";

const { DATA_FOLDER, DATABASE_URL } = env();
if (DATABASE_URL) refuse("DATABASE_URL is set: this command only empties the embedded database.");
if (findRunningDatabase(DATA_FOLDER)) refuse("Jobbarenan is running: stop it first.");

const isSure =
  process.argv.includes("--yes") || (await ask(`Delete everything in ${DATA_FOLDER}? Write yes: `)) === "yes";
if (!isSure) refuse("Nothing was deleted.");
for (const folder of dataFolders(DATA_FOLDER)) rmSync(folder, { recursive: true, force: true });
console.log("Deleted. The next start fills the demo world anew.");

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim().toLowerCase();
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
