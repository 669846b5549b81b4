import { audit } from "~/app/platform/audit.server";
import { asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";

/** Notes that an employer looked at a profile, once a day, so that the candidate can see it. */
export async function recordProfileView(
  candidateId: string,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.profileView.createMany({
      data: [{ candidateId, organisationId, seenOn: asDate(dateIn(now)) }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, { action: "candidate.read", subject: `candidate:${candidateId}`, personId, organisationId }, now);
  });
}
