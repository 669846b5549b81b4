import { fold } from "~/app/domain/catalogue/gram-index";

/** A concept as it stands; occupations have a group, and what a need, a profile or a course names is in use. */
export type CurrentConcept = {
  id: string;
  label: string;
  ssyk: string;
  isRetired: boolean;
  isBuiltIn: boolean;
  isUsed: boolean;
};

/** A concept as the official files have it; `ssyk` is empty for what has no group of its own. */
export type OfficialConcept = { id: string; label: string; ssyk: string };

/** What an import does with concepts of one kind. */
export type ConceptPlan = {
  added: OfficialConcept[];
  /** A built-in concept takes the official id; all that names it follows. */
  renamed: (OfficialConcept & { oldId: string })[];
  changed: OfficialConcept[];
  retired: string[];
  /** Built-in concepts without a counterpart that stay because somebody uses them. */
  kept: string[];
};

/**
 * Compares what stands with what is official. The same id is the same concept. A built-in concept with the same label
 * (in any case) in the same group takes the official id. What has no counterpart is retired, but a built-in one that is
 * in use stays, since nothing official says that it is wrong. A second run with the same files plans nothing.
 */
export function planConcepts(current: CurrentConcept[], official: OfficialConcept[]): ConceptPlan {
  const plan: ConceptPlan = { added: [], renamed: [], changed: [], retired: [], kept: [] };
  const byId = new Map(current.map((concept) => [concept.id, concept]));
  const officialIds = new Set(official.map(({ id }) => id));
  const free = current.filter(({ id, isBuiltIn }) => isBuiltIn && !officialIds.has(id));
  const builtIn = new Map(free.map((concept) => [keyOf(concept), concept]));
  const taken = new Set<string>();
  for (const concept of official) {
    const known = byId.get(concept.id);
    const counterpart = builtIn.get(keyOf(concept));
    if (known && !isSame(known, concept)) plan.changed.push(concept);
    if (known) continue;
    if (!counterpart || taken.has(counterpart.id)) {
      plan.added.push(concept);
      continue;
    }
    taken.add(counterpart.id);
    plan.renamed.push({ ...concept, oldId: counterpart.id });
  }
  for (const { id, isRetired, isBuiltIn, isUsed } of current) {
    if (officialIds.has(id) || taken.has(id)) continue;
    if (isBuiltIn && isUsed && !isRetired) plan.kept.push(id);
    else if (!isRetired) plan.retired.push(id);
  }
  return plan;
}

/** A language as it stands, and as official: with its ISO 639 codes, the shortest first. */
export type CurrentLanguage = { id: string; label: string };
export type OfficialLanguage = { id: string; label: string; codes: string[] };

/**
 * Languages keep their ISO 639 code as id, official or not, so that "sv" is Swedish everywhere; only a language without a
 * code of its own has the taxonomy's id. A language that is there keeps the word it is known by.
 */
export function planLanguages(current: CurrentLanguage[], official: OfficialLanguage[]): CurrentLanguage[] {
  const ids = new Set(current.map(({ id }) => id));
  const words = new Set(current.map(({ label }) => fold(label)));
  const added: CurrentLanguage[] = [];
  for (const { id, label, codes } of official) {
    if (ids.has(id) || words.has(fold(label)) || codes.some((code) => ids.has(code))) continue;
    const [code = id] = codes;
    added.push({ id: code, label });
    ids.add(code);
    words.add(fold(label));
  }
  return added;
}

function keyOf({ label, ssyk }: { label: string; ssyk: string }): string {
  return `${ssyk} ${label.toLowerCase()}`;
}

function isSame(known: CurrentConcept, official: OfficialConcept): boolean {
  return known.label === official.label && known.ssyk === official.ssyk && !known.isRetired && !known.isBuiltIn;
}
