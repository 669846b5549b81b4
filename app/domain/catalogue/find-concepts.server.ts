import { z } from "zod";
import { conceptsOf } from "~/app/domain/catalogue/concept-index.server";
import { findConcepts } from "~/app/domain/catalogue/find-concepts";
import { fold } from "~/app/domain/catalogue/gram-index";
import { type Concept, type ConceptKind, conceptKinds } from "~/app/domain/catalogue/schema";

/** What is looked up: a kind and a text, as the address says. Not in `schema.ts`, which the browser loads: zod stays out of it. */
export const ConceptSearchInput = z.object({
  kind: z.enum(conceptKinds).default("occupation"),
  q: z.string().trim().max(80).default(""),
});

/** A typed text that is at least this like a word is taken to mean it. A judgement: below, a person should choose. */
const sureEnough = 0.5;

/** The concepts a text may mean, the likeliest first, in the words of a language ("sv" or "en"); at most `limit`. */
export async function listConceptsLike(
  kind: ConceptKind,
  { text, language = "sv", limit = 10 }: { text: string; language?: string; limit?: number },
): Promise<Concept[]> {
  const { index, words } = await conceptsOf(kind);
  return findConcepts(index, text, limit).flatMap(({ id }) => {
    const concept = words.get(id);
    if (!concept) return [];
    const { label, labelEn, group, groupEn } = concept;
    return language === "en" ? { id, label: labelEn, group: groupEn } : { id, label, group };
  });
}

/**
 * The concept that a person means who has typed a text and could not choose from a list: the one with this very word,
 * else the likeliest if it is like enough, else null. An id is taken as such.
 */
export async function resolveConcept(kind: ConceptKind, text: string): Promise<string | null> {
  const { index, words } = await conceptsOf(kind);
  if (words.has(text.trim())) return text.trim();
  const [best] = findConcepts(index, text, 1);
  return best && best.similarity >= sureEnough ? best.id : null;
}

/**
 * What finds a concept that other data names by an official id and a word: the id where the catalogue has it, else the
 * concept of this very word, else null. Waits once, then answers from memory.
 */
export async function conceptNamer(
  kind: ConceptKind,
): Promise<(named: { concept_id: string | null; label: string }) => string | null> {
  const { words } = await conceptsOf(kind);
  const idOf = new Map([...words.values()].map(({ id, label }) => [fold(label), id]));
  return ({ concept_id, label }) =>
    concept_id && words.has(concept_id) ? concept_id : (idOf.get(fold(label)) ?? null);
}
