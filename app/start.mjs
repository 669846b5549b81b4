/**
 * `npm start`, `npm run dev` and `npm run worker`: checks what a fresh machine may lack, builds what is not built, and starts the app.
 * Plain JavaScript without imports from node_modules, so that it can speak where those are missing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  refuse(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
for (const need of ["node_modules/@remix-run/express", "node_modules/@prisma/client", "app/platform/prisma-client"]) {
  if (!existsSync(need)) refuse(`${need} is missing: run "npm ci" first.`);
}

const isDevelopment = process.argv.includes("--dev");
if (process.argv.includes("--worker")) process.env.WORKER = "only";
process.env.NODE_ENV ??= isDevelopment ? "development" : "production";

if (isDevelopment) {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const { boot } = await vite.ssrLoadModule("/app/server.ts");
  await boot({ vite });
} else {
  // What fills the demo world is of the build that started it.
  if (!process.argv.includes("--fill") && isStale()) build();
  const { boot } = await import("../build/server/index.js");
  await boot();
}

function build() {
  console.log("Building…");
  const result = spawnSync(
    process.execPath,
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"],
    {
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  if (result.status !== 0) refuse("The build failed; what is above says why.");
}

/** Is a source newer than what is built? */
function isStale() {
  if (!existsSync("build/server/index.js")) return true;
  const built = statSync("build/server/index.js").mtimeMs;
  const configuration = ["vite.config.ts", "vite-worker-entries.ts", "remix.config.js", "package.json"];
  const roots = ["app", "search", "emails", "prisma", ...configuration];
  return roots.some((root) => newest(root) > built);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => !/\.test\.tsx?$/.test(name))
      .map((name) => newest(join(path, name))),
  );
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
