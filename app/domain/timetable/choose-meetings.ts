import { chooseFairly, type Limits } from "~/app/domain/timetable/fair-flow";

/** What one side says of meeting the other; `null` when it has not said anything. */
export type Say = "must" | "want" | "no" | null;

/** What two participants, one of each side, say of each other. One for each pair at most; all numbers count from 0. */
export type Wish = {
  host: number;
  provider: number;
  hostSays: Say;
  providerSays: Say;
  /** A whole number below 2³¹, drawn for this pair by chance: decides between what is equal otherwise. */
  drawn: number;
};

/** How much of the day somebody has for meetings. */
export type Attendee = {
  /** The slots in which they are there. */
  slots: readonly number[];
  /** How many meetings they can hold at once. */
  representatives: number;
  /** So many meetings they are promised, as far as it goes. */
  least: number;
  /** So many they want at most; `null`: as many as there is time for. */
  most: number | null;
};

/** Both sides of an arena, the room, and what is wished. */
export type WishList = {
  hosts: readonly Attendee[];
  providers: readonly Attendee[];
  slotCount: number;
  tableCount: number;
  wishes: readonly Wish[];
};

/** How much a meeting is wished, most first. The order is the municipality's to explain; a "no" is never chosen. */
export const strengths = ["mutual-must", "must-and-want", "one-must", "mutual-want", "one-want"] as const;
export type Strength = (typeof strengths)[number];

/** Which wishes become meetings (their numbers, in order), why others cannot, and who has fewer than promised. */
export type Choice = {
  chosen: number[];
  leftOut: { wish: number; reason: "refused" | "nobody-asked" | "never-there-together" | "no-room" }[];
  tooFew: { side: "host" | "provider"; participant: number; meetings: number; least: number }[];
};

/**
 * Chooses which meetings take place. In this order: promised least numbers; fairness over both sides (as few as can be
 * without a meeting, then as few as can be with one only, and so on: nobody gets a second one at somebody else's only
 * one); as many mutual musts as can be, then of the next strength, and so on; the drawn numbers.
 *
 * Where everybody is there all day, whatever it chooses can be placed (König: a two-sided graph needs no more slots than
 * its busiest has meetings). Where somebody is away it may turn out that it cannot, and `checkEvent` says why.
 *
 * @throws when a pair is there twice: it would be given two meetings.
 */
export function chooseMeetings({ hosts, providers, slotCount, tableCount, wishes }: WishList): Choice {
  refuseTwice(wishes);
  const answers = wishes.map((wish) => whyNot(wish, { hosts, providers }) ?? strengthOf(wish) ?? "nobody-asked");
  const open = answers.flatMap((answer, at) => (isStrength(answer) ? [{ at, strength: answer }] : []));
  const pairs = open.flatMap(({ at, strength }) => {
    const wish = wishes[at];
    return wish ? [{ left: wish.host, right: wish.provider, weight: weightOf(strength), drawn: wish.drawn }] : [];
  });
  const taken = chooseFairly({
    left: hosts.map(limitsOf),
    right: providers.map(limitsOf),
    pairs,
    total: slotCount * tableCount,
  });
  const chosen = taken.flatMap((pair) => open[pair]?.at ?? []);
  const isChosen = new Set(chosen);
  return {
    chosen,
    leftOut: answers.flatMap((answer, wish) => {
      if (isChosen.has(wish)) return [];
      return [{ wish, reason: isStrength(answer) ? ("no-room" as const) : answer }];
    }),
    tooFew: [
      ...fewerThanPromised("host", { attendees: hosts, meets: chosen.map((at) => wishes[at]?.host) }),
      ...fewerThanPromised("provider", { attendees: providers, meets: chosen.map((at) => wishes[at]?.provider) }),
    ],
  };
}

/** How much a meeting is wished by both together; `null` when nobody asks for it, or somebody says no. */
export function strengthOf({ hostSays, providerSays }: Pick<Wish, "hostSays" | "providerSays">): Strength | null {
  const says = [hostSays, providerSays];
  if (says.includes("no")) return null;
  const musts = says.filter((say) => say === "must").length;
  const wants = says.filter((say) => say === "want").length;
  if (musts === 2) return "mutual-must";
  if (musts === 1) return wants === 1 ? "must-and-want" : "one-must";
  if (wants === 0) return null;
  return wants === 2 ? "mutual-want" : "one-want";
}

/** The most meetings somebody can have: slots times representatives, or fewer when they say so. */
export function mostMeetings({ slots, representatives, most }: Omit<Attendee, "least">): number {
  return Math.min(slots.length * representatives, most ?? Number.POSITIVE_INFINITY);
}

/**
 * One of a strength outweighs all below it in any chain of the flow, which has no more pairs than this. Four steps of it
 * stay below 2⁵³; the weakest weighs nothing, since the number of meetings is the same.
 */
const step = 4096;

function weightOf(strength: Strength): number {
  const below = strengths.length - 1 - strengths.indexOf(strength);
  return below === 0 ? 0 : step ** (below - 1);
}

function isStrength(answer: string | null): answer is Strength {
  return strengths.some((strength) => strength === answer);
}

function limitsOf({ least, ...attendee }: Attendee): Limits {
  const most = mostMeetings(attendee);
  return { least: Math.min(least, most), most };
}

function whyNot(
  { host, provider, hostSays, providerSays }: Wish,
  { hosts, providers }: Pick<WishList, "hosts" | "providers">,
): "refused" | "never-there-together" | null {
  if (hostSays === "no" || providerSays === "no") return "refused";
  const there = new Set(hosts[host]?.slots);
  return providers[provider]?.slots.some((slot) => there.has(slot)) ? null : "never-there-together";
}

function fewerThanPromised(
  side: "host" | "provider",
  { attendees, meets }: { attendees: readonly Attendee[]; meets: readonly (number | undefined)[] },
): Choice["tooFew"] {
  return attendees.flatMap(({ least }, participant) => {
    const meetings = meets.filter((one) => one === participant).length;
    return meetings < least ? [{ side, participant, meetings, least }] : [];
  });
}

function refuseTwice(wishes: readonly Wish[]): void {
  const pairs = new Set(wishes.map(({ host, provider }) => `${host} ${provider}`));
  if (pairs.size < wishes.length) throw new Error("A pair has more than one wish.");
}
