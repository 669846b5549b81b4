import { defineConfig } from "@playwright/test";

// The configuration is read again in every worker: the first reading decides the port.
process.env.E2E_PORT ??= String(4300 + (process.pid % 1000));
const port = process.env.E2E_PORT;

/** Set `E2E_ORIGIN` to try an app that runs already; it must have the demo world. */
const runningOrigin = process.env.E2E_ORIGIN;
const origin = runningOrigin ?? `http://localhost:${port}`;

const readers = /(access|pages)\.spec\.ts$/;

/** Journeys in a real browser, against the built app with a demo world of its own. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  // Journeys change the world and go one after another; what only reads it goes beside them.
  workers: 2,
  projects: [
    { name: "journeys", testIgnore: readers, workers: 1 },
    { name: "readers", testMatch: readers, workers: 1 },
  ],
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: origin,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    screenshot: "only-on-failure",
    // Recording takes a quarter of the time: `npx playwright test --trace on` when a failure is not clear from its picture.
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
    },
  },
  webServer: runningOrigin
    ? undefined
    : {
        command: "node_modules/.bin/tsx tests/e2e/support/start-app.ts",
        url: `${origin}/readyz`,
        env: { PORT: port, PUBLIC_ORIGIN: origin },
        timeout: 300_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
        stdout: "ignore",
        stderr: "pipe",
      },
});
