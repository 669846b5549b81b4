#!/usr/bin/env node
// Runs every check of the project, in order, each to its end: `npm test`.
// The last line says how many passed and failed, counted from the reports of the runners themselves.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findChromium } from "./support/find-chromium.mjs";
import { listSpecs, readPlaywrightReport, readVitestReport } from "./support/read-reports.mjs";
import { runCommand, stopCommands } from "./support/run-command.mjs";

process.chdir(resolve(import.meta.dirname, ".."));
// What a run leaves behind when it is ended from outside is below this folder; PostgreSQL enters it as another account.
const folder = mkdtempSync(join(tmpdir(), "jobbarenan-run-"));
chmodSync(folder, 0o755);
process.env.TMPDIR = folder;
const bin = (name) => join("node_modules", ".bin", name);
const vitest = [bin("vitest"), "run", "--reporter=default", "--reporter=json"];
const total = { passed: 0, failed: 0 };

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, async () => {
    await stopCommands();
    removeFolder();
    process.exit(130);
  });
}

try {
  await Promise.all([check("types", [bin("tsc"), "--noEmit"]), besideTypes()]);
  await vitestSuite("database tests", "db");
  await browserTests();
} finally {
  await stopCommands();
  removeFolder();
}

process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

function removeFolder() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Together they take about as long as the types, on a core of their own. The build is what the browser tests start. */
async function besideTypes() {
  await check("lint", [bin("biome"), "check", "--max-diagnostics=50", "."]);
  const sources = ["app", "search", "emails", "prisma", "tests"].filter((name) => existsSync(name));
  await check("boundaries", [bin("depcruise"), ...sources, "--config", ".dependency-cruiser.cjs"]);
  await check("unused", [bin("knip")]);
  await check("build", [bin("remix"), "vite:build", "--logLevel", "warn"]);
  await vitestSuite("unit tests", "unit");
}

async function vitestSuite(name, project) {
  await suite(name, {
    command: (report) => [...vitest, "--project", project, `--outputFile.json=${report}`],
    read: readVitestReport,
  });
}

/** A check without tests of its own counts as one. */
async function check(name, command) {
  const { code, output } = await runCommand(command, { isQuiet: true });
  if (code !== 0) console.log(output.trimEnd());
  add(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A runner that writes a report; without a report, or with a bad end and no failure in it, one failure is counted. */
async function suite(name, { command, read, env = {} }) {
  const report = join(folder, `${name.replaceAll(" ", "-")}.json`);
  const { code } = await runCommand(command(report), { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  const counted = existsSync(report) ? read(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
  const isLost = code !== 0 && counted.failed === 0;
  if (isLost) console.log(`${name}: the runner ended with code ${code} without telling which test failed.`);
  add(name, { passed: counted.passed, failed: counted.failed + (isLost ? 1 : 0) });
}

async function browserTests() {
  if (listSpecs("tests/e2e").length === 0) {
    console.log("browser tests: skipped, tests/e2e has no spec.");
    return;
  }
  const chromium = await findChromium();
  if (!chromium.isFound) {
    console.log(chromium.reason);
    add("browser tests", { passed: 0, failed: 1 });
    return;
  }
  await suite("browser tests", {
    command: () => [bin("playwright"), "test", "--reporter=line,json"],
    read: readPlaywrightReport,
    env: { CHROMIUM_PATH: chromium.path },
  });
}

function add(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed`);
}
