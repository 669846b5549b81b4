import { type Pair, type PlannedMeeting, pairKey } from "~/app/domain/scheduling/plan";

/** A published meeting as it stands. */
export type StandingBooking = Pair & { id: string; tableId: string; seat: number; slotId: string };

/** A meeting with a place. */
export type PlacedMeeting = Pair & { tableId: string; seat: number; slotId: string };

/** What publishing changes, and whom it touches. A new seat alone is nobody's business: it is moved, and nobody is told. */
export type PublishDiff = {
  create: PlacedMeeting[];
  move: { bookingId: string; to: PlacedMeeting; isTold: boolean }[];
  cancel: StandingBooking[];
  affectedIds: string[];
  /** Places where a meeting was and none is any more. */
  freed: { tableId: string; slotId: string }[];
};

/** What has to happen to the meetings that stand, for them to be those of a version. Meetings without a place are not there. */
export function diffPublish({
  planned,
  standing,
}: {
  planned: PlannedMeeting[];
  standing: StandingBooking[];
}): PublishDiff {
  const wanted = planned.flatMap(({ hostId, providerId, tableId, seat, slotId }) =>
    tableId && slotId ? [{ hostId, providerId, tableId, seat, slotId }] : [],
  );
  const wantedOf = new Map(wanted.map((meeting) => [pairKey(meeting), meeting]));
  const standingOf = new Map(standing.map((booking) => [pairKey(booking), booking]));
  const create = wanted.filter((meeting) => !standingOf.has(pairKey(meeting)));
  const cancel = standing.filter((booking) => !wantedOf.has(pairKey(booking)));
  const move = wanted.flatMap((to) => {
    const from = standingOf.get(pairKey(to));
    if (!from || (from.slotId === to.slotId && from.tableId === to.tableId && from.seat === to.seat)) return [];
    return [{ bookingId: from.id, to, isTold: from.slotId !== to.slotId || from.tableId !== to.tableId }];
  });
  const told = [...create, ...cancel, ...move.filter(({ isTold }) => isTold).map(({ to }) => to)];
  const affectedIds = [...new Set(told.flatMap(({ hostId, providerId }) => [hostId, providerId]))].sort();
  return { create, move, cancel, affectedIds, freed: freedPlaces(standing, wanted) };
}

function freedPlaces(standing: StandingBooking[], wanted: PlacedMeeting[]): PublishDiff["freed"] {
  const taken = new Set(wanted.map(({ tableId, slotId }) => `${tableId} ${slotId}`));
  return standing
    .filter(({ tableId, slotId }) => !taken.has(`${tableId} ${slotId}`))
    .map(({ tableId, slotId }) => ({ tableId, slotId }));
}
