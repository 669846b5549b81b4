import { type Pair, type Plan, type PlannedMeeting, pairKey } from "~/app/domain/scheduling/plan";

/** A time at a table. */
export type Place = { slotId: string; tableId: string };

/** Why a meeting cannot be at a place; `who` is the organisation's name. */
export type WhyNot = { why: "locked" | "here" | "not-their-table" | "table-taken" | "away" | "busy"; who: string };

/**
 * Why a meeting cannot be moved to a place, or null when it can. The other meetings stand where they are.
 *
 * @param meetings of the version, and of them the one that is moved.
 */
export function whyNotThere(
  plan: Plan,
  { meetings, meeting, place }: { meetings: PlannedMeeting[]; meeting: PlannedMeeting; place: Place },
): WhyNot | null {
  const host = plan.hosts.find(({ organisationId }) => organisationId === meeting.hostId);
  const provider = plan.providers.find(({ organisationId }) => organisationId === meeting.providerId);
  if (!host?.tables.some(({ id }) => id === place.tableId)) return { why: "not-their-table", who: host?.name ?? "" };
  if (!provider) return { why: "away", who: "" };
  if (meeting.slotId === place.slotId && meeting.tableId === place.tableId) return { why: "here", who: "" };
  if (meeting.isLocked) return { why: "locked", who: "" };
  const others = thenOthers(plan, { meetings, meeting, slotId: place.slotId });
  const taken = others.find(({ tableId }) => tableId === place.tableId);
  if (taken) return { why: "table-taken", who: nameOfProvider(plan, taken) };
  for (const side of [host, provider])
    if (side.awaySlotIds.includes(place.slotId)) return { why: "away", who: side.name };
  if (freeSeat(others, provider) === null) return { why: "busy", who: provider.name };
  return null;
}

/** The meeting at a place where it can be, with a free representative of the provider; the same one when it is free. */
export function placedThere(
  plan: Plan,
  { meetings, meeting, place }: { meetings: PlannedMeeting[]; meeting: PlannedMeeting; place: Place },
): PlannedMeeting {
  const provider = plan.providers.find(({ organisationId }) => organisationId === meeting.providerId);
  const others = thenOthers(plan, { meetings, meeting, slotId: place.slotId });
  const isOwnFree = !others.some((other) => isOf(other, meeting) && other.seat === meeting.seat);
  const seat = isOwnFree && meeting.seat < (provider?.representatives ?? 1) ? meeting.seat : null;
  return { ...meeting, ...place, seat: seat ?? (provider && freeSeat(others, provider)) ?? 0 };
}

/**
 * The meetings that still stand: those of organisations that have left are gone; one that can no longer be where it was
 * (its table was given back, somebody is away then, its place was booked, a side cancelled it) is unplaced.
 */
export function standingMeetings(plan: Plan, meetings: PlannedMeeting[]): PlannedMeeting[] {
  const hosts = new Set(plan.hosts.map(({ organisationId }) => organisationId));
  const providers = new Set(plan.providers.map(({ organisationId }) => organisationId));
  const withdrawn = new Set(plan.withdrawn.map(pairKey));
  const booked = new Set(plan.booked.map(pairKey));
  const kept: PlannedMeeting[] = [];
  for (const meeting of meetings) {
    if (!hosts.has(meeting.hostId) || !providers.has(meeting.providerId) || booked.has(pairKey(meeting))) continue;
    const isOff = withdrawn.has(pairKey(meeting));
    kept.push(isOff || !stands(plan, { kept, meeting }) ? unplaced(meeting) : meeting);
  }
  return kept;
}

/** The same meeting without a time. */
export function unplaced(meeting: PlannedMeeting): PlannedMeeting {
  return { ...meeting, slotId: null, isLocked: false };
}

function stands(plan: Plan, { kept, meeting }: { kept: PlannedMeeting[]; meeting: PlannedMeeting }): boolean {
  const { slotId, tableId, seat } = meeting;
  if (slotId === null || tableId === null) return slotId === null;
  const provider = plan.providers.find(({ organisationId }) => organisationId === meeting.providerId);
  if (seat >= (provider?.representatives ?? 1)) return false;
  const free = { ...meeting, slotId: null, isLocked: false };
  if (whyNotThere(plan, { meetings: kept, meeting: free, place: { slotId, tableId } })) return false;
  const others = thenOthers(plan, { meetings: kept, meeting, slotId });
  return !others.some((other) => isOf(other, meeting) && other.seat === seat);
}

function thenOthers(
  plan: Plan,
  { meetings, meeting, slotId }: { meetings: PlannedMeeting[]; meeting: Pair; slotId: string },
): PlannedMeeting[] {
  const key = pairKey(meeting);
  return [...meetings, ...plan.booked].filter((other) => other.slotId === slotId && pairKey(other) !== key);
}

function freeSeat(others: PlannedMeeting[], provider: { organisationId: string; representatives: number }) {
  const used = others.filter(({ providerId }) => providerId === provider.organisationId).map(({ seat }) => seat);
  const free = Array.from({ length: provider.representatives }, (_seat, seat) => seat).find(
    (seat) => !used.includes(seat),
  );
  return free ?? null;
}

function isOf(other: Pair, { providerId }: Pair): boolean {
  return other.providerId === providerId;
}

function nameOfProvider(plan: Plan, { providerId }: Pair): string {
  return plan.providers.find(({ organisationId }) => organisationId === providerId)?.name ?? "";
}
