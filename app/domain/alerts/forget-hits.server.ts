import { keptDays } from "~/app/domain/alerts/kinds";
import { prisma, type Tx } from "~/app/platform/db.server";

const dayMs = 86_400_000;

/** Deletes what was new in saved searches so long ago that it no longer is. Returns how many. */
export async function forgetHits(tx: Tx, { now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMs);
  const { count } = await tx.savedSearchHit.deleteMany({ where: { foundAt: { lt: before } } });
  return count;
}

/** Whoever has declined a need, or was declined, is no longer among what has come to it, as on its list of matches. */
export async function forgetDeclined({ introductionId }: { introductionId: string }): Promise<void> {
  await prisma.$executeRaw`
    delete from saved_search_hit hit using saved_search search, introduction
    where introduction.id = ${introductionId}::uuid and introduction.state = 'DECLINED'
      and search.need_id = introduction.need_id
      and hit.search_id = search.id and hit.document_id = introduction.candidate_id`;
}
