import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { tellMembers } from "~/app/domain/mail/tell-members.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import type { FactHandler } from "~/app/platform/facts.server";
import type { NoticeProps } from "~/emails/notice";

/** Mails an invitation to the one invited. */
export const mailInvitation: FactHandler<"invitation.made"> = async ({ invitationId, token, language }, { factId }) => {
  const invitation = await prisma.invitation.findUnique({
    where: { id: invitationId },
    select: { email: true, organisation: { select: { name: true } } },
  });
  if (!invitation) return;
  await queueMail(prisma, {
    key: `invitation:${factId}`,
    recipient: invitation.email,
    language,
    template: "invitation",
    props: {
      kind: "invitation",
      values: { name: invitation.organisation.name },
      facts: [],
      url: `${env().origin}/invitations/${token}`,
    },
  });
};

type Decided = "granted" | "refused" | "withdrawn";

/** Tells a provider what the municipality decided. */
export function mailDecision(kind: Decided): FactHandler<`authorisation.${Decided}`> {
  return async ({ authorisationId }, { factId }) => {
    const decided = await prisma.authorisation.findUnique({
      where: { id: authorisationId },
      select: { providerId: true, reason: true, provider: { select: { name: true } } },
    });
    if (!decided) return;
    const facts: NoticeProps["facts"] = decided.reason ? [["reason", decided.reason]] : [];
    await tellMembers(decided.providerId, factId, () => ({
      kind,
      values: { name: decided.provider.name },
      facts,
      path: "/work",
    }));
  };
}

/** Invites an employer or a provider to an arena. */
export const mailArenaInvitation: FactHandler<"arena.invited"> = async ({ participationId }, { factId }) => {
  const participation = await prisma.arenaParticipation.findUnique({
    where: { id: participationId },
    select: {
      organisationId: true,
      organisation: { select: { kind: true } },
      arena: { select: { id: true, title: true, startsAt: true, venue: true } },
    },
  });
  if (!participation) return;
  const { arena, organisationId, organisation } = participation;
  await tellMembers(organisationId, factId, (language) => ({
    kind: organisation.kind === "PROVIDER" ? "arenaInvitedProvider" : "arenaInvited",
    values: { arena: arena.title },
    facts: [
      ["when", `${formatDate(arena.startsAt, language)} ${formatTime(arena.startsAt, language)}`],
      ["where", arena.venue],
    ],
    path: `/work/arenas/${arena.id}`,
  }));
};

/** Tells both sides of a meeting that it is booked, or has moved. */
export function mailMeeting(kind: "booked" | "moved") {
  return async ({ bookingId }: { bookingId: string }, { factId }: { factId: string }): Promise<void> => {
    const booking = await prisma.booking.findUnique({
      where: { id: bookingId },
      select: { arenaId: true, hostId: true, providerId: true, startsAt: true, table: { select: { number: true } } },
    });
    if (booking) await tellBothSides({ ...booking, tableNumber: booking.table.number }, { kind, factId });
  };
}

/** Tells both sides of a meeting that it is cancelled; also when it is gone with its table by now. */
export const mailCancelled: FactHandler<"booking.cancelled"> = ({ meeting }, { factId }) =>
  tellBothSides({ ...meeting, startsAt: new Date(meeting.startsAt) }, { kind: "cancelled", factId });

type ToldMeeting = { arenaId: string; hostId: string; providerId: string; startsAt: Date; tableNumber: number };

