import type { Pair, Plan } from "~/app/domain/scheduling/plan";
import type { PublishDiff, StandingBooking } from "~/app/domain/scheduling/publish-diff";

/** When and where a meeting is. */
export type NamedPlace = { startsAt: Date | null; number: number | null };
/** One meeting that publishing changes. `isTold`: its sides hear of it. */
export type NamedChange = {
  kind: "create" | "move" | "cancel";
  host: string;
  provider: string;
  from: NamedPlace | null;
  to: NamedPlace | null;
  isTold: boolean;
};

/** What publishing changes, in names and times, with the names of those who are told, by name. */
export function describeDiff(plan: Plan, { diff, standing }: { diff: PublishDiff; standing: StandingBooking[] }) {
  const nameOf = new Map([...plan.hosts, ...plan.providers].map((each) => [each.organisationId, each.name]));
  const startOf = new Map(plan.slots.map(({ id, startsAt }) => [id, startsAt]));
  const numberOf = new Map(plan.hosts.flatMap(({ tables }) => tables).map(({ id, number }) => [id, number]));
  const standingOf = new Map(standing.map((booking) => [booking.id, booking]));
  const sides = ({ hostId, providerId }: Pair) => ({
    host: nameOf.get(hostId) ?? "",
    provider: nameOf.get(providerId) ?? "",
  });
  const place = (at: { slotId: string; tableId: string } | undefined): NamedPlace | null =>
    at ? { startsAt: startOf.get(at.slotId) ?? null, number: numberOf.get(at.tableId) ?? null } : null;
  const lines: NamedChange[] = [
    ...diff.cancel.map((was) => ({ kind: "cancel" as const, ...sides(was), from: place(was), to: null, isTold: true })),
    ...diff.move.map(({ bookingId, to, isTold }) => {
      const from = place(standingOf.get(bookingId));
      return { kind: "move" as const, ...sides(to), from, to: place(to), isTold };
    }),
    ...diff.create.map((to) => ({ kind: "create" as const, ...sides(to), from: null, to: place(to), isTold: true })),
  ];
  const told = diff.affectedIds.map((id) => nameOf.get(id) ?? "").sort((a, b) => a.localeCompare(b, "sv"));
  return { create: diff.create.length, move: diff.move.length, cancel: diff.cancel.length, lines, told };
}
