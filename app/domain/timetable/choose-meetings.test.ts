import { describe, expect, test } from "vitest";
import {
  type Attendee,
  chooseMeetings,
  type Say,
  strengthOf,
  strengths,
  type Wish,
  type WishList,
} from "~/app/domain/timetable/choose-meetings";
import { seededRandom } from "~/app/domain/timetable/random";

const allDay = [0, 1, 2, 3];
const attendee = (more: Partial<Attendee> = {}): Attendee => ({
  slots: allDay,
  representatives: 1,
  least: 0,
  most: null,
  ...more,
});
const wish = (host: number, provider: number, more: Partial<Wish> = {}): Wish => ({
  host,
  provider,
  hostSays: "want",
  providerSays: "want",
  drawn: 0,
  ...more,
});
const arena = (wishes: Wish[], more: Partial<WishList> = {}): WishList => ({
  hosts: [attendee(), attendee()],
  providers: [attendee(), attendee()],
  slotCount: 4,
  tableCount: 4,
  wishes,
  ...more,
});
const only = (most: number) => attendee({ most });

test.each<[string, WishList, number[]]>([
  ["everything that fits takes place", arena([wish(0, 0), wish(0, 1), wish(1, 0), wish(1, 1)]), [0, 1, 2, 3]],
  ["nothing is wished", arena([]), []],
  [
    "a no from either side is never chosen, not even against a must",
    arena([wish(0, 0, { hostSays: "no", providerSays: "must" }), wish(1, 1, { hostSays: "must", providerSays: "no" })]),
    [],
  ],
  ["nobody meets whom neither side asked for", arena([wish(0, 0, { hostSays: null, providerSays: null })]), []],
  [
    "two that are never there together do not meet",
    arena([wish(0, 0)], { hosts: [attendee({ slots: [0, 1] })], providers: [attendee({ slots: [2, 3] })] }),
    [],
  ],
  ["nobody has more than the most", arena([wish(0, 0), wish(0, 1)], { hosts: [only(1)] }), [0]],
  [
    "two representatives hold twice as many as there are slots",
    arena([wish(0, 0), wish(0, 1), wish(0, 2)], {
      hosts: [attendee({ slots: [0], representatives: 2 })],
      providers: [attendee(), attendee(), attendee()],
    }),
    [0, 1],
  ],
  ["the room's tables and slots are a limit", arena([wish(0, 0), wish(1, 1)], { tableCount: 1, slotCount: 1 }), [0]],
  [
    "nobody gets a second meeting at somebody else's only one, however much it is wished",
    arena([wish(0, 0, { hostSays: "must", providerSays: "must" }), wish(0, 1), wish(1, 0)], {
      providers: [only(1), attendee()],
    }),
    [1, 2],
  ],
  [
    "the room goes to those who have fewest before anybody has a second",
    arena([wish(0, 0, { hostSays: "must", providerSays: "must" }), wish(0, 1), wish(1, 0), wish(1, 1)], {
      tableCount: 2,
      slotCount: 1,
    }),
    [0, 3],
  ],
  [
    "the last place goes to somebody's first meeting, though it is the other's third, before two others' second",
    arena([wish(0, 0), wish(0, 1), wish(0, 2), wish(1, 3), wish(2, 3), wish(2, 4)], {
      hosts: [attendee(), attendee(), attendee()],
      providers: [attendee(), attendee(), attendee(), attendee(), attendee()],
      slotCount: 5,
      tableCount: 1,
    }),
    [0, 1, 2, 3, 5],
  ],
  [
    "who is promised three has three before others have two",
    arena([wish(0, 0), wish(1, 0), wish(0, 1), wish(1, 1), wish(0, 2), wish(1, 2)], {
      hosts: [attendee({ least: 3 }), attendee()],
      providers: [only(1), only(1), only(1)],
    }),
    [0, 2, 4],
  ],
  [
    "one mutual must is worth more than what is wished less",
    arena(
      [wish(0, 0, { hostSays: "must", providerSays: null }), wish(0, 1, { hostSays: "must", providerSays: "must" })],
      {
        hosts: [only(1)],
      },
    ),
    [1],
  ],
  [
    "the drawn number decides between equals",
    arena([wish(0, 0, { drawn: 4 }), wish(0, 1, { drawn: 5 })], { hosts: [only(1)] }),
    [1],
  ],
])("%s", (_, list, chosen) => expect(chooseMeetings(list).chosen).toEqual(chosen));

test.each<[Say, Say, string | null]>([
  ["must", "must", "mutual-must"],
  ["want", "must", "must-and-want"],
  [null, "must", "one-must"],
  ["want", "want", "mutual-want"],
  ["want", null, "one-want"],
  [null, null, null],
  ["must", "no", null],
  ["no", null, null],
])("%s and %s together is %s", (hostSays, providerSays, strength) => {
  expect(strengthOf({ hostSays, providerSays })).toBe(strength);
  expect(strengthOf({ hostSays: providerSays, providerSays: hostSays })).toBe(strength);
});

test("what does not become a meeting has a reason, and who has fewer than promised is named", () => {
  const list = arena([wish(0, 0), wish(0, 1, { hostSays: "no" }), wish(1, 0, { providerSays: null, hostSays: null })], {
    hosts: [attendee({ least: 2 }), attendee()],
  });
  expect(chooseMeetings(list)).toEqual({
    chosen: [0],
    leftOut: [
      { wish: 1, reason: "refused" },
      { wish: 2, reason: "nobody-asked" },
    ],
    tooFew: [{ side: "host", participant: 0, meetings: 1, least: 2 }],
  });
});

