import { answerMeeting } from "~/app/domain/meetings/answer-meeting.server";
import { checkIn } from "~/app/domain/meetings/attendance.server";
import { followMeeting } from "~/app/domain/meetings/follow-meeting.server";
import type { Choice } from "~/app/domain/meetings/kinds";
import { rateArena } from "~/app/domain/meetings/ratings.server";
import { prisma } from "~/app/platform/db.server";
import type { DemoOrganisation, DemoWorld } from "~/prisma/seed/demo/organisations.server";

/** What each side says in turn; null is no answer. */
const saidByHosts: (Choice | null)[] = ["INTRODUCTION", "NOTHING", "PRAKTIK", "INTRODUCTION", null, "HIRE", "NOTHING"];
const saidByProviders: (Choice | null)[] = ["INTRODUCTION", "NOTHING", "PRAKTIK", null, "NOT_HELD"];

/** Introductions that the demo world has of its meetings; the other answers stand alone. */
const mostFollowed = 2;

/** What happened at an arena until `now`: who has come, what was said of the meetings, and how it was when it is over. */
export async function seedDay(
  { organiser, employers, providers }: DemoWorld,
  { arenaId, now }: { arenaId: string; now: Date },
): Promise<void> {
  const arena = await prisma.arena.findUniqueOrThrow({
    where: { id: arenaId },
    select: { startsAt: true, endsAt: true },
  });
  const isOver = arena.endsAt < now;
  const meetings = await prisma.booking.findMany({
    where: { arenaId, startsAt: { lte: now } },
    select: { id: true, hostId: true, providerId: true, endsAt: true },
    orderBy: [{ startsAt: "asc" }, { table: { number: "asc" } }],
  });
  const coming = new Set(meetings.flatMap(({ hostId, providerId }) => [hostId, providerId]));
  for (const participantId of [...coming].slice(0, isOver ? undefined : -1))
    await checkIn(participantId, { ...organiser, arenaId, now: arena.startsAt });
  const everybody = new Map([...employers, ...providers].map((one) => [one.organisationId, one]));
  let followed = 0;
  for (const [at, { id: bookingId, hostId, providerId, endsAt }] of meetings.entries()) {
    // What is under way has no answer yet, and of what has just been one is still awaited here and there.
    if (endsAt > now) continue;
    const sides = [
      [everybody.get(hostId), saidByHosts[at % saidByHosts.length]],
      [everybody.get(providerId), saidByProviders[at % saidByProviders.length]],
    ] as const;
    for (const [actor, choice] of sides) if (actor && choice) await say(choice, { bookingId, actor, endsAt });
    if (isOver || followed >= mostFollowed || at % saidByHosts.length !== 0) continue;
    followed += 1;
    await followMeeting({ bookingId, side: "HOST", personId: everybody.get(hostId)?.personId ?? "" }, { now });
  }
  if (isOver) await rate([...coming], { arenaId, endsAt: arena.endsAt });
}

async function say(
  choice: Choice,
  { bookingId, actor, endsAt }: { bookingId: string; actor: DemoOrganisation; endsAt: Date },
): Promise<void> {
  const input = { key: crypto.randomUUID(), bookingId, choice, places: [] };
  const said = await answerMeeting(input, { ...actor, now: endsAt });
  if (!said.ok) throw new Error(`A demo answer was refused: ${said.reason}`);
}

async function rate(organisationIds: string[], { arenaId, endsAt }: { arenaId: string; endsAt: Date }): Promise<void> {
  for (const [at, organisationId] of organisationIds.entries())
    await rateArena({ worth: 3 + (at % 3), arranged: 4 + (at % 2) }, { arenaId, organisationId, now: endsAt });
}
