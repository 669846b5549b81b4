import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { oneQueryAtATime } from "~/app/platform/one-query-at-a-time.server";
import { type Prisma, PrismaClient } from "~/app/platform/prisma-client/client";

const kept = globalThis as typeof globalThis & { jobbarenan?: { pool: pg.Pool; prisma: PrismaClient } };
kept.jobbarenan ??= connect();

/** The connections of this process, at most twelve; jobs and rate limits use them beside Prisma. */
export const pool: pg.Pool = kept.jobbarenan.pool;

/** The one database client of this process. `DATABASE_URL` must be set before this module is loaded. */
export const prisma: PrismaClient = kept.jobbarenan.prisma;

/** Ends all connections; for a process that is about to end. */
export async function closeDatabase(): Promise<void> {
  await prisma.$disconnect();
  await pool.end();
}

/** A transaction, or the client itself where a read needs none. */
export type Tx = Prisma.TransactionClient;

function connect() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: start the embedded database first.");
  const pool = new pg.Pool({ connectionString, max: 12, connectionTimeoutMillis: 10_000 });
  // A connection that the server closes is replaced at the next query; without listeners it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    client.on("error", () => {});
    oneQueryAtATime(client);
  });
  const adapter = new PrismaPg(pool);
  const prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
  return { pool, prisma };
}