test("a pair with two wishes is refused, since it would be given two meetings", () => {
  expect(() => chooseMeetings(arena([wish(0, 0), wish(0, 0)]))).toThrow("more than one wish");
});

describe("what is chosen is what trying every choice finds", () => {
  test.each([1, 2, 3, 4])("with random arenas, seed %s", { timeout: 60_000 }, (seed) => {
    const random = seededRandom(seed);
    const seen = { scarce: 0, unfairIfByWeight: 0 };
    for (let round = 0; round < 150; round++) {
      const list = randomArena(random);
      const { chosen } = chooseMeetings(list);
      const best = bestOfAll(list, (choice) => worth(list, choice));
      expect(worth(list, chosen), JSON.stringify(list)).toEqual(best.worth);
      const open = list.wishes.filter((one) => strengthOf(one) !== null).length;
      if (chosen.length < open) seen.scarce++;
      const byWeight = bestOfAll(list, (choice) => worth(list, choice).slice(-strengths.length - 1));
      if (compare(worth(list, byWeight.choice), best.worth) < 0) seen.unfairIfByWeight++;
    }
    expect(Math.min(seen.scarce, seen.unfairIfByWeight)).toBeGreaterThan(10);
  });
});

test("neither the order of the wishes nor of the participants matters, only the drawn numbers", () => {
  const random = seededRandom(77);
  for (let round = 0; round < 100; round++) {
    const list = randomArena(random);
    const { hosts, wishes } = list;
    const turned: WishList = {
      ...list,
      hosts: hosts.toReversed(),
      wishes: wishes.toReversed().map((one) => ({ ...one, host: hosts.length - 1 - one.host })),
    };
    const again = chooseMeetings(turned).chosen.map((at) => wishes.length - 1 - at);
    expect(again.toSorted((a, b) => a - b)).toEqual(chooseMeetings(list).chosen);
  }
});

/** Small, with a scarce room or scarce participants, sometimes away, sometimes promised something. */
function randomArena(random: () => number): WishList {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const says = ["must", "must", "want", "want", null, null, "no"] as const;
  const [hostCount, providerCount] = [
    [3, 3],
    [2, 4],
    [4, 2],
    [2, 3],
  ][upTo(3)] as [number, number];
  const some = (count: number) =>
    Array.from({ length: count }, () =>
      attendee({
        slots: random() < 0.3 ? [upTo(2), 3] : [0, 1, 2],
        least: random() < 0.2 ? 1 + upTo(1) : 0,
        most: random() < 0.6 ? 1 + upTo(1) : null,
      }),
    );
  const [hosts, providers] = [some(hostCount), some(providerCount)];
  const wishes = hosts.flatMap((_, host) =>
    providers.map((_, provider) =>
      wish(host, provider, {
        hostSays: says[upTo(says.length - 1)]!,
        providerSays: says[upTo(says.length - 1)]!,
        drawn: upTo(1_000_000),
      }),
    ),
  );
  return { hosts, providers, wishes, slotCount: 1 + upTo(2), tableCount: 1 + upTo(3) };
}

/**
 * What a choice is worth, written for this test alone, to be compared from the first number on: promises kept; then the
 * numbers of meetings, smallest first; then how many of each strength; then the drawn numbers. `[-1]` when not allowed.
 */
function worth({ hosts, providers, wishes, slotCount, tableCount }: WishList, choice: readonly number[]): number[] {
  const chosen = choice.map((at) => wishes[at]!);
  const people = [...hosts, ...providers];
  const counts = people.map(
    (_, at) => chosen.filter((one) => one.host === at || one.provider + hosts.length === at).length,
  );
  const isAllowed =
    chosen.length <= slotCount * tableCount &&
    counts.every((count, at) => count <= Math.min(people[at]!.slots.length, people[at]!.most ?? 99)) &&
    chosen.every((one) => {
      const both = [one.hostSays, one.providerSays];
      const slots = hosts[one.host]!.slots.filter((slot) => providers[one.provider]!.slots.includes(slot));
      return !both.includes("no") && both.some((say) => say === "must" || say === "want") && slots.length > 0;
    });
  if (!isAllowed) return [-1];
  return [
    counts.reduce((kept, count, at) => kept + Math.min(count, people[at]!.least), 0),
    ...counts.toSorted((a, b) => a - b),
    ...strengths.map((strength) => chosen.filter((one) => strengthOf(one) === strength).length),
    chosen.reduce((sum, { drawn }) => sum + drawn, 0),
  ];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : one[at]! - (other[at] ?? 0);
}

function bestOfAll(
  { wishes }: WishList,
  worthOf: (choice: number[]) => number[],
): { choice: number[]; worth: number[] } {
  let best = { choice: [] as number[], worth: worthOf([]) };
  for (let set = 1; set < 2 ** wishes.length; set++) {
    const choice = wishes.flatMap((_, at) => (set & (1 << at) ? [at] : []));
    const value = worthOf(choice);
    if (compare(value, best.worth) > 0) best = { choice, worth: value };
  }
  return best;
}
