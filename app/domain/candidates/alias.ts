/** What everybody calls a candidate: "K-4127". */
export function aliasOf(candidate: { number: number }): string {
  return `K-${candidate.number}`;
}

/** An alias as its provider reads it, with the provider's own label: "K-4127 (kund 0412)". */
export function ownAliasOf(alias: string, label: string | undefined): string {
  return label ? `${alias} (${label})` : alias;
}

/** Several aliases in a sentence: "K-4127, K-4130 och K-4131"; empty for none. */
export function namesOf(aliases: string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(aliases);
}
