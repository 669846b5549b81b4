import {
  findOwnArena,
  findParticipation,
  findPublicArena,
  listEmployersToInvite,
  listMeetings,
  listNeedsOnTheme,
  listOwnMeetings,
  listOwnWaiting,
  listParticipations,
  listProvidersToInvite,
  listTakenPlaces,
} from "~/app/domain/arenas/queries.server";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

/** `q` is what an organiser searches employers for. */
type Reader = { organisationId: string; kind: OrganisationKind; now: Date; q: string };

/** What a kind of organisation sees of an arena; null when it may not see it. */
export async function readArenaPage(arenaId: string, { organisationId, kind, now, q }: Reader) {
  if (kind === "MUNICIPALITY") return readAsOrganiser(arenaId, { organisationId, now, q });
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
  const [taken, waiting, participation] = await Promise.all([
    listTakenPlaces(arenaId, { organisationId, now }),
    listOwnWaiting(arenaId, { organisationId }),
    findParticipation(arenaId, { organisationId }),
  ]);
  const ids = meetings.flatMap(({ candidates }) => candidates.map(({ candidate }) => candidate.id));
  const ownLabels = await mapOwnLabels(ids, { organisationId });
  return { view: "provider" as const, arena, meetings, taken, waiting, participation, ownLabels };
}

async function readAsOrganiser(arenaId: string, { organisationId, now, q }: Omit<Reader, "kind">) {
  const arena = await findOwnArena(arenaId, { organisationId });
  if (!arena) return null;
  const [meetings, participations, themeNeeds, foundEmployers, providers] = await Promise.all([
    listMeetings(arenaId),
    listParticipations(arenaId),
    listNeedsOnTheme(arena.groups.map(({ group }) => group.ssyk)),
    listEmployersToInvite(arenaId, { q }),
    listProvidersToInvite(arenaId, { now }),
  ]);
  return { view: "organiser" as const, arena, meetings, participations, themeNeeds, foundEmployers, providers, q };
}

export type OrganiserPage = NonNullable<Awaited<ReturnType<typeof readAsOrganiser>>>;
type AnyPage = NonNullable<Awaited<ReturnType<typeof readArenaPage>>>;
export type EmployerPage = Extract<AnyPage, { view: "employer" }>;
export type ProviderPage = Extract<AnyPage, { view: "provider" }>;
