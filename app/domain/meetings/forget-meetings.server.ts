import { keptMonths } from "~/app/domain/arenas/kinds";
import type { Tx } from "~/app/platform/db.server";

/**
 * Deletes, two years after an arena's end, what its participants said of meetings and of the day, and who had come. The
 * bookings stay. Returns how many rows.
 */
export async function forgetMeetings(tx: Tx, { now }: { now: Date }): Promise<number> {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - keptMonths);
  const arena = { endsAt: { lt: before } };
  const outcomes = await tx.meetingOutcome.deleteMany({ where: { booking: { arena } } });
  const answers = await tx.meetingAnswer.deleteMany({ where: { booking: { arena } } });
  const attendances = await tx.arenaAttendance.deleteMany({ where: { arena } });
  const ratings = await tx.arenaRating.deleteMany({ where: { arena } });
  return outcomes.count + answers.count + attendances.count + ratings.count;
}

/** Takes candidates that are gone out of what was said of their meetings. */
export async function forgetGoneCandidates(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    update meeting_outcome set candidate_ids = array(
      select said.id from unnest(candidate_ids) with ordinality as said (id, place)
      where exists (select 1 from candidate where candidate.id = said.id) order by said.place)
    where exists (select 1 from unnest(candidate_ids) as said (id)
      where not exists (select 1 from candidate where candidate.id = said.id))`;
}
