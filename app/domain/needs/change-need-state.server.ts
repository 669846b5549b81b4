import { mayBecome, type PublishGap, publishGaps } from "~/app/domain/needs/publish-policy";
import { findNeed } from "~/app/domain/needs/queries.server";
import { audit } from "~/app/platform/audit.server";
import { dateIn } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { NeedKind, NeedState } from "~/app/platform/prisma-client/enums";
import { markDirty } from "~/app/platform/search-dirty.server";

type Actor = { organisationId: string; personId: string | null; now?: Date };

/** `gaps` names the fields to fill; "gone": no such need of this employer, or not in a state it can be published from. */
export type PublishNeedResult =
  | { ok: true; kind: NeedKind }
  | { ok: false; reason: "gone" }
  | { ok: false; reason: "incomplete"; gaps: PublishGap[] };

/** Makes a need public: matches are found at once, and it shows in lists and search. */
export function publishNeed(
  needId: string,
  { organisationId, personId, now = new Date() }: Actor,
): Promise<PublishNeedResult> {
  return prisma.$transaction(async (tx) => {
    const need = await findNeed(needId, { organisationId, tx });
    if (!need || !mayBecome(need.state, "PUBLISHED")) return { ok: false, reason: "gone" };
    const gaps = publishGaps({ ...need, occupationCount: need.occupations.length }, dateIn(now));
    if (gaps.length > 0) return { ok: false, reason: "incomplete", gaps };
    const { count } = await tx.need.updateMany({
      where: { id: needId, organisationId, version: need.version, state: need.state },
      data: { state: "PUBLISHED", publishedAt: now, endedAt: null },
    });
    if (count === 0) return { ok: false, reason: "gone" };
    await markDirty(tx, "needs", needId);
    await announce(tx, "need.published", { needId });
    await audit(tx, { action: "need.published", subject: `need:${needId}`, personId, organisationId }, now);
    return { ok: true, kind: need.kind };
  });
}

/** Says that a need is filled; it leaves lists and search at once. */
export function fillNeed(needId: string, actor: Actor) {
  return leave(needId, { to: "FILLED", ...actor });
}

/** Takes a need back; it leaves lists and search at once. */
export function withdrawNeed(needId: string, actor: Actor) {
  return leave(needId, { to: "WITHDRAWN", ...actor });
}

/** Takes a published need back to the draft it was, to publish it later: a pause. A withdrawn one becomes a draft again. */
export function pauseNeed(needId: string, actor: Actor) {
  return leave(needId, { to: "DRAFT", ...actor });
}

/** "gone": no such need of this employer, or not in a state that allows it. */
export type ChangeNeedResult = { ok: true } | { ok: false; reason: "gone" };

function leave(
  needId: string,
  { to, organisationId, personId, now = new Date() }: Actor & { to: "FILLED" | "WITHDRAWN" | "DRAFT" },
): Promise<ChangeNeedResult> {
  return prisma.$transaction(async (tx) => {
    const from = statesBefore(to);
    const { count } = await tx.need.updateMany({
      where: { id: needId, organisationId, state: { in: from } },
      data: { state: to, endedAt: to === "DRAFT" ? null : now },
    });
    if (count === 0) return { ok: false, reason: "gone" };
    await afterLeaving(tx, needId);
    await audit(tx, { action: `need.${to.toLowerCase()}`, subject: `need:${needId}`, personId, organisationId }, now);
    return { ok: true };
  });
}

/** What follows when a need is no longer public: documents are written anew, and whoever waits for it is told. */
export async function afterLeaving(tx: Tx, needId: string): Promise<void> {
  await markDirty(tx, "needs", needId);
  await announce(tx, "need.ended", { needId });
}

function statesBefore(to: NeedState): NeedState[] {
  const states: NeedState[] = ["DRAFT", "PUBLISHED", "FILLED", "WITHDRAWN", "EXPIRED"];
  return states.filter((state) => mayBecome(state, to));
}
