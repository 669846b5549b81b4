/**
 * Generates the Prisma client after an install.
 *
 * `prisma generate` wants to download a schema engine it does not use for this; any executable at
 * PRISMA_SCHEMA_ENGINE_BINARY makes it go on without. Migrations are applied by `prisma/migrate.ts`.
 */
import { spawnSync } from "node:child_process";

const result = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
  stdio: ["ignore", "ignore", "inherit"],
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
process.exit(result.status ?? 1);
