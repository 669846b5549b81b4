/** The word of a concept in the language of the page. */
export function conceptLabel(concept: { label: string; labelEn: string | null } | null, language: string): string {
  if (!concept) return "";
  return language === "en" ? (concept.labelEn ?? concept.label) : concept.label;
}
