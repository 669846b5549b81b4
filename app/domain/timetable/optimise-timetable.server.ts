import { annealTimetable } from "~/app/domain/timetable/anneal-timetable";
import { emptyBoard, fillBoard } from "~/app/domain/timetable/board";
import { type BreakLimits, breakLimits } from "~/app/domain/timetable/break-limits";
import { checkEvent, type Rule, type WhyImpossible } from "~/app/domain/timetable/check-event";
import type { Timetable, TimetableEvent } from "~/app/domain/timetable/event";
import { explainImpossible } from "~/app/domain/timetable/explain-impossible.server";
import { firstTimetable } from "~/app/domain/timetable/first-timetable";
import { freePart } from "~/app/domain/timetable/free-part";
import { narrowSlots, ownSlots } from "~/app/domain/timetable/possible-slots";
import { seededRandom } from "~/app/domain/timetable/random";
import { openSatSearch, type Realm, type SatSearch } from "~/app/domain/timetable/search-by-sat.server";
import { verifyTimetable } from "~/app/domain/timetable/verify-timetable";

/** How far a search has come: the best timetable so far, and how many breaks no timetable can do without. */
export type Progress = { timetable: Timetable | null; breaks: number | null; bound: number; seconds: number };

/** What came out. `isProven`: nothing better exists, or (with `impossible`) nothing at all. */
export type Outcome = Progress & {
  isProven: boolean;
  impossible: WhyImpossible | null;
  /** When the first timetable that keeps every rule stood, in seconds from the start. */
  firstSeconds: number | null;
};

/**
 * Finds a timetable with the fewest breaks, and proves that there is none with fewer. Blocks the thread between
 * calls of `onProgress`. How: docs/algorithms/timetable.md.
 *
 * @param fairness how many more breaks somebody may have than somebody else; `null` when that is not asked.
 * @param seconds when to stop with the best found and the bound.
 * @param localSeconds how long the local search tries before the solver is asked.
 * @param mayGoOn asked all the time; `false` ends the search as if time were up.
 * @param clock milliseconds that only grow.
 */
export async function optimiseTimetable(
  event: TimetableEvent,
  {
    fairness,
    seconds,
    localSeconds = 0.3,
    seed = 1,
    onProgress = () => {},
    mayGoOn = () => true,
    clock = () => performance.now(),
  }: {
    fairness: number | null;
    seconds: number;
    localSeconds?: number;
    seed?: number;
    onProgress?: (progress: Progress) => void;
    mayGoOn?: () => boolean;
    clock?: () => number;
  },
): Promise<Outcome> {
  const startedAt = clock();
  const elapsed = () => (clock() - startedAt) / 1000;
  const impossible = checkEvent(event);
  if (impossible) return { ...nothing, impossible, isProven: true, seconds: elapsed() };

  const slots = narrowSlots(event, ownSlots(event));
  const limits = breakLimits(event, slots);
  const run: Run = {
    event,
    slots,
    limits,
    fairness,
    localSeconds,
    share: 0.65,
    random: seededRandom(seed),
    elapsed,
    mayGoOn: () => elapsed() < seconds && mayGoOn(),
    onProgress,
    found: { ...nothing, bound: limits.reduce((sum, { fewest }) => sum + fewest, 0) },
  };
  searchLocally(run, {});
  if (!isClosed(run)) await searchExactly(run);
  return { ...run.found, isProven: isClosed(run), seconds: elapsed() };
}

const nothing: Outcome = {
  timetable: null,
  breaks: null,
  bound: 0,
  isProven: false,
  impossible: null,
  firstSeconds: null,
  seconds: 0,
};

type Run = {
  event: TimetableEvent;
  slots: number[][];
  limits: BreakLimits[];
  fairness: number | null;
  localSeconds: number;
  share: number;
  random: () => number;
  elapsed: () => number;
  mayGoOn: () => boolean;
  onProgress: (progress: Progress) => void;
  found: Outcome;
};

function isClosed({ found }: Run): boolean {
  return found.impossible !== null || (found.breaks !== null && found.breaks <= found.bound);
}

/** Keeps a timetable when it is better than the best and, asked independently, keeps every rule. */
function keep(run: Run, timetable: Timetable): void {
  const { event, fairness, found } = run;
  const { broken, breaks } = verifyTimetable(event, { timetable, fairness });
  if (broken.length > 0) throw new Error(`The optimiser broke a rule: ${JSON.stringify(broken[0])}`);
  if (found.breaks !== null && breaks >= found.breaks) return;
  const seconds = run.elapsed();
  run.found = { ...found, timetable, breaks, firstSeconds: found.firstSeconds ?? seconds };
  tell(run);
}

function raiseBound(run: Run, bound: number): void {
  if (bound <= run.found.bound) return;
  run.found = { ...run.found, bound };
  tell(run);
}

function tell({ found, elapsed, onProgress }: Run): void {
  const { timetable, breaks, bound } = found;
  onProgress({ timetable, breaks, bound, seconds: elapsed() });
}

