import { defineConfig } from "vitest/config";

const alias = { "~": import.meta.dirname };
const env = { TZ: "America/New_York", NODE_ENV: "test" as const };

/** Two suites: `unit` is pure and runs anywhere; `db` clones a template PostgreSQL database per worker. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "node_modules/**", "build/**", "tests/e2e/**"],
          env,
          setupFiles: ["tests/support/no-console-error.ts"],
          // Pure: what a file imports is the same for the next.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ["node_modules/**", "build/**"],
          env,
          globalSetup: ["tests/support/database-template.ts"],
          setupFiles: ["tests/support/no-console-error.ts", "tests/support/database-per-worker.ts"],
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
