import { describe, expect, test } from "vitest";
import type { Meeting, TimetableEvent } from "~/app/domain/timetable/event";
import { optimiseTimetable } from "~/app/domain/timetable/optimise-timetable.server";
import { seededRandom } from "~/app/domain/timetable/random";
import { verifyTimetable } from "~/app/domain/timetable/verify-timetable";

const rounds = 60;
const parts = [...Array.from({ length: 12 }, () => "any" as const), "morning", "afternoon"] as const;

describe("what the optimiser finds is what trying every timetable finds", () => {
  test.each([0, 1, 2, 3, null].flatMap((fairness) => [true, false].map((isTwoSided) => ({ fairness, isTwoSided }))))(
    "with fairness $fairness, two-sided $isTwoSided",
    { timeout: 120_000 },
    async ({ fairness, isTwoSided }) => {
      const random = seededRandom(1000 + (fairness ?? 9) * 2 + Number(isTwoSided));
      const seen = { feasible: 0, impossible: 0 };
      for (let round = 0; round < rounds; round++) {
        const event = randomEvent(random, { isTwoSided, isCrowded: round % 2 === 0 });
        const fewest = fewestBreaks(event, fairness);
        const outcome = await optimiseTimetable(event, {
          fairness,
          seconds: 20,
          localSeconds: round % 3 === 0 ? 0.01 : 0,
        });
        const told = { breaks: outcome.breaks, isProven: outcome.isProven, isImpossible: outcome.impossible !== null };
        expect(told, JSON.stringify(event)).toEqual({ breaks: fewest, isProven: true, isImpossible: fewest === null });
        if (outcome.timetable) {
          const { broken, breaks } = verifyTimetable(event, { timetable: outcome.timetable, fairness });
          expect({ broken, breaks }).toEqual({ broken: [], breaks: fewest });
        }
        seen[fewest === null ? "impossible" : "feasible"]++;
      }
      expect(Math.min(seen.feasible, seen.impossible)).toBeGreaterThan(rounds / 20);
    },
  );
});

/** A small event with some of everything; a crowded one has several meetings for everybody, as arenas do. */
function randomEvent(
  random: () => number,
  { isTwoSided, isCrowded }: { isTwoSided: boolean; isCrowded: boolean },
): TimetableEvent {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const participantCount = isCrowded ? 3 + upTo(1) : 3 + upTo(3);
  const slotCount = 4 + upTo(isCrowded ? 2 : 1);
  const pairs = Array.from({ length: participantCount }, (_, a) =>
    Array.from({ length: participantCount - a - 1 }, (_, b): [number, number] => [a, a + b + 1]),
  ).flat();
  const half = Math.floor(participantCount / 2);
  const allowed = pairs.filter(([a, b]) => !isTwoSided || (a < half && b >= half));
  const wanted = isCrowded ? allowed.flatMap((pair) => (random() < 0.3 ? [pair, pair] : [pair])) : allowed;
  const chosen = wanted.filter(() => random() < (isCrowded ? 0.95 : 0.6)).slice(0, 7);
  const meetings = chosen.map((participants, at): Meeting => {
    return {
      participants,
      part: parts[Math.floor(random() * parts.length)]!,
      lockedSlot: random() < 0.08 ? upTo(slotCount - 1) : null,
      before: at > 0 && random() < 0.12 ? [upTo(at - 1)] : [],
    };
  });
  return {
    participantCount,
    slotCount,
    morningSlotCount: 1 + upTo(slotCount - 1),
    tableCount: 1 + upTo(2),
    meetings,
    away: Array.from({ length: participantCount }, () => (random() < 0.3 ? [upTo(slotCount - 1)] : [])),
  };
}

