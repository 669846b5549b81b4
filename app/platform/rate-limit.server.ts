import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "~/app/platform/db.server";

/** How often something may be done: `points` times in `duration` seconds. */
const limits = {
  "sign-in-address": { points: 5, duration: 15 * 60 },
  "sign-in-client": { points: 20, duration: 60 * 60 },
  search: { points: 60, duration: 60 },
  // A field that suggests asks at every pause in typing, so a form of ten fields is 100 to 150 questions; four a second
  // all through a minute is more than anybody types, and an answer costs a few milliseconds of this process.
  concepts: { points: 240, duration: 60 },
  registration: { points: 10, duration: 60 * 60 },
  "email-change": { points: 5, duration: 24 * 60 * 60 },
  // A calendar reads its address a few times an hour, and a person may have it in several.
  calendar: { points: 60, duration: 60 * 60 },
  invitation: { points: 30, duration: 24 * 60 * 60 },
} as const;

const limiters = new Map<string, RateLimiterPostgres>();

/** Counts one use; false when there have been too many. The counts are in PostgreSQL, so all processes share them. */
export async function mayStill(limit: keyof typeof limits, key: string): Promise<boolean> {
  return (await secondsToWait(limit, key)) === 0;
}

/** Counts one use; 0 when it is allowed, else the whole seconds until the next one is. */
export async function secondsToWait(limit: keyof typeof limits, key: string): Promise<number> {
  try {
    await limiterFor(limit).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
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
