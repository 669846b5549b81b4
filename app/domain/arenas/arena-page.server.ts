import {
  findOwnArena,
  findParticipation,
  findPublicArena,
  listMeetings,
  listNeedsOnTheme,
  listOwnMeetings,
  listOwnWaiting,
  listParticipations,
  listTakenPlaces,
} from "~/app/domain/arenas/queries.server";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

type Reader = { organisationId: string; kind: OrganisationKind; now: Date };

/** What a kind of organisation sees of an arena; null when it may not see it. */
export async function readArenaPage(arenaId: string, { organisationId, kind, now }: Reader) {
  if (kind === "MUNICIPALITY") return readAsOrganiser(arenaId, organisationId);
  const arena = await findPublicArena(arenaId);
  if (!arena) return null;
  const meetings = await listOwnMeetings(arenaId, { organisationId });
  if (kind === "EMPLOYER") {
    const [participation, needs] = await Promise.all([
      findParticipation(arenaId, { organisationId }),
      prisma.need.findMany({
        where: { organisationId, state: "PUBLISHED" },
        select: { id: true, title: true },
        orderBy: { title: "asc" },
        take: 100,
      }),
    ]);
    return { view: "employer" as const, arena, meetings, participation, needs };
  }
  const [taken, waiting] = await Promise.all([
    listTakenPlaces(arenaId, { organisationId, now }),
    listOwnWaiting(arenaId, { organisationId }),
  ]);
  return { view: "provider" as const, arena, meetings, taken, waiting };
}

async function readAsOrganiser(arenaId: string, organisationId: string) {
  const arena = await findOwnArena(arenaId, { organisationId });
  if (!arena) return null;
  const [meetings, participations, themeNeeds] = await Promise.all([
    listMeetings(arenaId),
    listParticipations(arenaId),
    listNeedsOnTheme(arena.groups.map(({ group }) => group.ssyk)),
  ]);
  return { view: "organiser" as const, arena, meetings, participations, themeNeeds };
}

export type OrganiserPage = NonNullable<Awaited<ReturnType<typeof readAsOrganiser>>>;
type AnyPage = NonNullable<Awaited<ReturnType<typeof readArenaPage>>>;
export type EmployerPage = Extract<AnyPage, { view: "employer" }>;
export type ProviderPage = Extract<AnyPage, { view: "provider" }>;