function searchLocally(run: Run, { from }: { from?: Timetable }): void {
  const { event, slots, fairness, random, elapsed, mayGoOn } = run;
  const board = from ? emptyBoard(event, slots) : firstTimetable(event, { slots, random });
  if (!board) return;
  if (from) fillBoard(board, from);
  const startedAt = elapsed();
  const progress = () => (elapsed() - startedAt) / run.localSeconds;
  const best = annealTimetable(board, {
    fairness,
    random,
    progress,
    isOver: (so) => {
      if (so && so.breaks < (run.found.breaks ?? Number.POSITIVE_INFINITY)) keep(run, so.timetable);
      return progress() >= 1 || !mayGoOn() || isClosed(run);
    },
  });
  if (best) keep(run, best.timetable);
}

/**
 * Fair timetables are of two realms (see {@link Realm}). In the raised one everybody has a break and somebody one more
 * than fairness, which is a bound: only what is above it has to be looked for there.
 */
async function searchExactly(run: Run): Promise<void> {
  const level = await searchRealm(run, { realm: "level", bound: run.found.bound });
  const raisedBound = raisedRealmBound(run);
  if (level < Number.POSITIVE_INFINITY) raiseBound(run, Math.min(level, raisedBound));
  if (isClosed(run) || !run.mayGoOn()) return;
  const raised =
    raisedBound < (run.found.breaks ?? Number.POSITIVE_INFINITY)
      ? await searchRealm(run, { realm: "raised", bound: raisedBound })
      : raisedBound;
  const bound = Math.min(level, raised);
  if (bound < Number.POSITIVE_INFINITY) return raiseBound(run, Math.min(bound, run.found.breaks ?? bound));
  // Insertion knows every rule but fairness: what it finds says at once that fairness is the reason.
  const isOnlyUnfair = run.fairness !== null && firstTimetable(run.event, run) !== null;
  const rules: Rule[] = isOnlyUnfair ? [{ kind: "fairness" }] : await explainImpossible(run.event, run);
  run.found = { ...run.found, impossible: { reason: "rules-together", rules } };
}

/** The fewest breaks in the raised realm, infinite when it is empty: somebody cannot have any, or nobody enough. */
function raisedRealmBound({ limits, fairness }: Run): number {
  if (fairness === null || limits.some(({ most }) => most === 0)) return Number.POSITIVE_INFINITY;
  const highest = Math.max(0, ...limits.map(({ most }) => most));
  const total = limits.reduce((sum, { fewest }) => sum + Math.max(1, fewest), 0);
  return highest > fairness ? Math.max(total, limits.length + fairness) : Number.POSITIVE_INFINITY;
}

/** Asks for 0, 1, 2 … breaks until a timetable is there. @returns the realm's proven bound, infinite when it is empty. */
async function searchRealm(run: Run, { realm, bound: from }: { realm: Realm; bound: number }): Promise<number> {
  const search = await openSatSearch({ ...run, realm });
  try {
    return climb(run, { search, realm, from });
  } finally {
    search.end();
  }
}

function climb(run: Run, { search, realm, from }: { search: SatSearch; realm: Realm; from: number }): number {
  const { mayGoOn } = run;
  if (run.found.breaks === null) {
    const any = search.ask({ most: null, mayGoOn });
    if (any === "none") return Number.POSITIVE_INFINITY;
    if (any === "unknown") return from;
    keep(run, any);
    searchLocally(run, { from: any });
  }
  const rival = raisedRealmBound(run);
  let bound = from;
  let conflicts = firstConflicts;
  while (bound < (run.found.breaks ?? Number.POSITIVE_INFINITY)) {
    const askedAt = run.elapsed();
    const answer = search.ask({ most: bound, conflicts, mayGoOn });
    if (answer === "unknown" && !mayGoOn()) return bound;
    if (answer === "none") bound += 1;
    if (realm === "level") raiseBound(run, Math.min(bound, rival));
    if (typeof answer !== "string") keep(run, answer);
    if (answer !== "unknown") continue;
    searchNearby(run, { search, until: run.elapsed() + nearbyShare * (run.elapsed() - askedAt), bound });
    conflicts *= 2;
  }
  return bound;
}

/** After so many conflicts without an answer the best timetable is improved instead; then twice as many. */
const firstConflicts = 4000;
/** For how long it is improved, as a part of the time that the question took. */
const nearbyShare = 0.5;
const conflictsNearby = 1500;

/** Frees a part of the best timetable and asks for a better one that agrees with the rest, again and again. */
function searchNearby(run: Run, { search, until, bound }: { search: SatSearch; until: number; bound: number }): void {
  const mayGoOn = () => run.elapsed() < until && run.mayGoOn();
  let share = run.share;
  while (mayGoOn() && run.found.timetable && run.found.breaks !== null && run.found.breaks > bound) {
    const placed = freePart(run.event, { timetable: run.found.timetable, share, random: run.random });
    const answer = search.ask({ most: run.found.breaks - 1, placed, conflicts: conflictsNearby, mayGoOn });
    if (typeof answer !== "string") keep(run, answer);
    if (answer === "none") share = Math.min(0.95, share + 0.04);
    if (answer === "unknown") share = Math.max(0.2, share - 0.04);
  }
  run.share = share;
}
