import type { ClientBase } from "pg";
import { expect, test } from "vitest";
import { oneQueryAtATime } from "~/app/platform/one-query-at-a-time.server";

/** A connection that notes when each query begins and ends; "fails" fails. */
function createConnection() {
  const log: string[] = [];
  const query = async (text: string) => {
    log.push(`${text} begins`);
    await new Promise((next) => setTimeout(next, 5));
    log.push(`${text} ends`);
    if (text === "fails") throw new Error(text);
    return text;
  };
  return { log, client: { query: query as unknown as ClientBase["query"] } };
}

test("queries that are asked for at once are sent one after the other, each with its own answer", async () => {
  const { log, client } = createConnection();
  oneQueryAtATime(client);
  expect(await Promise.all([client.query("a"), client.query("b")])).toEqual(["a", "b"]);
  expect(log).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("a query that fails says so to who asked, and holds up nobody", async () => {
  const { client } = createConnection();
  oneQueryAtATime(client);
  const [failed, answered] = await Promise.allSettled([client.query("fails"), client.query("b")]);
  expect(failed.status).toBe("rejected");
  expect(answered).toEqual({ status: "fulfilled", value: "b" });
});
