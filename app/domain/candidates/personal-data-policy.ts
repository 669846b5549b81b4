/** What was found that may not stand in a public text about a person. */
export type PersonalDataKind = "number" | "phone" | "email" | "address" | "health" | "age";

/**
 * The first thing in a text that identifies a person or tells of their health, or null. It is a safety net, not a proof:
 * it looks for what people write without thinking, in Swedish and English.
 */
export function findPersonalData(text: string): PersonalDataKind | null {
  return (Object.keys(patterns) as PersonalDataKind[]).find((kind) => patterns[kind].test(text)) ?? null;
}

/** Judged by the founders from what is written in such texts; each has its own sentence for the person. */
const patterns: Record<PersonalDataKind, RegExp> = {
  phone: /(?<!\d)(?:\+46|0046|0)[ -]?[1-9]\d?(?:[ -]?\d){6,8}(?!\d)/,
  // 850312-1234, 19850312-1234, 8503121234: month and day (day + 60 for coordination numbers) must be possible.
  number: /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[1-9]\d)[-+ ]?\d{4}(?!\d)/,
  email: /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  address: /\b\p{L}*(?:gatan|vägen|gränd|stigen|allén|backen|torget)\s+\d+/iu,
  health:
    /(?<!\p{L})(?:sjukskriven|sjukskrivning|diagnos(?:en|tiserad)?|adhd|add|autis\p{L}*|depress\p{L}*|ångest\p{L}*|utmattning\p{L}*|utbränd|funktionsneds\p{L}*|funktionshind\p{L}*|sjukdom\p{L}*|missbruk\p{L}*|gravid\p{L}*|mediciner\p{L}*|rullstol\p{L}*|diabetes|epileps\p{L}*|cancer|sick leave|disab\p{L}*|diagnos(?:is|ed)|illness|pregnan\p{L}*)(?!\p{L})/iu,
  age: /(?<!\p{L})(?:född\s+(?:år\s+)?(?:19|20)\d{2}|\d{2}\s*(?:år gammal|åring)|\d{2}[- ]years?[- ]old|born in (?:19|20)\d{2})/iu,
};
