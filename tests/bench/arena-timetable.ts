import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { optimiseInWorker } from "~/app/domain/timetable/optimise-in-worker.server";
import { optimiseTimetable } from "~/app/domain/timetable/optimise-timetable.server";
import { seededRandom } from "~/app/domain/timetable/random";
import { verifyTimetable } from "~/app/domain/timetable/verify-timetable";

/**
 * Makes up a two-sided arena (employers × providers, random pairs, nobody with more than slots - 2 meetings, every fifth
 * participant away in one slot) and prints how far the optimiser comes. With `--worker` in a thread of its own, and then how
 * long this one was late meanwhile.
 */
const { values } = parseArgs({
  options: {
    employers: { type: "string", default: "60" },
    providers: { type: "string", default: "40" },
    meetings: { type: "string", default: "600" },
    slots: { type: "string", default: "24" },
    tables: { type: "string", default: "50" },
    fairness: { type: "string", default: "2" },
    limit: { type: "string", default: "60" },
    worker: { type: "boolean", default: false },
    memory: { type: "string", default: "1024" },
    json: { type: "boolean", default: false },
  },
});
const fairness = Number(values.fairness);
const event = makeUpArena(seededRandom(5));
const seconds = Number(values.limit);
const delay = monitorEventLoopDelay({ resolution: 5 });
const { timetable, ...outcome } = values.worker
  ? await runInWorker()
  : await optimiseTimetable(event, { fairness, seconds });
const verdict = timetable && verifyTimetable(event, { timetable, fairness });
const line = {
  meetings: event.meetings.length,
  ...outcome,
  verified: verdict ? verdict.broken.length === 0 && verdict.breaks === outcome.breaks : null,
  ...(values.worker ? { lateMsP99: delay.percentile(99) / 1e6 - 5, lateMsMost: delay.max / 1e6 - 5 } : {}),
  residentMb: Math.round(process.memoryUsage().rss / 1e6),
};
console.log(values.json ? JSON.stringify(line) : line);

async function runInWorker() {
  let messages = 0;
  delay.enable();
  const onProgress = () => {
    messages += 1;
  };
  const result = await optimiseInWorker(event, { fairness, seconds, memoryMb: Number(values.memory), onProgress });
  delay.disable();
  if (result.ok) return { ...result.outcome, endedBy: result.endedBy, messages };
  return {
    ...result.best,
    breaks: result.best?.breaks ?? null,
    timetable: result.best?.timetable ?? null,
    ...result,
    messages,
  };
}

function makeUpArena(random: () => number): TimetableEvent {
  const [employers, providers, slotCount] = [values.employers, values.providers, values.slots].map(Number) as [
    number,
    number,
    number,
  ];
  const pairs = Array.from({ length: employers * providers }, (_, at): [number, number] => [
    Math.floor(at / providers),
    employers + (at % providers),
  ]).sort(() => random() - 0.5);
  const load = new Map<number, number>();
  const chosen: [number, number][] = [];
  for (const pair of pairs) {
    const isFull = pair.some((participant) => (load.get(participant) ?? 0) >= slotCount - 2);
    if (isFull || chosen.length >= Number(values.meetings)) continue;
    chosen.push(pair);
    for (const participant of pair) load.set(participant, (load.get(participant) ?? 0) + 1);
  }
  return {
    participantCount: employers + providers,
    slotCount,
    morningSlotCount: Math.floor(slotCount / 2),
    tableCount: Number(values.tables),
    meetings: chosen.map((participants) => ({ participants, part: "any", lockedSlot: null, before: [] })),
    away: Array.from({ length: employers + providers }, () =>
      random() < 0.2 ? [Math.floor(random() * slotCount)] : [],
    ),
  };
}
