import { saveSearch } from "~/app/domain/alerts/save-search.server";
import type { SaveSearchInput } from "~/app/domain/alerts/schema";
import { addDays, asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** The moment searches are saved. */
export const now = new Date();
/** So many minutes after. */
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
/** A date so many days from now. */
export const day = (days: number) => asDate(addDays(dateIn(now), days));
const nobody = { personId: "", organisationId: "" };
/** Members, filled by `createMembers`. */
export const employer = { ...nobody, kind: "EMPLOYER" as const };
export const stranger = { ...nobody, kind: "EMPLOYER" as const };
export const provider = { ...nobody, kind: "PROVIDER" as const };

/** Makes an employer, another one and a provider that may match and hold courses, each with one member. */
export async function createMembers(): Promise<void> {
  for (const member of [employer, stranger, provider]) {
    const email = `${crypto.randomUUID()}@example.se`;
    const person = { create: { email, name: "Member", language: member === provider ? "en" : "sv" } };
    const organisation = await prisma.organisation.create({
      data: { kind: member.kind, name: "Bagarstugan", memberships: { create: { role: "ADMIN", person } } },
      select: { id: true, memberships: { select: { personId: true } } },
    });
    Object.assign(member, { organisationId: organisation.id, personId: organisation.memberships[0]?.personId });
  }
  const period = { startsOn: day(-10), endsOn: day(100), state: "GRANTED" } as const;
  for (const service of ["JOB_MATCHING", "COURSES"] as const)
    await prisma.authorisation.create({ data: { providerId: provider.organisationId, service, ...period } });
}

/** Takes away all that members have made. */
export async function forgetWork(): Promise<void> {
  await prisma.savedSearch.deleteMany();
  await prisma.outboxMail.deleteMany();
  await prisma.introduction.deleteMany();
  await prisma.need.deleteMany();
  await prisma.candidate.deleteMany();
  await prisma.course.deleteMany();
}

/** A search that a member saves now. */
export async function saved(
  member: typeof employer | typeof provider,
  given: Partial<SaveSearchInput> = {},
): Promise<string> {
  const input = { list: "NEEDS", query: "", name: "Min bevakning", pace: "AT_ONCE", ...given } as const;
  const result = await saveSearch(input, { ...member, now });
  if (!("searchId" in result)) throw new Error(result.reason);
  return result.searchId;
}

/** A published need of the employer; its only must is its occupation and place. */
export async function need(title: string, given: Partial<Prisma.NeedUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await prisma.need.create({
    data: {
      ...{ organisationId: employer.organisationId, kind: "RECRUITMENT", state: "PUBLISHED", title },
      ...{ municipalityCode: "0182", publishedAt: later(1), startsOn: day(30) },
      requirements: {
        create: [
          {
            kind: "OCCUPATION",
            importance: "MUST",
            occupations: { create: { occupationId: "o-koksbitrade" } },
          },
          { kind: "PLACE", importance: "MUST" },
        ],
      },
      ...given,
    },
    select: { id: true },
  });
  return id;
}

/** A published profile of the provider. */
export async function candidate(given: Partial<Prisma.CandidateUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await prisma.candidate.create({
    data: {
      ...{ organisationId: provider.organisationId, state: "PUBLISHED", municipalityCode: "0182" },
      ...{ confirmedAt: now, publishedAt: later(1) },
      occupations: { create: { occupationId: "o-koksbitrade", experienceBand: 2 } },
      ...given,
    },
    select: { id: true },
  });
  return id;
}

/** A published course of the provider, with one start that came with it. */
export async function course(title: string, publishedAt: Date): Promise<string> {
  const start = { startsOn: day(20), endsOn: day(40), seats: 8, municipalityCode: "0182", createdAt: publishedAt };
  const { id } = await prisma.course.create({
    data: {
      ...{ organisationId: provider.organisationId, kind: "KOMMERSIELL", state: "PUBLISHED", title, publishedAt },
      occasions: { create: start },
    },
    select: { id: true },
  });
  return id;
}