async function tellBothSides(
  { arenaId, hostId, providerId, startsAt, tableNumber }: ToldMeeting,
  { kind, factId }: { kind: "booked" | "moved" | "cancelled"; factId: string },
): Promise<void> {
  const sides = [hostId, providerId];
  const [arena, names] = await Promise.all([
    prisma.arena.findUnique({ where: { id: arenaId }, select: { title: true, venue: true } }),
    prisma.organisation.findMany({ where: { id: { in: sides } }, select: { id: true, name: true } }),
  ]);
  if (!arena) return;
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  for (const [side, other] of [sides, sides.toReversed()]) {
    if (!side || !other) continue;
    await tellMembers(side, factId, (language) => ({
      kind,
      values: { arena: arena.title },
      facts: [
        ["when", `${formatDate(startsAt, language)} ${formatTime(startsAt, language)}`],
        ["where", arena.venue],
        ["table", String(tableNumber)],
        ["with", nameOf.get(other) ?? ""],
      ],
      path: `/work/arenas/${arenaId}`,
    }));
  }
}

/** Tells the employer that a meeting has left, when it moved to another employer's table. */
export const mailLostMeeting: FactHandler<"booking.moved"> = async (moved, { factId }) => {
  const { bookingId, freedTableId, freedSlotId } = moved;
  const [booking, table, slot] = await Promise.all([
    prisma.booking.findUnique({
      where: { id: bookingId },
      select: { hostId: true, providerId: true, arena: { select: { id: true, title: true, venue: true } } },
    }),
    prisma.arenaTable.findUnique({
      where: { id: freedTableId },
      select: { number: true, participation: { select: { organisationId: true } } },
    }),
    prisma.arenaSlot.findUnique({ where: { id: freedSlotId }, select: { startsAt: true } }),
  ]);
  if (!booking || !table || !slot || table.participation.organisationId === booking.hostId) return;
  const { arena, providerId } = booking;
  const provider = await prisma.organisation.findUnique({ where: { id: providerId }, select: { name: true } });
  await tellMembers(table.participation.organisationId, factId, (language) => ({
    kind: "cancelled",
    values: { arena: arena.title },
    facts: [
      ["when", `${formatDate(slot.startsAt, language)} ${formatTime(slot.startsAt, language)}`],
      ["where", arena.venue],
      ["table", String(table.number)],
      ["with", provider?.name ?? ""],
    ],
    path: `/work/arenas/${arena.id}`,
  }));
};

/** Tells the first in line that a place is held for it. */
export const mailOffer: FactHandler<"place.offered"> = async ({ waitingEntryId }, { factId }) => {
  const entry = await prisma.waitingEntry.findUnique({
    where: { id: waitingEntryId },
    select: {
      arenaId: true,
      providerId: true,
      offerExpiresAt: true,
      offeredSlot: { select: { startsAt: true } },
      table: { select: { number: true } },
      arena: { select: { title: true } },
    },
  });
  const slot = entry?.offeredSlot;
  const until = entry?.offerExpiresAt;
  if (!entry || !slot || !until) return;
  await tellMembers(entry.providerId, factId, (language) => ({
    kind: "offered",
    values: { arena: entry.arena.title },
    facts: [
      ["when", `${formatDate(slot.startsAt, language)} ${formatTime(slot.startsAt, language)}`],
      ["table", String(entry.table.number)],
      ["until", `${formatDate(until, language)} ${formatTime(until, language)}`],
    ],
    path: `/work/arenas/${entry.arenaId}`,
  }));
};

/** Tells the provider that a candidate says no to a meeting that others still come to; not who. */
export const mailSeatGivenUp: FactHandler<"meeting.left"> = async ({ bookingId }, { factId }) => {
  const booking = await prisma.booking.findUnique({
    where: { id: bookingId },
    select: {
      arenaId: true,
      providerId: true,
      startsAt: true,
      table: { select: { number: true } },
      arena: { select: { title: true } },
    },
  });
  if (!booking) return;
  const { arenaId, providerId, startsAt, table, arena } = booking;
  await tellMembers(providerId, factId, (language) => ({
    kind: "seatLeft",
    values: { arena: arena.title },
    facts: [
      ["when", `${formatDate(startsAt, language)} ${formatTime(startsAt, language)}`],
      ["table", String(table.number)],
    ],
    path: `/work/arenas/${arenaId}`,
  }));
};
