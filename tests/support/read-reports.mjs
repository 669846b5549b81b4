import { existsSync, readdirSync } from "node:fs";

/** What vitest's JSON reporter says; a file that could not be loaded is one failure. */
export function readVitestReport({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(({ status, assertionResults }) => {
    return status === "failed" && !assertionResults.some((result) => result.status === "failed");
  });
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** What Playwright's JSON reporter says: passed at last is passed, errors outside of tests are failures. */
export function readPlaywrightReport({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (errors ?? []).length };
}

/** Browser tests below a folder. */
export function listSpecs(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith(".spec.ts"));
}
