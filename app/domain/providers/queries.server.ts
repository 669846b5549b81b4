import { publicOrganisationSelect } from "~/app/domain/accounts/queries.server";
import type { Service } from "~/app/domain/providers/kinds";
import { asDate, dateIn } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** Part of a `where` on an organisation: it has an authorisation in force at `now`, for this service or for any. */
export function isAuthorisedAt(now: Date, service?: Service): Prisma.OrganisationWhereInput {
  const today = asDate(dateIn(now));
  const inForce = { state: "GRANTED", startsOn: { lte: today }, endsOn: { gte: today } } as const;
  return { kind: "PROVIDER", authorisations: { some: { ...inForce, ...(service ? { service } : {}) } } };
}

/** Is this provider authorised now for a service? Read at each request, so that a withdrawal counts from the next. */
export async function isAuthorised(
  providerId: string,
  { service, now, tx = prisma }: { service: Service; now: Date; tx?: Tx },
): Promise<boolean> {
  return (await tx.organisation.count({ where: { id: providerId, ...isAuthorisedAt(now, service) } })) > 0;
}

const authorisationSelect = {
  id: true,
  service: true,
  state: true,
  motivation: true,
  startsOn: true,
  endsOn: true,
  reason: true,
  appliedAt: true,
  decidedAt: true,
} satisfies Prisma.AuthorisationSelect;

/** For the municipality: all authorisations with their provider; waiting applications first, then by how soon they end. */
export function listAllAuthorisations() {
  return prisma.authorisation.findMany({
    select: { ...authorisationSelect, provider: { select: { id: true, name: true, number: true, about: true } } },
    orderBy: [{ state: "asc" }, { endsOn: "asc" }, { appliedAt: "asc" }],
    take: 300,
  });
}

/** What anybody may know of a provider: who it is, and what it is authorised for at `now`. */
function publicSelect(now: Date) {
  const today = asDate(dateIn(now));
  return {
    ...publicOrganisationSelect,
    about: true,
    municipality: { select: { name: true } },
    authorisations: {
      where: { state: "GRANTED", startsOn: { lte: today }, endsOn: { gte: today } },
      select: { id: true, service: true, startsOn: true, endsOn: true },
      orderBy: { service: "asc" },
    },
  } satisfies Prisma.OrganisationSelect;
}

/** Providers that people can choose, with what they are authorised for, by name. */
export function listAuthorisedProviders({ now }: { now: Date }) {
  return prisma.organisation.findMany({
    where: isAuthorisedAt(now),
    select: publicSelect(now),
    orderBy: { name: "asc" },
    take: 200,
  });
}

/** A provider that people can choose, or null. */
export function findAuthorisedProvider(providerId: string, { now }: { now: Date }) {
  return prisma.organisation.findFirst({
    where: { id: providerId, ...isAuthorisedAt(now) },
    select: publicSelect(now),
  });
}
