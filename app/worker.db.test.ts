import type { JobHelpers } from "graphile-worker";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { findHits } from "~/app/domain/alerts/find-hits.server";
import type { AlertPace } from "~/app/domain/alerts/kinds";
import { tasks } from "~/app/worker.server";
import { createMembers, forgetWork, later, need, provider, saved } from "~/tests/support/alert-world";

beforeAll(createMembers);
beforeEach(forgetWork);

/** The jobs that telling news adds, by their keys, as the queue keeps them: of two with one key the later. */
async function jobsAfter(...payloads: { isMorning?: boolean }[]): Promise<AlertPace[][]> {
  const jobs = new Map<string, AlertPace[]>();
  const addJob: JobHelpers["addJob"] = async (_task, payload, { jobKey = "" } = {}) => {
    jobs.set(jobKey, (payload as { paces: AlertPace[] }).paces);
    return {} as never;
  };
  for (const payload of payloads) await tasks["tell-news"]?.(payload, { addJob } as JobHelpers);
  return [...jobs.values()];
}

test("what the morning tells of daily searches is not lost when the minute's turn comes before it is mailed", async () => {
  await saved(provider, { pace: "DAILY" });
  await saved(provider, { pace: "AT_ONCE", query: "municipality=0182" });
  expect(await findHits("needs", [await need("Diskare")], { now: later(2) })).toBe(2);
  const paces = await jobsAfter({ isMorning: true }, {});
  expect(paces.flat()).toContain("DAILY");
  expect(await jobsAfter({}, {})).toEqual([["AT_ONCE"]]);
});
