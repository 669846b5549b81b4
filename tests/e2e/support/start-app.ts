/** Starts the app for the browser tests as `npm start` does, on a data folder of its own that is gone afterwards. */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataFolders } from "~/app/platform/embedded-database.server";

const folder = mkdtempSync(join(tmpdir(), "jobbarenan-e2e-"));
chmodSync(folder, 0o755);

const { DATABASE_URL, MEILI_URL, RESEND_API_KEY, ...rest } = process.env;
const app = spawn(process.execPath, ["app/start.mjs"], {
  stdio: "inherit",
  env: { ...rest, NODE_ENV: "production", DEMO: "on", DATA_FOLDER: folder, LOG_LEVEL: "error" },
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.kill("SIGTERM"));
app.on("exit", (code) => {
  for (const path of dataFolders(folder)) rmSync(path, { recursive: true, force: true });
  process.exit(code ?? 1);
});
