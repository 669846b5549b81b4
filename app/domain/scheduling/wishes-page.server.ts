import { mostParticipants, mostWishes } from "~/app/domain/scheduling/read-plan.server";
import { mapWishReasons, type WishReason } from "~/app/domain/scheduling/wish-reasons.server";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind, WishLevel } from "~/app/platform/prisma-client/enums";

const arenaSelect = {
  id: true,
  title: true,
  startsAt: true,
  wishesCloseAt: true,
  wishesRemindedAt: true,
  timetableStage: true,
} as const;

/** A participant of the other side, with why one might meet it. */
export type WishRow = {
  id: string;
  name: string;
  about: string;
  /** What is said so far. */
  level: WishLevel | null;
  /** It has said that it wants to meet whoever reads. */
  wantsMe: boolean;
  reason: WishReason | null;
  /** When the two last met at an arena before. */
  metAt: Date | null;
};

type Reader = { organisationId: string; kind: OrganisationKind; now: Date };

/** The organiser's list of who has answered, or a participant's own wishes; null when it is neither. */
export async function readWishesPage(arenaId: string, { organisationId, kind, now }: Reader) {
  if (kind === "MUNICIPALITY") return readAsOrganiser(arenaId, organisationId);
  const own = await prisma.arenaParticipation.findFirst({
    where: { arenaId, organisationId, state: "JOINED", arena: { form: "TIMETABLE", state: { not: "DRAFT" } } },
    select: { wishesSavedAt: true, arena: { select: arenaSelect } },
  });
  if (!own) return null;
  const rows = await listRows(arenaId, { organisationId, kind, now });
  return { view: "participant" as const, arena: own.arena, savedAt: own.wishesSavedAt, rows };
}

async function readAsOrganiser(arenaId: string, organisationId: string) {
  const arena = await prisma.arena.findFirst({
    where: { id: arenaId, organisationId, form: "TIMETABLE" },
    select: {
      ...arenaSelect,
      participations: {
        where: { state: "JOINED" },
        select: { wishesSavedAt: true, organisation: { select: { id: true, name: true, kind: true } } },
        orderBy: [{ wishesSavedAt: { sort: "desc", nulls: "first" } }, { organisation: { name: "asc" } }],
        take: mostParticipants,
      },
      wishes: { select: { fromOrganisationId: true, level: true }, take: mostWishes },
    },
  });
  if (!arena) return null;
  const { participations, wishes, ...shown } = arena;
  const rows = participations.map(({ organisation, wishesSavedAt }) => {
    const own = wishes.filter(({ fromOrganisationId }) => fromOrganisationId === organisation.id);
    const count = (level: WishLevel) => own.filter((wish) => wish.level === level).length;
    return { ...organisation, wishesSavedAt, musts: count("MUST"), wants: count("WANT"), noes: count("NO") };
  });
  return { view: "organiser" as const, arena: shown, rows };
}

/** Those who wish to meet the reader first, then those that fit best, then the others by name. */
async function listRows(arenaId: string, { organisationId, kind, now }: Reader): Promise<WishRow[]> {
  const otherKind = kind === "EMPLOYER" ? ("PROVIDER" as const) : ("EMPLOYER" as const);
  const [others, wishes] = await Promise.all([
    prisma.organisation.findMany({
      where: { kind: otherKind, participations: { some: { arenaId, state: "JOINED" } } },
      select: { id: true, name: true, about: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: mostParticipants,
    }),
    prisma.wish.findMany({
      where: { arenaId, OR: [{ fromOrganisationId: organisationId }, { toOrganisationId: organisationId }] },
      select: { fromOrganisationId: true, toOrganisationId: true, level: true },
      take: 2 * mostParticipants,
    }),
  ]);
  const ids = others.map(({ id }) => id);
  const sides =
    kind === "EMPLOYER"
      ? { hostIds: [organisationId], providerIds: ids }
      : { hostIds: ids, providerIds: [organisationId] };
  const [reasons, met] = await Promise.all([
    mapWishReasons(arenaId, { ...sides, now }),
    mapMetBefore(ids, { organisationId, kind, now }),
  ]);
  const rows = others.map(({ id, name, about }): WishRow => {
    const said = wishes.find(({ toOrganisationId }) => toOrganisationId === id);
    const heard = wishes.find(({ fromOrganisationId }) => fromOrganisationId === id);
    const key = kind === "EMPLOYER" ? `${organisationId} ${id}` : `${id} ${organisationId}`;
    return {
      id,
      name,
      about,
      level: said?.level ?? null,
      wantsMe: heard?.level === "MUST" || heard?.level === "WANT",
      reason: reasons.get(key) ?? null,
      metAt: met.get(id) ?? null,
    };
  });
  return rows.sort((a, b) => Number(b.wantsMe) - Number(a.wantsMe) || fitOf(b) - fitOf(a));
}

/** How many candidates fit, and below one whether anything comes near. */
function fitOf({ reason }: WishRow): number {
  if (!reason) return -1;
  return reason.fitting + reason.metMusts / (reason.musts + 1);
}

/** Which of some others an organisation has met at arenas that have been, and when last. One grouped read, a row for each. */
async function mapMetBefore(otherIds: string[], { organisationId, kind, now }: Reader) {
  const isHost = kind === "EMPLOYER";
  const met = await prisma.booking.groupBy({
    by: isHost ? ["providerId"] : ["hostId"],
    where: {
      ...(isHost
        ? { hostId: organisationId, providerId: { in: otherIds } }
        : { providerId: organisationId, hostId: { in: otherIds } }),
      cancelledAt: null,
      endsAt: { lt: now },
    },
    _max: { startsAt: true },
  });
  return new Map(met.map((row) => [(isHost ? row.providerId : row.hostId) ?? "", row._max.startsAt]));
}
