import { env } from "~/app/platform/env.server";

/** Runs a command about the search server. The engine inside the app is out of its reach: that one is filled at every start. */
export async function withSearchServer(work: () => Promise<unknown>): Promise<void> {
  if (env().MEILI_URL) {
    await work();
    return;
  }
  console.log(
    "MEILI_URL is not set: the app searches by itself, and fills its engine from the database at every start.",
  );
}
