import { expect, test } from "vitest";
import { inviteToArena } from "~/app/domain/arenas/join-arena.server";
import { listEmployersToInvite, listProvidersToInvite } from "~/app/domain/arenas/queries.server";
import { mailArenaInvitation } from "~/app/domain/mail/notice-mails.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");

async function createArena() {
  const { arenaId, providers } = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { organisationId } = await prisma.arena.findUniqueOrThrow({ where: { id: arenaId } });
  return { arenaId, organiser: { organisationId, now }, providerId: providers[0]!.organisationId };
}

test("an employer whose needs do not fit is found by a part of its name, until it is invited", async () => {
  const { arenaId, organiser } = await createArena();
  const { id } = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Bageriet Sju Korn" } });
  expect(await listEmployersToInvite(arenaId, { q: "sju k" })).toEqual([{ id, name: "Bageriet Sju Korn" }]);
  expect(await listEmployersToInvite(arenaId, { q: "" })).toEqual([]);
  expect(await inviteToArena({ arenaId, invitedIds: [id] }, organiser)).toBe(1);
  expect(await inviteToArena({ arenaId, invitedIds: [id] }, organiser)).toBe(0);
  expect(await listEmployersToInvite(arenaId, { q: "sju k" })).toEqual([]);
});

test("a provider is invited while it is authorised, and is asked to book", async () => {
  const { arenaId, organiser, providerId } = await createArena();
  const email = `${providerId}@example.org`;
  const memberships = { create: { organisationId: providerId, role: "ADMIN" as const } };
  await prisma.person.create({ data: { email, name: "Coach", memberships } });
  const { id: stranger } = await prisma.organisation.create({ data: { kind: "PROVIDER", name: "Utan auktorisation" } });
  expect((await listProvidersToInvite(arenaId, { now })).map(({ id }) => id)).toContain(providerId);
  expect(await inviteToArena({ arenaId, invitedIds: [providerId, stranger] }, organiser)).toBe(1);
  expect((await listProvidersToInvite(arenaId, { now })).map(({ id }) => id)).not.toContain(providerId);
  const { id: participationId } = await prisma.arenaParticipation.findFirstOrThrow({
    where: { arenaId, organisationId: providerId },
  });
  await mailArenaInvitation({ participationId }, { factId: participationId });
  const mails = await prisma.outboxMail.findMany({ where: { recipient: email }, select: { props: true } });
  expect(mails.map(({ props }) => props)).toMatchObject([{ kind: "arenaInvitedProvider" }]);
});
