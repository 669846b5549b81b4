import { ApiError } from "~/search/embedded/api-error";
import { countOf, mustKnow } from "~/search/embedded/checks";

/** A task as the server tells of it. */
export type Task = {
  uid: number;
  batchUid: number;
  indexUid: string | null;
  status: "succeeded" | "failed";
  type: string;
  canceledBy: null;
  details: unknown;
  error: unknown;
  duration: string;
  enqueuedAt: string;
  startedAt: string;
  finishedAt: string;
};

/** Most tasks that are remembered; older ones are forgotten. */
const remembered = 1000;

/** Does what is asked at once, and remembers how it went, as a server's task does later. */
export class Tasks {
  private next = 0;
  private readonly tasks = new Map<number, Task>();

  /** @param run returns the details of the task; what it throws as ApiError makes the task fail. */
  run(type: string, indexUid: string | null, run: () => { details: unknown }, failedDetails: unknown = null) {
    const uid = this.next++;
    const enqueuedAt = new Date().toISOString();
    const done = attempt(run, failedDetails);
    const finishedAt = new Date().toISOString();
    const task = { ...done, uid, batchUid: uid, indexUid, type, canceledBy: null, duration: "PT0S" } as const;
    this.tasks.set(uid, { ...task, enqueuedAt, startedAt: enqueuedAt, finishedAt });
    this.tasks.delete(uid - remembered);
    return { status: 202, body: { taskUid: uid, indexUid, status: "enqueued", type, enqueuedAt } };
  }

  /** @throws ApiError 400 when the number is none, 404 when it is not remembered. */
  get(uid: string): Task {
    if (!/^\d{1,9}$/.test(uid)) {
      const message = `Task uid \`${uid}\` is invalid. It should only contain numeric characters.`;
      throw new ApiError(400, "invalid_task_uids", message);
    }
    const task = this.tasks.get(Number(uid));
    if (!task) throw new ApiError(404, "task_not_found", `Task \`${uid}\` not found.`);
    return task;
  }

  /** The latest first, by status, type and index. */
  list(query: URLSearchParams) {
    mustKnow(query.keys(), ["limit", "statuses", "types", "indexUids"], "parameter");
    const isAsked = (name: string, value: string | null) =>
      !query.has(name) ||
      query
        .get(name)
        ?.split(",")
        .includes(value ?? "");
    const all = [...this.tasks.values()]
      .reverse()
      .filter(
        ({ status, type, indexUid }) =>
          isAsked("statuses", status) && isAsked("types", type) && isAsked("indexUids", indexUid),
      );
    const limit = countOf(query, { name: "limit", otherwise: 20, code: "invalid_task_limit" });
    return {
      results: all.slice(0, limit),
      total: all.length,
      limit,
      from: all[0]?.uid ?? null,
      next: all[limit]?.uid ?? null,
    };
  }
}

function attempt(run: () => { details: unknown }, failedDetails: unknown) {
  try {
    return { status: "succeeded", error: null, details: run().details } as const;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: "failed", error: error.toJSON(), details: failedDetails } as const;
  }
}
