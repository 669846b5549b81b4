/** What somebody has ticked in a list to see side by side, as the address tells it. */
export type Choice = {
  /** Ids, each once, in the order of the address. */
  ids: string[];
  /** Are there enough, and few enough, to stand side by side, and are they asked for so? */
  isCompared: boolean;
  /** Why those ticked cannot stand side by side; null when they can, or when nothing is ticked. */
  fault: "one" | "many" | null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids read from an address: more are nobody's choice. */
const mostRead = 60;

/**
 * What is ticked. With `pick=1` one goes back to the list to choose others, with the ticks kept.
 *
 * @param name the parameter that repeats: `?candidateId=…&candidateId=…`. What is no id is left out.
 */
export function readChoice(parameters: URLSearchParams, { name, most }: { name: string; most: number }): Choice {
  const ids = [...new Set(parameters.getAll(name).map((id) => id.toLowerCase()))]
    .filter((id) => uuid.test(id))
    .slice(0, mostRead);
  if (ids.length === 0 || parameters.get("pick") === "1") return { ids, isCompared: false, fault: null };
  if (ids.length > most) return { ids, isCompared: false, fault: "many" };
  return ids.length === 1 ? { ids, isCompared: false, fault: "one" } : { ids, isCompared: true, fault: null };
}

/** The address of the list with what is compared still ticked. */
export function pickAgain(ids: string[], name: string): string {
  return `?${new URLSearchParams([["pick", "1"], ...ids.map((id) => [name, id])])}`;
}
