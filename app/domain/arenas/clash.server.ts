/** Somebody or something would be in two meetings at once. */
export type ClashRefusal = "taken" | "you-are-busy" | "candidate-busy";

/** The exclusion constraints of the first migration, and what they mean to the person who booked. */
const clashes: Record<string, ClashRefusal> = {
  booking_table_once: "taken",
  booking_provider_once: "you-are-busy",
  booking_candidate_once: "candidate-busy",
};

/** Runs a command; a broken exclusion constraint becomes its refusal, anything else is thrown on. */
export async function refusalOfClash<T>(command: () => Promise<T>): Promise<T | { ok: false; reason: ClashRefusal }> {
  try {
    return await command();
  } catch (error) {
    const text = `${error instanceof Error ? error.message : ""} ${JSON.stringify(error)}`;
    const name = Object.keys(clashes).find((constraint) => text.includes(constraint));
    if (!name) throw error;
    return { ok: false, reason: clashes[name] as ClashRefusal };
  }
}
