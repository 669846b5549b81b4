import type { ClientBase } from "pg";

/**
 * Lets a connection send a query only when the one before has its answer. In a transaction Prisma reads the relations of a
 * row side by side on one connection; pg queues them itself, warns of it, and will refuse it from version 9.
 */
export function oneQueryAtATime(client: Pick<ClientBase, "query">): void {
  const send = client.query.bind(client) as (...query: unknown[]) => unknown;
  let last: Promise<unknown> = Promise.resolve();
  const queued = (...query: unknown[]) => {
    if (query.some((part) => typeof part === "function") || isSubmittable(query[0])) return send(...query);
    const answer = last.then(() => send(...query));
    last = answer.catch(() => {});
    return answer;
  };
  client.query = queued as typeof client.query;
}

/** A cursor or a stream, which answers by other means than a promise. */
function isSubmittable(query: unknown): boolean {
  return typeof query === "object" && query !== null && "submit" in query;
}
