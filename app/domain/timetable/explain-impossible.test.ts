import { expect, test } from "vitest";
import { checkEvent, type Rule } from "~/app/domain/timetable/check-event";
import type { Meeting, TimetableEvent } from "~/app/domain/timetable/event";
import { explainImpossible } from "~/app/domain/timetable/explain-impossible.server";
import { optimiseTimetable } from "~/app/domain/timetable/optimise-timetable.server";
import { seededRandom } from "~/app/domain/timetable/random";

const mayGoOn = () => true;

test("of rules that leave no timetable together, giving up any one gives one back", { timeout: 60_000 }, async () => {
  const random = seededRandom(4);
  const seen: Record<string, number> = {};
  for (let round = 0; round < 60; round++) {
    const event = randomEvent(random);
    if (await isPossible(event)) continue;
    const rules = await explainImpossible(event, { mayGoOn });
    expect(await isPossible(withOnly(event, rules)), JSON.stringify({ event, rules })).toBe(false);
    for (const rule of rules) {
      const others = rules.filter((one) => one !== rule);
      expect(await isPossible(withOnly(event, others)), JSON.stringify({ event, rules, rule })).toBe(true);
      seen[rule.kind] = (seen[rule.kind] ?? 0) + 1;
    }
  }
  expect(Object.keys(seen).sort()).toEqual(["away", "locked", "order", "part", "tables"]);
});

test("where there are timetables but no fair one, fairness is named", async () => {
  const meetings = [0, 2, 4].map((lockedSlot, at) => meeting([0, at + 1], { lockedSlot }));
  const event = {
    participantCount: 4,
    slotCount: 5,
    morningSlotCount: 2,
    tableCount: 2,
    meetings,
    away: [[], [], [], []],
  };
  const outcome = await optimiseTimetable(event, { fairness: 1, seconds: 10 });
  expect(outcome.impossible).toEqual({ reason: "rules-together", rules: [{ kind: "fairness" }] });
});

test("when time is up nothing is named", async () => {
  const event = randomEvent(seededRandom(1));
  const rules = await explainImpossible(
    {
      ...event,
      meetings: Array.from({ length: 11 }, (_, at) => meeting([at % 4, 4 + (at % 3)])),
      participantCount: 9,
      tableCount: 1,
      away: [],
    },
    { mayGoOn: () => false },
  );
  expect(rules).toEqual([]);
});

function meeting(participants: [number, number], more: Partial<Meeting> = {}): Meeting {
  return { participants, part: "any", lockedSlot: null, before: [], ...more };
}

async function isPossible(event: TimetableEvent): Promise<boolean> {
  if (checkEvent(event)) return false;
  return (await optimiseTimetable(event, { fairness: null, seconds: 20, localSeconds: 0 })).impossible === null;
}

/** The event without any rule but these. */
function withOnly(event: TimetableEvent, rules: readonly Rule[]): TimetableEvent {
  const has = (kind: Rule["kind"], number: number) =>
    rules.some(
      (rule) =>
        rule.kind === kind && ("meeting" in rule ? rule.meeting : "participant" in rule && rule.participant) === number,
    );
  return {
    ...event,
    tableCount: rules.some(({ kind }) => kind === "tables") ? event.tableCount : 99,
    away: event.away.map((slots, participant) => (has("away", participant) ? slots : [])),
    meetings: event.meetings.map((one, at) => ({
      ...one,
      lockedSlot: has("locked", at) ? one.lockedSlot : null,
      part: has("part", at) ? one.part : "any",
      before: has("order", at) ? one.before : [],
    })),
  };
}

function randomEvent(random: () => number): TimetableEvent {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const slotCount = 4;
  const pairs = [0, 1, 2].flatMap((a) => [3, 4, 5].map((b): [number, number] => [a, b]));
  const meetings = pairs
    .filter(() => random() < 0.75)
    .map((participants, at) =>
      meeting(participants, {
        part: random() < 0.3 ? (["morning", "afternoon"] as const)[upTo(1)]! : "any",
        lockedSlot: random() < 0.12 ? upTo(slotCount - 1) : null,
        before: at > 0 && random() < 0.2 ? [upTo(at - 1)] : [],
      }),
    );
  const away = Array.from({ length: 6 }, () => (random() < 0.35 ? [upTo(slotCount - 1)] : []));
  return { participantCount: 6, slotCount, morningSlotCount: 2, tableCount: 2, meetings, away };
}