/** Tries every timetable, with rules written for this test alone; `null` when there is none. */
function fewestBreaks(
  event: TimetableEvent,
  fairness: number | null,
  { most = Number.POSITIVE_INFINITY }: { most?: number } = {},
): number | null {
  const slotOf: number[] = [];
  let fewest: number | null = null;
  const tryFrom = (meeting: number): void => {
    const asked = event.meetings[meeting];
    if (!asked) {
      const breaks = breaksPerParticipant(event, slotOf);
      const isFair =
        Math.max(...breaks) <= most && (fairness === null || Math.max(...breaks) - Math.min(...breaks) <= fairness);
      const total = breaks.reduce((a, b) => a + b, 0);
      const isOrdered = event.meetings.every(({ before }, at) => before.every((one) => slotOf[one]! < slotOf[at]!));
      if (isFair && isOrdered && (fewest === null || total < fewest)) fewest = total;
      return;
    }
    for (let slot = 0; slot < event.slotCount; slot++) {
      if (!fits(event, { slotOf, asked, slot })) continue;
      slotOf.push(slot);
      tryFrom(meeting + 1);
      slotOf.pop();
    }
  };
  tryFrom(0);
  return fewest;
}

function fits(
  event: TimetableEvent,
  { slotOf, asked, slot }: { slotOf: number[]; asked: Meeting; slot: number },
): boolean {
  const [a, b] = asked.participants;
  if (asked.lockedSlot !== null && asked.lockedSlot !== slot) return false;
  if (asked.part === "morning" && slot >= event.morningSlotCount) return false;
  if (asked.part === "afternoon" && slot < event.morningSlotCount) return false;
  if (event.away[a]!.includes(slot) || event.away[b]!.includes(slot)) return false;
  const there = event.meetings.filter((_, at) => slotOf[at] === slot);
  if (there.length >= event.tableCount) return false;
  return !there.some(({ participants }) => participants.includes(a) || participants.includes(b));
}

function breaksPerParticipant(event: TimetableEvent, slotOf: number[]): number[] {
  return Array.from({ length: event.participantCount }, (_, participant) => {
    const day = Array.from({ length: event.slotCount }, () => ".");
    for (const [at, { participants }] of event.meetings.entries())
      if (participants.includes(participant)) day[slotOf[at]!] = "x";
    return Math.max(0, day.join("").split(/\.+/).filter(Boolean).length - 1);
  });
}

describe("where most is locked and everybody waits, fairness still counts real breaks only", () => {
  test.each([0, 1])("with fairness %s", { timeout: 120_000 }, async (fairness) => {
    const random = seededRandom(50 + fairness);
    const seen = { raised: 0, impossible: 0 };
    for (let round = 0; round < rounds; round++) {
      const event = raggedEvent(random);
      const fewest = fewestBreaks(event, fairness);
      const outcome = await optimiseTimetable(event, {
        fairness,
        seconds: 20,
        localSeconds: round % 3 === 0 ? 0.01 : 0,
      });
      const told = { breaks: outcome.breaks, isProven: outcome.isProven, isImpossible: outcome.impossible !== null };
      expect(told, JSON.stringify(event)).toEqual({ breaks: fewest, isProven: true, isImpossible: fewest === null });
      const isRaised = fewest !== null && fewestBreaks(event, fairness, { most: fairness }) !== fewest;
      if (isRaised) seen.raised++;
      if (fewest === null) seen.impossible++;
    }
    expect(Math.min(seen.raised, seen.impossible), JSON.stringify(seen)).toBeGreaterThan(0);
  });
});

/** Three or four people with meetings all over a long day, most of them locked without a clash. */
function raggedEvent(random: () => number): TimetableEvent {
  const slotCount = 9;
  const participantCount = 3 + Math.floor(random() * 2);
  const taken = new Set<string>();
  const meetings: Meeting[] = [];
  for (let at = 0; at < 9; at++) {
    const a = Math.floor(random() * participantCount);
    const b = (a + 1 + Math.floor(random() * (participantCount - 1))) % participantCount;
    const slot = Math.floor(random() * slotCount);
    const isClash = [a, b].some((one) => taken.has(`${one} ${slot}`));
    for (const one of isClash ? [] : [a, b]) taken.add(`${one} ${slot}`);
    const isLocked = !isClash && at > 2;
    if (isClash && at > 3) continue;
    meetings.push({ participants: [a, b], part: "any", lockedSlot: isLocked ? slot : null, before: [] });
  }
  return {
    participantCount,
    slotCount,
    morningSlotCount: 4,
    tableCount: 2,
    meetings,
    away: Array.from({ length: participantCount }, () => []),
  };
}
