import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { ViteDevServer } from "vite";
import { listDemoPersons } from "~/app/domain/accounts/queries.server";
import { stopMail } from "~/app/domain/alerts/change-search.server";
import { findPersonOfToken } from "~/app/domain/alerts/stop-token.server";
import { closeDatabase, pool } from "~/app/platform/db.server";
import { SetupError } from "~/app/platform/embedded-database.server";
import { env } from "~/app/platform/env.server";
import { inTurn } from "~/app/platform/http/in-turn.server";
import { limitBody, refuseCrossSite, securityHeaders } from "~/app/platform/http/security.server";
import { migrateJobs } from "~/app/platform/jobs.server";
import { log } from "~/app/platform/log.server";
import { startJobs } from "~/app/worker.server";

/** Starts pages and jobs, or one of them as WORKER says. Returns what stops them. */
export async function serve({
  vite,
  started,
}: {
  vite?: ViteDevServer;
  started: number;
}): Promise<() => Promise<void>> {
  const settings = env();
  await migrateJobs();
  if (settings.WORKER === "only") return serveJobs();
  if (settings.isDemo) await fillDemoWorld({ isApart: !vite });
  const { fillSearch } = await import("~/search/fill.server");
  await fillSearch();
  const server = await listen(createApp({ vite }), settings.PORT);
  const worker = settings.WORKER === "on" ? await startJobs() : null;
  await announceAddress(Math.round(performance.now() - started));
  return async () => {
    await closeServer(server);
    await worker?.stop();
    await closeDatabase();
  };
}

async function serveJobs(): Promise<() => Promise<void>> {
  const worker = await startJobs();
  console.log("The worker is running; Ctrl-C stops it.");
  return async () => {
    await worker.stop();
    await closeDatabase();
  };
}

/**
 * The demo world is filled at the first start of an empty database: by a process of its own when there is a built one to
 * start, so that the memory it takes is given back.
 */
async function fillDemoWorld({ isApart }: { isApart: boolean }): Promise<void> {
  const { isDemoWorldFilled, seedDemoWorld } = await import("~/prisma/seed/demo-world.server");
  if (await isDemoWorldFilled()) return;
  if (!isApart) return seedDemoWorld({ report: console.log });
  const filling = fork("app/start.mjs", ["--fill"], { env: { ...process.env, DEMO: "on" } });
  const [code] = await once(filling, "exit");
  if (code !== 0) throw new SetupError("The demo world could not be filled; what is above says why.");
}

/** What `app/start.mjs --fill` does, with the database of the process that started it, and not without that process. */
export async function fillOnly(): Promise<void> {
  process.once("disconnect", () => process.exit(1));
  const { seedDemoWorld } = await import("~/prisma/seed/demo-world.server");
  await seedDemoWorld({ report: console.log });
  await closeDatabase();
  process.exit(0);
}

/**
 * How many bookings a process has under way: enough to keep it busy while the database answers, few enough to leave most
 * connections to readers, and to let most of those who come later see that the place is taken. Judged from runs of bench:booking on a busy machine.
 */
const bookingsAtOnce = 2;

/** What answers requests; pages of the build, or of the development server. */
export function createApp({ vite }: { vite?: ViteDevServer }): Express {
  const { origin, TRUST_PROXY, NODE_ENV } = env();
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", TRUST_PROXY);
  app.use(compression());
  app.use(securityHeaders({ origin, isDevelopment: Boolean(vite) }));
  app.get("/healthz", (_req, res) => void res.type("text/plain").send("ok"));
  app.get("/readyz", ready);
  if (vite) {
    app.use(vite.middlewares);
  } else {
    app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
    app.use(express.static("build/client", { maxAge: "1h" }));
  }
  app.post("/searches/stop/:token", stopWithOneClick);
  app.use(refuseCrossSite({ origin }));
  app.use(limitBody({ bytes: 512 * 1024 }));
  const booking = "/work/arenas/:arenaId/book";
  app.post([booking, `${booking}.data`], inTurn({ atOnce: bookingsAtOnce }));
  const build = () => {
    if (vite) return vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown> as Promise<ServerBuild>;
    return import("virtual:remix/server-build") as Promise<ServerBuild>;
  };
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: NODE_ENV,
      getLoadContext: (req, res) => ({ cspNonce: res.locals.cspNonce as string, clientAddress: req.ip ?? "" }),
    }),
  );
  return app;
}

/**
 * What a mail program sends when its reader has pressed its own button to unsubscribe (RFC 8058). A browser says where it
 * comes from, and goes on to the page.
 */
async function stopWithOneClick(req: Request<{ token: string }>, res: Response, next: NextFunction): Promise<void> {
  if (req.get("origin") !== undefined || req.get("sec-fetch-site") !== undefined) return next();
  try {
    const person = await findPersonOfToken(req.params.token);
    if (person) await stopMail(person.personId);
    res
      .status(person ? 200 : 404)
      .type("text/plain")
      .send(person ? "stopped" : "no such link");
  } catch (error) {
    next(error);
  }
}

async function ready(_req: Request, res: Response): Promise<void> {
  try {
    await pool.query("select 1");
    res.type("text/plain").send("ready");
  } catch (error) {
    log.error({ err: error }, "not ready");
    res.status(503).type("text/plain").send("the database does not answer");
  }
}

function listen(app: Express, port: number): Promise<Server> {
  const server = createServer(app);
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      fail(isTaken ? new SetupError(`Port ${port} is taken: stop what uses it, or set PORT to another.`) : error);
    });
    server.listen(port, () => done(server));
  });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

async function announceAddress(milliseconds: number): Promise<void> {
  const { origin, isDemo } = env();
  console.log(`\nJobbarenan is at ${origin} (ready in ${(milliseconds / 1000).toFixed(1)} s)`);
  if (!isDemo) return;
  console.log("\nSign in as one of the demo persons (choose them on the sign-in page):");
  for (const person of await listDemoPersons()) console.log(`  ${person.email.padEnd(44)} ${person.name}`);
  console.log("\nCtrl-C stops it; the next start keeps everything.");
}
