import { type AddJobFunction, Logger, type Runner, run, runMigrations, type TaskList } from "graphile-worker";
import { pool, type Tx } from "~/app/platform/db.server";
import { log } from "~/app/platform/log.server";

/** A job as it is added: `key` makes a waiting job of that key one, `runAt` is an instant. */
type JobOptions = { key?: string; runAt?: Date; queue?: string };

/** How often a job is tried before it is given up; the waits between grow to hours. */
export const mostAttempts = 12;

/** Adds a job inside a transaction, so that it exists exactly when the change does. */
export async function addJob(tx: Tx, task: string, payload: object, options: JobOptions = {}): Promise<void> {
  const { key = null, runAt = null, queue = null } = options;
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${task}::text, ${JSON.stringify(payload)}::json, queue_name => ${queue}::text, run_at => ${runAt}::timestamptz,
      max_attempts => ${mostAttempts}::int, job_key => ${key}::text, job_key_mode => 'preserve_run_at')`;
}

/** Creates or updates the tables of the job queue. */
export async function migrateJobs(): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet });
}

/** Runs jobs in this process until stopped. `crontab` lines are in graphile-worker's form, times in UTC. */
export async function startWorker(taskList: TaskList, crontab: string): Promise<Runner> {
  return run({
    pgPool: pool,
    taskList,
    crontab,
    concurrency: 3,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet,
  });
}

/** The `addJob` of a running job, for tasks that add more. */
export type { AddJobFunction };

/** Only warnings and errors of the queue reach our log, without payloads: they could hold ids of persons. */
const quiet = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") log.warn({ from: "jobs" }, message);
});
