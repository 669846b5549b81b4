import type { Plan, PlannedMeeting } from "~/app/domain/scheduling/plan";
import type { TimetableEvent } from "~/app/domain/timetable/event";

/** An event for the optimiser and the verifier, and what its numbers mean. */
export type PlanEvent = {
  event: TimetableEvent;
  /** The organisation of each participant of the event: a table of a host, or a representative of a provider. */
  participants: { organisationId: string; name: string }[];
};

/** A meeting with its seats; `lockedSlotId`: where it has to be. */
export type SeatedMeeting = Pick<PlannedMeeting, "hostId" | "providerId" | "seat"> & {
  tableId: string;
  lockedSlotId: string | null;
};

/**
 * Makes the event of some meetings: a host with several tables, or a provider with several representatives, is one participant
 * for each. Null when a meeting has a table or a representative that its side does not have.
 */
export function toEvent(plan: Plan, meetings: SeatedMeeting[]): PlanEvent | null {
  const seats = [
    ...plan.hosts.flatMap((host) => host.tables.map(({ id }) => ({ key: `${host.organisationId} ${id}`, of: host }))),
    ...plan.providers.flatMap((provider) =>
      Array.from({ length: provider.representatives }, (_, seat) => ({
        key: `${provider.organisationId} ${seat}`,
        of: provider,
      })),
    ),
  ];
  const numberOf = new Map(seats.map(({ key }, number) => [key, number]));
  const slotOf = new Map(plan.slots.map(({ id }, number) => [id, number]));
  const numbered = meetings.flatMap(({ hostId, tableId, providerId, seat, lockedSlotId }) => {
    const host = numberOf.get(`${hostId} ${tableId}`);
    const provider = numberOf.get(`${providerId} ${seat}`);
    const lockedSlot = lockedSlotId === null ? null : slotOf.get(lockedSlotId);
    if (host === undefined || provider === undefined || lockedSlot === undefined) return [];
    return [{ participants: [host, provider] as const, part: "any" as const, lockedSlot, before: [] }];
  });
  if (numbered.length < meetings.length) return null;
  return {
    event: {
      participantCount: seats.length,
      slotCount: plan.slots.length,
      morningSlotCount: plan.slots.length,
      tableCount: plan.tableCount,
      meetings: numbered,
      away: seats.map(({ of }) => of.awaySlotIds.flatMap((id) => slotOf.get(id) ?? [])),
    },
    participants: seats.map(({ of: { organisationId, name } }) => ({ organisationId, name })),
  };
}
