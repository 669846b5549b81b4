import { levelOf, type Pair, type Plan, type PlannedMeeting, pairKey } from "~/app/domain/scheduling/plan";
import type { Tx } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** Participants of one arena that are read at once: far more than an arena of one day has. Judged by the founders. */
export const mostParticipants = 500;

/** Slots of one arena: a whole day of five minutes has 288. */
const mostSlots = 300;

/** Wishes of one arena: two hundred that each say something of a hundred others. */
export const mostWishes = 20_000;

/** Meetings of one arena that are read at once: a hundred tables, the most there can be, with a hundred meetings each. */
export const mostMeetings = 10_000;

const arenaSelect = {
  id: true,
  tableCount: true,
  slots: { select: { id: true, startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" }, take: mostSlots },
  participations: {
    where: { state: "JOINED" },
    select: {
      organisation: { select: { id: true, name: true, kind: true } },
      representatives: true,
      minMeetings: true,
      maxMeetings: true,
      away: { select: { slotId: true }, take: mostSlots },
      tables: { select: { id: true, number: true }, orderBy: { number: "asc" }, take: mostParticipants },
    },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    take: mostParticipants,
  },
  wishes: { select: { fromOrganisationId: true, toOrganisationId: true, level: true }, take: mostWishes },
  bookings: {
    select: {
      hostId: true,
      providerId: true,
      tableId: true,
      seat: true,
      slotId: true,
      isPlanned: true,
      cancelledAt: true,
      cancelReason: true,
    },
    // Those that stand first: of an arena published very many times the oldest that were cancelled are left out.
    orderBy: [{ cancelledAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
    take: mostMeetings,
  },
} satisfies Prisma.ArenaSelect;
type ArenaRow = Prisma.ArenaGetPayload<{ select: typeof arenaSelect }>;
type BookingRow = ArenaRow["bookings"][number];

/** Why a published meeting was cancelled when it was not a side's wish: a later version has no place for it. */
export const replacedReason = "timetable";

/** Reads what an arena's timetable is made of. The caller has checked whose it is. */
export async function readPlan(db: Tx, arenaId: string): Promise<Plan> {
  const arena = await db.arena.findUniqueOrThrow({ where: { id: arenaId }, select: arenaSelect });
  const side = ({ organisation, minMeetings, maxMeetings, away }: ArenaRow["participations"][number]) => ({
    organisationId: organisation.id,
    name: organisation.name,
    least: minMeetings,
    most: maxMeetings,
    awaySlotIds: away.map(({ slotId }) => slotId),
  });
  const ofKind = (kind: "EMPLOYER" | "PROVIDER") =>
    arena.participations.filter(({ organisation }) => organisation.kind === kind);
  const hosts = ofKind("EMPLOYER").map((row) => ({ ...side(row), tables: row.tables }));
  const providers = ofKind("PROVIDER").map((row) => ({ ...side(row), representatives: row.representatives }));
  const wishes = pairedWishes(arena, new Set(hosts.map(({ organisationId }) => organisationId)));
  const live = arena.bookings.filter(({ cancelledAt }) => cancelledAt === null);
  const lost = arena.bookings.filter(
    (booking) => isWithdrawn(booking) && !live.some((other) => isSame(other, booking)),
  );
  return {
    arenaId,
    tableCount: arena.tableCount,
    slots: arena.slots,
    hosts,
    providers,
    wishes,
    booked: live.filter(({ isPlanned }) => !isPlanned).map((booking) => bookedMeeting(booking, wishes)),
    withdrawn: lost.map(({ hostId, providerId }) => ({ hostId, providerId })),
  };
}

function isWithdrawn({ cancelledAt, cancelReason, isPlanned }: BookingRow): boolean {
  return isPlanned && cancelledAt !== null && cancelReason !== replacedReason;
}

function isSame(one: Pair, other: Pair): boolean {
  return one.hostId === other.hostId && one.providerId === other.providerId;
}

function bookedMeeting({ hostId, providerId, tableId, seat, slotId }: BookingRow, wishes: Plan["wishes"]) {
  const wish = wishes.find((each) => isSame(each, { hostId, providerId }));
  const level = (wish && levelOf(wish)) ?? "ONE_WANT";
  return { hostId, providerId, tableId, seat, slotId, isLocked: true, level } satisfies PlannedMeeting;
}

/** What both sides of a pair say, in one; a pair of which nobody says anything is not there. */
function pairedWishes(arena: ArenaRow, hostIds: Set<string>): Plan["wishes"] {
  const pairs = new Map<string, Plan["wishes"][number]>();
  for (const { fromOrganisationId: from, toOrganisationId: to, level } of arena.wishes) {
    const isHost = hostIds.has(from);
    const pair = isHost ? { hostId: from, providerId: to } : { hostId: to, providerId: from };
    const known = pairs.get(pairKey(pair)) ?? { ...pair, hostSays: null, providerSays: null };
    pairs.set(pairKey(pair), { ...known, [isHost ? "hostSays" : "providerSays"]: level });
  }
  return [...pairs.values()].sort((a, b) => (pairKey(a) < pairKey(b) ? -1 : 1));
}
