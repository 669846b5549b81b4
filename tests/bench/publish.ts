/**
 * How long after its publication a need is found by the search: `npm run bench:publish -- --needs 100 --changes 1000 --json`.
 *
 * From `publishNeed`'s commit to the index answering with the need, with the worker running as in the app; asked every
 * few milliseconds. With `--changes`, so many changes of other needs come in a minute meanwhile. With MEILI_URL the search engine is that server. The last line is one JSON object.
 */
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { percentile, withOwnDatabase } from "~/tests/bench/with-own-database";

type Measuring = typeof import("~/tests/bench/measure-publishing");

const { values } = parseArgs({
  options: {
    needs: { type: "string", default: "100" },
    changes: { type: "string", default: "0" },
    json: { type: "boolean", default: false },
  },
});

await withOwnDatabase(async () => {
  // The worker needs the product's words, which only Vite knows how to load; so all of it is loaded by Vite.
  const vite = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    resolve: { alias: { "~": process.cwd() } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const { measurePublishing } = (await vite.ssrLoadModule("/tests/bench/measure-publishing.ts")) as Measuring;
  const options = { changesAMinute: Number(values.changes) };
  const { publishedMs, changed, tookMs } = await measurePublishing(Number(values.needs), options);
  const durations = publishedMs.sort((a, b) => a - b);
  await vite.close();
  const found = durations.filter(Number.isFinite);
  if (!values.json) console.log(`${found.length} of ${durations.length} needs were found after they were published`);
  const changesAMinute = Math.round((changed / tookMs) * 60_000);
  const [p50Ms, p95Ms] = [percentile(durations, 0.5), percentile(durations, 0.95)];
  const result = { published: found.length, p50Ms, p95Ms, changesAMinute };
  console.log(JSON.stringify(result));
  if (found.length < durations.length) process.exitCode = 1;
});
