/** What everybody calls a candidate: "K-4127". */
export function aliasOf(candidate: { number: number }): string {
  return `K-${candidate.number}`;
}
