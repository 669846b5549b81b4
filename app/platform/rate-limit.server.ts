import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "~/app/platform/db.server";

/** How often something may be done: `points` times in `duration` seconds. */
const limits = {
  "sign-in-address": { points: 5, duration: 15 * 60 },
  "sign-in-client": { points: 20, duration: 60 * 60 },
  search: { points: 60, duration: 60 },
  introduction: { points: 20, duration: 24 * 60 * 60 },
  registration: { points: 10, duration: 60 * 60 },
} as const;

const limiters = new Map<string, RateLimiterPostgres>();

/** Counts one use; false when there have been too many. The counts are in PostgreSQL, so all processes share them. */
export async function mayStill(limit: keyof typeof limits, key: string): Promise<boolean> {
  try {
    await limiterFor(limit).consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

function limiterFor(name: keyof typeof limits): RateLimiterPostgres {
  const existing = limiters.get(name);
  if (existing) return existing;
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    keyPrefix: name,
    tableName: "rate_limit",
    tableCreated: true,
    ...limits[name],
  });
  limiters.set(name, limiter);
  return limiter;
}
