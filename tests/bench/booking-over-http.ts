import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import words from "~/app/locales/sv/arenas.json";
import { type BookingWorld, createBookingWorld } from "~/tests/support/booking-world";

/** How one attempt, or one page for a reader, was answered: `outcome` is "booked", a refusal's key, or what is wrong with it. */
export type Answer = { outcome: string; durationMs: number };

type Options = {
  /** How many processes of the app share the database and the attempts. */
  processes: number;
  /** How many attempts are under way at once. */
  atOnce: number;
  /** Drops the exclusion constraints: the control. The locks stay, and nothing else keeps two from one place. */
  isUnguarded: boolean;
  /** Where each process leaves a profile of its processor time. */
  profileFolder?: string;
};

const size = { slots: 10, tables: 10, providers: 100 };

/**
 * Starts the app on the database of DATABASE_URL and lets 100 providers, each with a session of its own, send the booking form
 * ten times: 1,000 attempts, ten on each of 100 places. Each tries every slot once, at a table of its own choice, so that
 * nobody is busy and exactly 100 can be booked. Meanwhile a reader without a session asks for a public page each 100 ms.
 */
export async function rushOverHttp(options: Options) {
  const { prisma } = await import("~/app/platform/db.server");
  const { apps, stop } = await startApps(options);
  try {
    const now = new Date();
    const world = await createBookingWorld(prisma, { ...size, now });
    await bringNeeds(world);
    const cookies = await createSessions(world, now);
    if (options.isUnguarded) await dropConstraints();
    await warm(apps, world, cookies);
    const reader = startReader(apps);
    const startedAt = performance.now();
    const attempts = await attemptAll({ apps, world, cookies, atOnce: options.atOnce });
    const seconds = (performance.now() - startedAt) / 1000;
    return { world, attempts, seconds, pages: await reader.stop() };
  } finally {
    await stop();
  }
}

type App = { port: number; origin: string };

/** The apps, the search they share when they are several, and what ends them. */
async function startApps({ processes, profileFolder }: Options): Promise<{ apps: App[]; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "jobbarenan-rush-"));
  const started: ChildProcess[] = [];
  const start = async (args: string[], { env, port, path }: { env: NodeJS.ProcessEnv; port: number; path: string }) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env });
    started.push(child);
    await answers(port, { path, child });
  };
  const stop = async () => {
    for (const child of started.reverse()) await stopProcess(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { MEILI_URL, RESEND_API_KEY, ...rest } = process.env;
    const [searchPort = 0, ...ports] = await Promise.all(Array.from({ length: processes + 1 }, freePort));
    const origin = `http://localhost:${ports[0]}`;
    if (processes > 1) {
      const standIn = ["--import", "tsx", "tests/support/stand-in-process.ts", `${searchPort}`];
      await start(standIn, { env: process.env, port: searchPort, path: "/health" });
    }
    const profile = profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`] : [];
    const common = { ...rest, NODE_ENV: "production" as const, DEMO: "on", LOG_LEVEL: "error", DATA_FOLDER: folder };
    for (const [at, port] of ports.entries()) {
      const own = { PORT: `${port}`, PUBLIC_ORIGIN: origin, WORKER: at === 0 ? "on" : "off" };
      const shared = processes > 1 ? { MEILI_URL: `http://127.0.0.1:${searchPort}` } : {};
      await start([...profile, "app/start.mjs"], { env: { ...common, ...own, ...shared }, port, path: "/readyz" });
    }
    return { apps: ports.map((port) => ({ port, origin })), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answers(port: number, { path, child }: { path: string; child: ChildProcess }): Promise<void> {
  const patience = Date.now() + 240_000;
  while (Date.now() < patience && child.exitCode === null) {
    const { status } = await ask({ port, path }).catch(() => ({ status: 0 }));
    if (status === 200) return;
    await wait(250);
  }
  throw new Error(`Nothing answers at port ${port}.`);
}

/** Two published needs at each table, so that the page of the booking form has what it has in earnest. */
async function bringNeeds({ tableIds }: BookingWorld): Promise<void> {
  const { prisma } = await import("~/app/platform/db.server");
  const needs = await prisma.need.findMany({ where: { state: "PUBLISHED" }, select: { id: true }, take: 20 });
  const tables = await prisma.arenaTable.findMany({
    where: { id: { in: tableIds } },
    select: { participationId: true },
  });
  const brought = tables.flatMap(({ participationId }, at) =>
    needs.slice(at * 2, at * 2 + 2).map(({ id }) => ({ participationId, needId: id })),
  );
  await prisma.participationNeed.createMany({ data: brought });
}

/** A member of each provider who is signed in; the cookies, in the order of the providers. */
async function createSessions({ providers }: BookingWorld, now: Date): Promise<string[]> {
  const { prisma } = await import("~/app/platform/db.server");
  const { createSession } = await import("~/app/domain/accounts/create-session.server");
  const { sessionCookie } = await import("~/app/domain/accounts/cookies.server");
  const cookies: string[] = [];
  for (const { organisationId } of providers) {
    const { id: personId } = await prisma.person.create({
      data: {
        email: `${organisationId}@rush.invalid`,
        name: "",
        memberships: { create: { organisationId, role: "MEMBER" } },
      },
      select: { id: true },
    });
    const token = await createSession({ personId, userAgent: "" }, { tx: prisma, now });
    cookies.push((await sessionCookie.serialize(token)).split(";")[0] ?? "");
  }
  return cookies;
}

async function dropConstraints(): Promise<void> {
  const { prisma } = await import("~/app/platform/db.server");
  await prisma.$executeRaw`alter table booking drop constraint booking_table_once, drop constraint booking_provider_once`;
  await prisma.$executeRaw`alter table booking_candidate drop constraint booking_candidate_once`;
}

/** What is read for the first time takes longer; the rush comes to an app that has been up for a while. */
async function warm(apps: App[], { arenaId, slotIds, tableIds }: BookingWorld, cookies: string[]): Promise<void> {
  const form = `/work/arenas/${arenaId}/book?slot=${slotIds[0]}&table=${tableIds[0]}`;
  for (const { port } of apps) {
    for (const cookie of cookies.slice(0, 10)) {
      const { status } = await ask({ port, path: form, headers: { cookie } });
      if (status !== 200) throw new Error(`The booking form answers ${status}.`);
      for (const path of ["/needs", "/arenas", `/work/arenas/${arenaId}`])
        await ask({ port, path, headers: { cookie } });
    }
  }
}

type Rush = { apps: App[]; world: BookingWorld; cookies: string[]; atOnce: number };

/** All attempts, those on one place next to each other, `atOnce` under way at a time. */
async function attemptAll({ apps, world, cookies, atOnce }: Rush): Promise<Answer[]> {
  const { slotIds, tableIds, providers, arenaId } = world;
  const attempts = slotIds.flatMap((slotId, slot) =>
    tableIds.flatMap((tableId, table) =>
      providers.flatMap(({ candidateId }, provider) =>
        (provider + slot) % tableIds.length === table ? { slotId, tableId, candidateId, provider } : [],
      ),
    ),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const send = async ({ provider, ...form }: (typeof attempts)[number], at: number) => {
    const { port, origin } = apps[at % apps.length] as App;
    const body = new URLSearchParams(form).toString();
    const path = `/work/arenas/${arenaId}/book?slot=${form.slotId}&table=${form.tableId}`;
    const headers = {
      cookie: cookies[provider],
      origin,
      host: origin.slice("http://".length),
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    };
    return timed(() => ask({ port, path, method: "POST", headers, body, agent }).then(outcomeOf));
  };
  const answered: Answer[] = [];
  const waiting = attempts.entries();
  const lane = async () => {
    for (const [at, attempt] of waiting) answered.push(await send(attempt, at));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, attempts.length) }, lane));
  agent.destroy();
  return answered;
}

