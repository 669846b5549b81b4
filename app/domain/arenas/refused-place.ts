/** Why a time cannot be booked by anything that is changed in the form: another time is needed. */
const refusalsOfPlace = ["taken", "you-are-busy", "held", "closed", "not-open"] as const;
type RefusalOfPlace = (typeof refusalsOfPlace)[number];

/** Does this refusal ask for another time? */
export function isOfPlace(reason: string | null): reason is RefusalOfPlace {
  return refusalsOfPlace.some((known) => known === reason);
}

/** Where the times that are left stand, with what was refused and whom the provider wanted to bring. */
export function addressOfRefusal(
  arenaId: string,
  { reason, candidateIds }: { reason: RefusalOfPlace; candidateIds: string[] },
): string {
  const query = new URLSearchParams([["refused", reason], ...candidateIds.map((id) => ["candidate", id])]);
  return `/work/arenas/${arenaId}?${query}#grid`;
}

/** A place's booking form, with those ticked whom the provider wanted to bring to the time that was refused. */
export function addressOfForm(
  { arenaId, slotId, tableId }: { arenaId: string; slotId: string; tableId: string },
  { candidateIds }: { candidateIds: string[] },
): string {
  const query = new URLSearchParams([
    ["slot", slotId],
    ["table", tableId],
    ...candidateIds.map((id) => ["candidate", id]),
  ]);
  return `/work/arenas/${arenaId}/book?${query}`;
}
