import { buildConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";
import type { Tx } from "~/app/platform/db.server";

/** An official name that is at least this like a retired one is taken to replace it. A judgement, on the built-in ones. */
const likeEnough = 0.45;

/**
 * Names for each retired occupation that has none yet the official one that replaces it: of the same label in whatever
 * group, else the one of its group that is most like it, if any is. Then the retired one's word and synonyms still find
 * something. Returns how many were named.
 */
export async function replaceRetired(tx: Tx): Promise<number> {
  const retired = await tx.occupation.findMany({
    where: { isRetired: true, replacedById: null },
    select: { id: true, label: true, synonyms: true, ssyk: true },
  });
  const official = await tx.occupation.findMany({
    where: { isRetired: false, source: "JOBTECH" },
    select: { id: true, label: true, ssyk: true },
  });
  const idOf = new Map(official.map((occupation) => [occupation.label.toLowerCase(), occupation.id]));
  let count = 0;
  for (const { id, label, synonyms, ssyk } of retired) {
    const group = official.filter((occupation) => occupation.ssyk === ssyk);
    const replacedById = idOf.get(label.toLowerCase()) ?? mostAlike([label, ...synonyms], group);
    if (!replacedById) continue;
    await tx.occupation.update({ where: { id }, data: { replacedById } });
    count += 1;
  }
  return count;
}

/** The label counts before its synonyms. */
function mostAlike(words: string[], official: { id: string; label: string }[]): string | null {
  const index = buildConceptIndex(official.map((concept) => ({ ...concept, otherWords: [], groupId: null })));
  for (const word of words) {
    const [best] = findConcepts(index, word, 1);
    if (best && best.similarity >= likeEnough) return best.id;
  }
  return null;
}
