/** What everybody calls a candidate: "K-4127". */
export function aliasOf(candidate: { number: number }): string {
  return `K-${candidate.number}`;
}

/** An alias as its provider reads it, with the provider's own label: "K-4127 (kund 0412)". */
export function ownAliasOf(alias: string, label: string | undefined): string {
  return label ? `${alias} (${label})` : alias;
}
