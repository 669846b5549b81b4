import { randomInt } from "node:crypto";
import { mayBecome, type PublishGap, publishGaps } from "~/app/domain/candidates/publish-policy";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { CandidateState } from "~/app/platform/prisma-client/enums";
import { markDirty } from "~/app/platform/search-dirty.server";

type Actor = { organisationId: string; personId: string | null; now?: Date };

/** "not-authorised": the municipality has not authorised this provider now. `gaps` names what is missing. */
export type PublishCandidateResult =
  | { ok: true }
  | { ok: false; reason: "gone" | "not-authorised" }
  | { ok: false; reason: "incomplete"; gaps: PublishGap[] };

/** Makes a profile visible to employers, after the candidate's recorded yes. */
export function publishCandidate(
  candidateId: string,
  { organisationId, personId, now = new Date() }: Actor,
): Promise<PublishCandidateResult> {
  return prisma.$transaction(async (tx): Promise<PublishCandidateResult> => {
    if (!(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx })))
      return { ok: false, reason: "not-authorised" };
    // Whoever withdraws at the same moment is waited for, so that a yes taken back is seen.
    await tx.$executeRaw`select 1 from candidate where id = ${candidateId}::uuid for update`;
    const candidate = await tx.candidate.findFirst({
      where: { id: candidateId, organisationId },
      select: {
        state: true,
        isProtected: true,
        municipalityCode: true,
        acceptsRemote: true,
        seeksJob: true,
        seeksPraktik: true,
        seeksCourse: true,
        _count: { select: { occupations: true, consents: { where: { kind: "PUBLISH", withdrawnAt: null } } } },
      },
    });
    if (!candidate || !mayBecome(candidate.state, "PUBLISHED")) return { ok: false, reason: "gone" };
    const { occupations, consents } = candidate._count;
    const gaps = publishGaps({ ...candidate, occupationCount: occupations, hasConsent: consents > 0 });
    if (gaps.length > 0) return { ok: false, reason: "incomplete", gaps };
    await tx.candidate.updateMany({
      where: { id: candidateId, organisationId },
      data: { state: "PUBLISHED", publishedAt: now, confirmedAt: now, lot: drawLot() },
    });
    await markDirty(tx, "candidates", candidateId);
    await announce(tx, "candidate.published", { candidateId });
    await audit(
      tx,
      { action: "candidate.published", subject: `candidate:${candidateId}`, personId, organisationId },
      now,
    );
    return { ok: true };
  });
}

/** Says that a profile is still right: it shows for another 90 days, and its place among equals is drawn anew. */
export async function confirmCandidate(
  candidateId: string,
  { organisationId, now = new Date() }: Actor,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.candidate.updateMany({
      where: { id: candidateId, organisationId, state: "PUBLISHED" },
      data: { confirmedAt: now, lot: drawLot() },
    });
    if (count > 0) await markDirty(tx, "candidates", candidateId);
    return count > 0;
  });
}

/** Hides a profile for now. */
export function pauseCandidate(candidateId: string, actor: Actor) {
  return prisma.$transaction((tx) => hide(tx, candidateId, { to: "PAUSED", ...actor }));
}

/** Withdraws a profile: it is gone from pages and search at once, and every yes to sharing ends. */
export function withdrawCandidate(candidateId: string, actor: Actor): Promise<ChangeCandidateResult> {
  return prisma.$transaction((tx) => hide(tx, candidateId, { to: "WITHDRAWN", ...actor }));
}

/** The introductions before the consents, as who answers one or takes a yes back. */
async function endSharing(tx: Tx, candidateId: string, withdrawnAt: Date): Promise<void> {
  await tx.introduction.updateMany({
    where: { candidateId, sharedUntil: { gt: withdrawnAt } },
    data: { sharedUntil: withdrawnAt },
  });
  await tx.consent.updateMany({ where: { candidateId, withdrawnAt: null }, data: { withdrawnAt } });
}

/** "gone": no such profile of this provider, or not in a state that allows it. */
export type ChangeCandidateResult = { ok: true } | { ok: false; reason: "gone" };

async function hide(
  tx: Tx,
  candidateId: string,
  { to, organisationId, personId, now = new Date() }: Actor & { to: "PAUSED" | "WITHDRAWN" },
): Promise<ChangeCandidateResult> {
  const states: CandidateState[] = ["DRAFT", "PUBLISHED", "PAUSED", "WITHDRAWN"];
  const { count } = await tx.candidate.updateMany({
    where: { id: candidateId, organisationId, state: { in: states.filter((from) => mayBecome(from, to)) } },
    data: { state: to },
  });
  if (count === 0) return { ok: false, reason: "gone" };
  if (to === "WITHDRAWN") await endSharing(tx, candidateId, now);
  await markDirty(tx, "candidates", candidateId);
  await announce(tx, "candidate.hidden", { candidateId });
  const action = `candidate.${to.toLowerCase()}`;
  await audit(tx, { action, subject: `candidate:${candidateId}`, personId, organisationId }, now);
  return { ok: true };
}

/** A place among equals, 0 to 2^31 − 1. */
function drawLot(): number {
  return randomInt(2 ** 31);
}
