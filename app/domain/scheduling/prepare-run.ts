import { dealSeats } from "~/app/domain/scheduling/deal-seats";
import { standingMeetings, unplaced } from "~/app/domain/scheduling/places-policy";
import { levelOf, type Pair, type Plan, type PlannedMeeting, pairKey, saidBy } from "~/app/domain/scheduling/plan";
import { type PlanEvent, toEvent } from "~/app/domain/scheduling/plan-event";
import { type Attendee, chooseMeetings } from "~/app/domain/timetable/choose-meetings";
import type { RunScope } from "~/app/platform/prisma-client/enums";

/** What is searched for: `meetings` in the order of the event, which has those booked by themselves last. */
export type Prepared = { made: PlanEvent; meetings: PlannedMeeting[]; leftOut: PlannedMeeting[] };

/**
 * Chooses which wishes become meetings and who of each side sits in them; their times are for the optimiser. What the scope
 * leaves alone stands where it is. Null when there is nothing to place.
 */
export function prepareRun(
  plan: Plan,
  { current, scope }: { current: PlannedMeeting[]; scope: RunScope },
): Prepared | null {
  const given = standingMeetings(plan, current).filter((meeting) => isKept(meeting, scope));
  const held = [...given, ...plan.booked];
  const open = openWishes(plan, held);
  const hosts = plan.hosts.map((host) => attendee(plan, { side: host, keys: host.tables.map(({ id }) => id), held }));
  const providers = plan.providers.map((provider) =>
    attendee(plan, { side: provider, keys: seatNumbers(provider.representatives), held }),
  );
  const { chosen } = chooseMeetings({
    hosts: hosts.map(({ limits }) => limits),
    providers: providers.map(({ limits }) => limits),
    slotCount: plan.slots.length,
    tableCount: plan.tableCount,
    wishes: open,
  });
  const isChosen = new Set(chosen);
  const pairs = open.filter((_, at) => isChosen.has(at));
  const seats = dealSeats(pairs, {
    hosts: hosts.map(({ load }) => load),
    providers: providers.map(({ load }) => load),
  });
  const placed = pairs.map(({ meeting, host }, at): PlannedMeeting => {
    const { hostSeat, providerSeat } = seats[at] ?? { hostSeat: 0, providerSeat: 0 };
    return { ...meeting, tableId: plan.hosts[host]?.tables[hostSeat]?.id ?? null, seat: providerSeat };
  });
  const meetings = [...given, ...placed];
  const seated = [...meetings, ...plan.booked].flatMap(({ tableId, slotId, ...meeting }) =>
    tableId ? [{ ...meeting, tableId, lockedSlotId: slotId }] : [],
  );
  const made = meetings.length > 0 ? toEvent(plan, seated) : null;
  const leftOut = open.filter((_, at) => !isChosen.has(at)).map(({ meeting }) => meeting);
  return made && { made, meetings, leftOut: [...leftOut, ...withdrawnOf(plan, current)] };
}

function isKept({ slotId, isLocked }: PlannedMeeting, scope: RunScope): boolean {
  if (slotId === null || scope === "ALL") return false;
  return scope === "UNPLACED" || isLocked;
}

/** Meetings that a side has cancelled stay in the version, so that one sees why they are not there. */
function withdrawnOf(plan: Plan, current: PlannedMeeting[]): PlannedMeeting[] {
  const keys = new Set(plan.withdrawn.map(pairKey));
  return current.filter((meeting) => keys.has(pairKey(meeting))).map(unplaced);
}

/** Pairs of which somebody asks for a meeting and nobody says no, that have none yet. */
function openWishes(plan: Plan, held: Pair[]) {
  const done = new Set([...held, ...plan.withdrawn].map(pairKey));
  const hostAt = new Map(plan.hosts.map(({ organisationId }, at) => [organisationId, at]));
  const providerAt = new Map(plan.providers.map(({ organisationId }, at) => [organisationId, at]));
  return plan.wishes.flatMap(({ hostId, providerId, ...said }) => {
    const level = levelOf(said);
    const [host, provider] = [hostAt.get(hostId), providerAt.get(providerId)];
    if (!level || host === undefined || provider === undefined || done.has(pairKey({ hostId, providerId }))) return [];
    const meeting: PlannedMeeting = {
      hostId,
      providerId,
      tableId: null,
      seat: 0,
      slotId: null,
      isLocked: false,
      level,
    };
    return [{ host, provider, ...saidBy(said), drawn: drawnFor(`${plan.arenaId} ${hostId} ${providerId}`), meeting }];
  });
}

type Side = { organisationId: string; awaySlotIds: string[]; least: number; most: number | null };

/** What is left of somebody's day beside the meetings that stand, and how many of those each seat has. */
function attendee(
  plan: Plan,
  { side, keys, held }: { side: Side; keys: (string | number)[]; held: PlannedMeeting[] },
): { limits: Attendee; load: number[] } {
  const own = held.filter(({ hostId, providerId }) => [hostId, providerId].includes(side.organisationId));
  const there = plan.slots.filter(({ id }) => !side.awaySlotIds.includes(id));
  const free = there.filter(({ id }) => own.filter(({ slotId }) => slotId === id).length < keys.length);
  const room = there.length * keys.length - own.length;
  const most = Math.max(0, Math.min(room, (side.most ?? Number.POSITIVE_INFINITY) - own.length));
  const slotAt = new Map(plan.slots.map(({ id }, at) => [id, at]));
  return {
    limits: {
      slots: free.flatMap(({ id }) => slotAt.get(id) ?? []),
      representatives: keys.length,
      least: Math.max(0, Math.min(side.least - own.length, most)),
      most,
    },
    load: keys.map((key) => own.filter(({ tableId, seat }) => key === tableId || key === seat).length),
  };
}

function seatNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, seat) => seat);
}

/** A number below 2³¹ by chance, the same each time for the same pair: FNV-1a over ids that are drawn themselves. */
function drawnFor(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 1;
}
