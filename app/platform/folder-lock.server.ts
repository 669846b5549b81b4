import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, SetupError } from "~/app/platform/embedded-database.server";

/**
 * Takes a data folder for this process; the embedded database and search engine are for one process only.
 *
 * @returns what gives it back.
 * @throws SetupError when a living process has it. One that was killed has not.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "app.lock");
  const [pid, begun] = existsSync(file) ? readFileSync(file, "utf8").split(" ") : [];
  if (pid && Number(pid) !== process.pid && isAlive(Number(pid)) && begunAt(Number(pid)) === begun) {
    throw new SetupError(
      `The data folder ${folder} is in use by another Jobbarenan (process ${pid}). Stop that one first, or set DATA_FOLDER.`,
    );
  }
  writeFileSync(file, `${process.pid} ${begunAt(process.pid)}`);
  return () => rmSync(file, { force: true });
}

/** When a process began, in the kernel's ticks, so that a number used again is not taken for the old process. */
function begunAt(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return "unknown";
  return (
    readFileSync(file, "utf8")
      .replace(/^.*\) /, "")
      .split(" ")[19] ?? "unknown"
  );
}
