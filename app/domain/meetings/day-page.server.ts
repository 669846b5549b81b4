import { randomUUID } from "node:crypto";
import { findOwnArena, findPublicArena } from "~/app/domain/arenas/queries.server";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { doorTokenOf } from "~/app/domain/meetings/door-token.server";
import { qrCodeOf } from "~/app/domain/meetings/qr-code.server";
import {
  listDayMeetings,
  listOwnOffers,
  listParticipants,
  listSaidMeetings,
} from "~/app/domain/meetings/queries.server";
import { findRating } from "~/app/domain/meetings/ratings.server";
import { env } from "~/app/platform/env.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

type Reader = { organisationId: string; kind: OrganisationKind; now: Date; q: string };

/** The day of an arena as its organiser or a participant sees it; null when it may not see it. */
export async function readDayPage(arenaId: string, { organisationId, kind, now, q }: Reader) {
  if (kind === "MUNICIPALITY") {
    const arena = await findOwnArena(arenaId, { organisationId });
    if (!arena) return null;
    const [participants, meetings] = await Promise.all([listParticipants(arenaId), listSaidMeetings(arenaId)]);
    const isFound = ({ name }: { name: string }) => name.toLocaleLowerCase("sv").includes(q.toLocaleLowerCase("sv"));
    return { view: "organiser" as const, arena, meetings, participants, found: participants.filter(isFound), q };
  }
  const arena = await findPublicArena(arenaId);
  if (!arena) return null;
  const [meetings, offers, rating, door] = await Promise.all([
    listDayMeetings(arenaId, { organisationId }),
    listOwnOffers(arenaId, { organisationId, now }),
    findRating(arenaId, { organisationId }),
    readDoor(arenaId, organisationId),
  ]);
  const ids = meetings.flatMap(({ candidates }) => candidates.map(({ candidate }) => candidate.id));
  const ownLabels = await mapOwnLabels(ids, { organisationId });
  const keyed = meetings.map((meeting) => ({ ...meeting, key: randomUUID() }));
  const isParticipant =
    meetings.length > 0 || arena.participations.some(({ organisation }) => organisation.id === organisationId);
  return {
    view: "participant" as const,
    arena,
    side: kind === "EMPLOYER" ? ("HOST" as const) : ("PROVIDER" as const),
    meetings: keyed,
    offers,
    rating,
    ownLabels,
    door: isParticipant ? door : null,
  };
}

/** What a participant shows at the door: a code that leads the organiser to the check-in of this participant. */
async function readDoor(arenaId: string, organisationId: string) {
  return qrCodeOf(`${env().origin}/work/arenas/${arenaId}/door/${await doorTokenOf(arenaId, organisationId)}`);
}

export type DayPage = NonNullable<Awaited<ReturnType<typeof readDayPage>>>;
export type ParticipantDay = Extract<DayPage, { view: "participant" }>;
export type OrganiserDay = Extract<DayPage, { view: "organiser" }>;
/** A participant's meeting with the key that an answer about it is sent with. */
export type OwnMeeting = ParticipantDay["meetings"][number];
