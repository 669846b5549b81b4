import { hashToken } from "~/app/domain/accounts/tokens.server";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** The persons of the demo world, each with the organisation they act for, by kind of organisation and name. */
export function listDemoPersons() {
  return prisma.person.findMany({
    where: { isDemo: true },
    select: {
      id: true,
      name: true,
      email: true,
      memberships: { select: { role: true, organisation: { select: { name: true, kind: true } } }, take: 1 },
    },
    orderBy: [{ createdAt: "asc" }, { email: "asc" }],
    take: 12,
  });
}

/** What a person can change of their own. */
export function getAccount({ personId }: { personId: string }) {
  return prisma.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, email: true, language: true, version: true },
  });
}

/** A person's own sessions, the last used first. */
export function listSessions({ personId }: { personId: string }) {
  return prisma.session.findMany({
    where: { personId, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, createdAt: true, seenAt: true, expiresAt: true },
    orderBy: { seenAt: "desc" },
    take: 50,
  });
}

/** What anybody who reads of an organisation may know of it. */
export const publicOrganisationSelect = {
  id: true,
  name: true,
  website: true,
  contactEmail: true,
  contactPhone: true,
} satisfies Prisma.OrganisationSelect;

const organisationSelect = {
  ...publicOrganisationSelect,
  kind: true,
  number: true,
  about: true,
  municipalityCode: true,
  version: true,
} satisfies Prisma.OrganisationSelect;

/** An organisation as its own members see it. */
export function getOrganisation(organisationId: string) {
  return prisma.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: organisationSelect });
}

/** For the municipality: claims to imported employers that wait for a decision, the oldest first. */
export function listWaitingClaims() {
  return prisma.organisationClaim.findMany({
    where: { state: "WAITING" },
    select: {
      id: true,
      name: true,
      about: true,
      createdAt: true,
      municipalityCode: true,
      person: { select: { name: true, email: true } },
      organisation: { select: { name: true, number: true, _count: { select: { needs: true } } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 300,
  });
}

/** The names of the employers that a person has claimed and waits to be given. */
export function listOwnClaims({ personId }: { personId: string }) {
  return prisma.organisationClaim.findMany({
    where: { personId, state: "WAITING" },
    select: { id: true, name: true, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: 50,
  });
}

/** Who belongs to an organisation, administrators first. */
export function listMembers({ organisationId }: { organisationId: string }) {
  return prisma.membership.findMany({
    where: { organisationId },
    select: { role: true, person: { select: { id: true, name: true, email: true } } },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }],
    take: 200,
  });
}

/** Invitations that can still be accepted. */
export function listOpenInvitations({ organisationId }: { organisationId: string }) {
  return prisma.invitation.findMany({
    where: { organisationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
}

/** What a mailed invitation is to, while it can be accepted. */
export function findInvitation(token: string) {
  return prisma.invitation.findFirst({
    where: { tokenHash: hashToken(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { role: true, organisation: { select: { name: true } } },
  });
}
