import type { ViteDevServer } from "vite";
import { SetupError, startEmbeddedDatabase } from "~/app/platform/embedded-database.server";
import { env } from "~/app/platform/env.server";
import { lockFolder } from "~/app/platform/folder-lock.server";
import { applyMigrations } from "~/prisma/migrate";

/** Ends something that was started. */
type Stop = () => unknown;

/**
 * Starts everything this process is: database (when none is configured), migrations, pages, worker.
 * What needs the database is imported after it is there.
 *
 * @param vite the development server, when pages are to be reloaded from source.
 */
export async function boot({ vite }: { vite?: ViteDevServer } = {}): Promise<void> {
  const started = performance.now();
  const stops: Stop[] = [];
  try {
    const settings = env();
    if (process.argv.includes("--fill")) return await (await import("~/app/serve.server")).fillOnly();
    if (!settings.DATABASE_URL) {
      stops.push(lockFolder(settings.DATA_FOLDER));
      const database = await startEmbeddedDatabase(settings.DATA_FOLDER);
      stops.push(database.stop);
      process.env.DATABASE_URL = database.url;
      await applyMigrations(database.url);
    }
    const { serve } = await import("~/app/serve.server");
    stops.push(await serve({ vite, started }));
    stopOnSignal(stops);
  } catch (error) {
    await stopAll(stops);
    console.error(error instanceof SetupError || isSettingsError(error) ? (error as Error).message : error);
    process.exit(1);
  }
}

function isSettingsError(error: unknown): boolean {
  return error instanceof Error && /^(The environment|Not fit)/.test(error.message);
}

function stopOnSignal(stops: Stop[]): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await stopAll(stops);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}

/** The last started is stopped first. */
async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.reverse()) {
    await Promise.resolve(stop()).catch((error) => console.error(`While stopping: ${error}`));
  }
}
