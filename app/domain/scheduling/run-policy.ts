import type { RunState } from "~/app/platform/prisma-client/enums";

/** A search says that it lives about once a second; silent for so long, its process is gone. Judged by the founders. */
const silentSeconds = 30;

/** A search that nobody has begun for so long has no worker. */
const unbegunSeconds = 300;

/** Has the process of a search that should wait or run died? */
export function isRunLost(
  { state, createdAt, heartbeatAt }: { state: RunState; createdAt: Date; heartbeatAt: Date | null },
  now: Date,
): boolean {
  const secondsSince = (then: Date) => (now.getTime() - then.getTime()) / 1000;
  if (state === "WAITING") return secondsSince(createdAt) > unbegunSeconds;
  return state === "RUNNING" && secondsSince(heartbeatAt ?? createdAt) > silentSeconds;
}

/** Since when a search must have been asked for (waiting) or have been heard of (running) not to be lost, as `isRunLost` says. */
export function liveSince(now: Date): { waiting: Date; running: Date } {
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  return { waiting: before(unbegunSeconds), running: before(silentSeconds) };
}
