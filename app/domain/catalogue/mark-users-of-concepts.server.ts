import type { Tx } from "~/app/platform/db.server";
import { type FollowedIndex, followedIndexes, markDirty } from "~/app/platform/search-dirty.server";

/** Has everything that names one of these concepts searched anew: their ids or words have changed. */
export async function markUsersOfConcepts(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const users = await tx.$queryRaw<{ index: FollowedIndex; id: string }[]>`
    select 'needs' as index, need_id::text as id from requirement
      left join requirement_occupation on requirement_id = requirement.id
      where skill_id = any(${ids}::text[]) or occupation_id = any(${ids}::text[])
    union select 'candidates', candidate_id::text from candidate_occupation where occupation_id = any(${ids}::text[])
    union select 'candidates', candidate_id::text from candidate_skill where skill_id = any(${ids}::text[])
    union select 'courses', course_id::text from course_occupation where occupation_id = any(${ids}::text[])
    union select 'courses', course_id::text from course_skill where skill_id = any(${ids}::text[])`;
  for (const index of followedIndexes) {
    await markDirty(tx, index, ...users.filter((user) => user.index === index).map(({ id }) => id));
  }
}
