/** What a sector's text says. */
export type Sector = { groups: SeedGroup[]; skills: SeedConcept[] };
export type SeedConcept = { label: string; labelEn: string | null; synonyms: string[]; ssyks: string[] };
export type SeedGroup = { ssyk: string; label: string; labelEn: string; occupations: Omit<SeedConcept, "ssyks">[] };

/**
 * Reads the notation of the sector files:
 *
 *     # 9412 Restaurang- och köksbiträden m.fl. | Kitchen assistants       a group: SSYK code, Swedish, English
 *     - Köksbiträde | Kitchen assistant | diskare, köksa                   an occupation: Swedish, English, synonyms
 *     + Diskning = Dishwashing = disk; Servering                           skills of the group, the same three parts
 *
 * A skill that stands under several groups is one skill.
 *
 * @throws naming the line that is not like this.
 */
export function parseSector(text: string): Sector {
  const groups: SeedGroup[] = [];
  const skills = new Map<string, SeedConcept>();
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    const group = groups.at(-1);
    const [mark, rest] = [line.slice(0, 1), line.slice(1).trim()];
    if (line === "") continue;
    if (mark === "#") groups.push(parseGroup(rest));
    else if (mark === "-" && group) group.occupations.push(parseConcept(rest, "|"));
    else if (mark === "+" && group) for (const part of rest.split(";")) addSkill(part, group.ssyk, skills);
    else throw new Error(`A line of the catalogue cannot be read: ${line}`);
  }
  return { groups, skills: [...skills.values()] };
}

function parseGroup(text: string): SeedGroup {
  const [, ssyk, label, labelEn] = /^(\d{4}) (.+?) \| (.+)$/.exec(text) ?? [];
  if (!ssyk || !label || !labelEn) throw new Error(`A group of the catalogue cannot be read: ${text}`);
  return { ssyk, label, labelEn, occupations: [] };
}

function parseConcept(text: string, separator: string): Omit<SeedConcept, "ssyks"> {
  const [label = "", labelEn = "", synonyms = ""] = text.split(separator).map((part) => part.trim());
  if (!label) throw new Error(`A concept of the catalogue cannot be read: ${text}`);
  const words = synonyms.split(",").map((word) => word.trim());
  return { label, labelEn: labelEn || null, synonyms: words.filter(Boolean) };
}

function addSkill(text: string, ssyk: string, skills: Map<string, SeedConcept>): void {
  if (text.trim() === "") return;
  const { label, labelEn, synonyms } = parseConcept(text, "=");
  const known = skills.get(label);
  if (!known) {
    skills.set(label, { label, labelEn, synonyms, ssyks: [ssyk] });
    return;
  }
  known.labelEn ??= labelEn;
  known.synonyms.push(...synonyms.filter((word) => !known.synonyms.includes(word)));
  if (!known.ssyks.includes(ssyk)) known.ssyks.push(ssyk);
}