/** A reader that does not wait for the last page before asking for the next. */
function startReader(apps: App[]): { stop: () => Promise<Answer[]> } {
  const agent = new Agent({ keepAlive: true });
  const pages: Promise<Answer>[] = [];
  const timer = setInterval(() => {
    const { port } = apps[pages.length % apps.length] as App;
    const path = pages.length % 2 === 0 ? "/needs" : "/arenas";
    pages.push(
      timed(() => ask({ port, path, agent }).then(({ status }) => (status === 200 ? "read" : `error ${status}`))),
    );
  }, 100);
  return {
    stop: async () => {
      clearInterval(timer);
      const answered = await Promise.all(pages);
      agent.destroy();
      return answered;
    },
  };
}

async function timed(work: () => Promise<string>): Promise<Answer> {
  const startedAt = performance.now();
  const outcome = await work().catch((error: NodeJS.ErrnoException) => `error ${error.code ?? error.message}`);
  return { outcome, durationMs: performance.now() - startedAt };
}

/** A booking and a refusal are redirects that say so, or the refusal is 409 with a sentence. Anything else is an error. */
function outcomeOf({ status, headers, body }: Reply): string {
  const leadsTo = new URL(headers.location ?? "", "http://app.invalid").searchParams;
  if (leadsTo.get("done") === "booked") return "booked";
  const refused = leadsTo.get("refused");
  if (status === 303 && refused && refused in words.refusal) return refused;
  const sentences = Object.entries(words.refusal);
  const reason = sentences.find(([, sentence]) => body.includes(sentence.split("{{")[0] || sentence));
  return status === 409 && reason ? reason[0] : `error ${status}`;
}

type Question = {
  port: number;
  path: string;
  method?: string;
  headers?: Record<string, string | number | undefined>;
  body?: string;
  agent?: Agent;
};
type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

function ask({ port, path, method = "GET", headers = {}, body, agent }: Question): Promise<Reply> {
  return new Promise((done, fail) => {
    const asked = request(
      { port, path, method, agent, host: "127.0.0.1", headers: { "accept-language": "sv", ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          text += part;
        });
        response.once("error", fail);
        response.once("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    asked.setTimeout(60_000, () => asked.destroy(new Error("timeout")));
    asked.once("error", fail);
    asked.end(body);
  });
}
