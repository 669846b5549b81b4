import { isAuthorised } from "~/app/domain/providers/queries.server";
import type { AttendanceInput } from "~/app/domain/scheduling/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";

export type AttendanceResult =
  | { ok: true }
  | { ok: false; reason: "gone" | "closed" | "not-authorised" | "join-first" | "not-your-candidate" | "no-such-slot" };

type Actor = { arenaId: string; organisationId: string; personId: string; kind: "EMPLOYER" | "PROVIDER"; now?: Date };

/**
 * Joins an arena with a timetable as a provider, or changes how one takes part: how many meetings at once and in all, when one is
 * not there, and which candidates one thinks of. An employer joins with needs and tables first. Until booking closes.
 */
export function saveAttendance(
  input: AttendanceInput,
  { arenaId, organisationId, personId, kind, now = new Date() }: Actor,
): Promise<AttendanceResult> {
  return prisma.$transaction(async (tx): Promise<AttendanceResult> => {
    await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for no key update`;
    const arena = await tx.arena.findFirst({
      where: { id: arenaId, state: "OPEN", form: "TIMETABLE" },
      select: { bookingClosesAt: true, slots: { select: { id: true } } },
    });
    if (!arena) return { ok: false, reason: "gone" };
    if (now >= arena.bookingClosesAt) return { ok: false, reason: "closed" };
    const slotIds = new Set(arena.slots.map(({ id }) => id));
    if (!input.awaySlotIds.every((id) => slotIds.has(id))) return { ok: false, reason: "no-such-slot" };
    const refusal = await refusalOf(tx, { input, arenaId, organisationId, kind, now });
    if (refusal) return { ok: false, reason: refusal };
    const participationId = await write(tx, { input, arenaId, organisationId, kind, now });
    const subject = `arena:${arenaId}`;
    const detail = { participationId };
    await audit(tx, { action: "arena.attendance-saved", subject, personId, organisationId, detail }, now);
    return { ok: true };
  });
}

type Change = Omit<Actor, "personId" | "now"> & { input: AttendanceInput; now: Date };

async function refusalOf(tx: Tx, { input, arenaId, organisationId, kind, now }: Change) {
  if (kind === "EMPLOYER") {
    const joined = await tx.arenaParticipation.count({ where: { arenaId, organisationId, state: "JOINED" } });
    return joined === 0 ? ("join-first" as const) : null;
  }
  if (!(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx }))) return "not-authorised" as const;
  const ids = [...new Set(input.candidateIds)];
  const own = await tx.candidate.count({ where: { id: { in: ids }, organisationId, state: "PUBLISHED" } });
  return own === ids.length ? null : ("not-your-candidate" as const);
}

async function write(tx: Tx, { input, arenaId, organisationId, kind, now }: Change): Promise<string> {
  const { representatives, minMeetings = 0, maxMeetings = null } = input;
  const how = { minMeetings, maxMeetings, representatives: kind === "PROVIDER" ? representatives : 1 };
  const { id } = await tx.arenaParticipation.upsert({
    where: { arenaId_organisationId: { arenaId, organisationId } },
    create: { arenaId, organisationId, ...how, state: "JOINED", answeredAt: now },
    update: { ...how, state: "JOINED", answeredAt: now },
    select: { id: true },
  });
  await tx.participationAway.deleteMany({ where: { participationId: id } });
  await tx.participationAway.createMany({
    data: [...new Set(input.awaySlotIds)].map((slotId) => ({ participationId: id, slotId })),
  });
  await tx.participationCandidate.deleteMany({ where: { participationId: id } });
  // Only a provider brings candidates, and only a provider's were looked at.
  if (kind === "PROVIDER")
    await tx.participationCandidate.createMany({
      data: [...new Set(input.candidateIds)].map((candidateId) => ({ participationId: id, candidateId })),
    });
  return id;
}
