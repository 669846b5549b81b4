/** Kinds of concepts that can be looked up. */
export const conceptKinds = ["occupation", "skill", "language", "municipality"] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** A concept as it is offered: its id, its official word, and what it belongs to. */
export type Concept = { id: string; label: string; group: string };

/** Classes of driving licence, with all that each includes. Source: körkortslagen (1998:488), 2 kap. 5–9 §§. */
export const licenceIncludes = {
  AM: [],
  A1: ["AM"],
  A2: ["A1", "AM"],
  A: ["A2", "A1", "AM"],
  B: ["AM"],
  BE: ["B", "AM"],
  C1: ["B", "AM"],
  C1E: ["C1", "BE", "B", "AM"],
  C: ["C1", "B", "AM"],
  CE: ["C", "C1E", "C1", "BE", "B", "AM"],
  D1: ["B", "AM"],
  D: ["D1", "B", "AM"],
  DE: ["D", "D1", "BE", "B", "AM"],
} as const satisfies Record<string, readonly string[]>;
export type Licence = keyof typeof licenceIncludes;
export const licences = Object.keys(licenceIncludes) as Licence[];

/** The classes held, with all that they include, each once and in order. */
export function withIncluded(held: readonly string[]): string[] {
  const all = held.flatMap((licence) => [licence, ...(licenceIncludes[licence as Licence] ?? [])]);
  return [...new Set(all)].sort();
}

/** Levels of the Common European Framework of Reference, 1 to 6; a mother tongue counts as 6. */
export const cefrLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;

/** "B1" for 3. */
export function cefrName(level: number): string {
  return cefrLevels[level - 1] ?? "";
}

/** Levels of education after SUN 2020, 1 to 7; words are `catalogue:education.<level>`. */
export const educationLevels = [1, 2, 3, 4, 5, 6, 7] as const;

/** Fields of education after SUN 2020, one digit; words are `catalogue:field.<key>`. */
export const educationFields = ["0", "1", "2", "3", "4", "5", "6", "7", "8"] as const;

/** Bands of experience, 0 to 3: under one year, 1–2, 2–4, 5 or more. Source: JobTech's concepts of experience. */
export const experienceBands = [0, 1, 2, 3] as const;

/** Hours that not everybody can work. */
export const hourKinds = ["EVENINGS", "NIGHTS", "WEEKENDS"] as const;
export type HourKind = (typeof hourKinds)[number];
