import { join } from "node:path";
import { z } from "zod";
import { readJsonFile, refuseDuplicates } from "~/app/domain/catalogue/read-json-file.server";

/** The taxonomy as published: what is said of concepts that exist, and what was dropped because it is said of others. */
export type OfficialTaxonomy = {
  groups: { ssyk: string; label: string; definition: string }[];
  occupations: { id: string; label: string; ssyk: string }[];
  skills: { id: string; label: string }[];
  skillGroups: { skillId: string; ssyk: string }[];
  substitutions: { fromId: string; toId: string; level: number }[];
  languages: { id: string; label: string; codes: string[] }[];
  dropped: Dropped[];
};

/** Something of a file that was not taken, in words. */
export type Dropped = { what: string; why: string };

const groupsFile = "ssyk-level-4-groups-with-related-occupations.json";
const groupSkillsFile = "ssyk-level-4-groups-with-related-skills.json";
const skillsFile = "skills.json";
const substitutionsFile = "substitutability-relations-between-occupations.json";
const languagesFile = "languages.json";

/** The files of JobTech's download that an import reads. */
export const taxonomyFiles = [groupsFile, groupSkillsFile, skillsFile, substitutionsFile, languagesFile];

const id = z.string().regex(/^[\w-]{4,40}$/, "not an id");
const label = z.string().trim().min(1).max(300);
const Named = z.object({ id, preferred_label: label });
const file = <T extends z.ZodType>(concept: T) =>
  z.object({ data: z.object({ concepts: z.array(concept).min(1, "no concepts") }) });

const GroupsFile = file(
  Named.extend({
    ssyk_code_2012: z.string().regex(/^\d{4}$/, "not an SSYK code"),
    definition: z.string().nullish(),
    narrower: z.array(Named),
  }),
);
const GroupSkillsFile = file(Named.extend({ related: z.array(Named) }));
const SkillsFile = file(Named);
const Substitute = Named.extend({ substitutability_percentage: z.number() });
const SubstitutionsFile = file(Named.extend({ substituted_by: z.array(Substitute), substitutes: z.array(Substitute) }));
const code = z.string().nullish();
const LanguagesFile = file(Named.extend({ iso_639_1_2002: code, iso_639_2_1998: code, iso_639_3_2007: code }));

type Group = z.infer<typeof GroupsFile>["data"]["concepts"][number];
type GroupSkills = z.infer<typeof GroupSkillsFile>["data"]["concepts"][number];
type Substituted = z.infer<typeof SubstitutionsFile>["data"]["concepts"][number];

/**
 * Reads a folder of JobTech's taxonomy files. A relation that names what no file defines (files of different versions) is
 * dropped and told; its ends are first looked for by label.
 *
 * @throws BadFile for a missing, broken or differently shaped file, or an id that stands twice.
 */
export function readTaxonomy(folder: string): OfficialTaxonomy {
  const groups = readJsonFile(join(folder, groupsFile), GroupsFile).data.concepts;
  const groupSkills = readJsonFile(join(folder, groupSkillsFile), GroupSkillsFile).data.concepts;
  const skills = readJsonFile(join(folder, skillsFile), SkillsFile).data.concepts;
  const substituted = readJsonFile(join(folder, substitutionsFile), SubstitutionsFile).data.concepts;
  const languages = readJsonFile(join(folder, languagesFile), LanguagesFile).data.concepts;
  refuseDuplicates(
    groupsFile,
    groups.map(({ ssyk_code_2012 }) => ssyk_code_2012),
  );
  refuseDuplicates(
    groupsFile,
    groups.flatMap(({ narrower }) => narrower.map((occupation) => occupation.id)),
  );
  refuseDuplicates(
    skillsFile,
    skills.map((skill) => skill.id),
  );
  refuseDuplicates(
    languagesFile,
    languages.map((language) => language.id),
  );

  const dropped: Dropped[] = [];
  const occupations = groups.flatMap(({ ssyk_code_2012: ssyk, narrower }) =>
    narrower.map((occupation) => ({ ...toConcept(occupation), ssyk })),
  );
  return {
    groups: groups.map((group) => ({
      ssyk: group.ssyk_code_2012,
      label: group.preferred_label,
      definition: group.definition ?? "",
    })),
    occupations,
    skills: skills.map(toConcept),
    skillGroups: relateSkills(groupSkills, { groups, skills: skills.map(toConcept), dropped }),
    substitutions: relateOccupations(substituted, { occupations, dropped }),
    languages: languages.map((language) => ({
      ...toConcept(language),
      codes: [language.iso_639_1_2002, language.iso_639_2_1998, language.iso_639_3_2007].flatMap((iso) =>
        iso ? iso.toLowerCase() : [],
      ),
    })),
    // What both ends say is dropped once.
    dropped: [...new Map(dropped.map((entry) => [entry.what, entry])).values()],
  };
}

type LabelledId = { id: string; label: string };

function toConcept({ id, preferred_label: label }: z.infer<typeof Named>): LabelledId {
  return { id, label };
}

/** The id as these files know it: the same id, else the one of the same label, else undefined. */
function resolver(concepts: LabelledId[]) {
  const ids = new Set(concepts.map((concept) => concept.id));
  const idOf = new Map(concepts.map((concept) => [concept.label.toLowerCase(), concept.id]));
  return ({ id, preferred_label }: z.infer<typeof Named>) =>
    ids.has(id) ? id : idOf.get(preferred_label.toLowerCase());
}

function relateSkills(
  groupSkills: GroupSkills[],
  { groups, skills, dropped }: { groups: Group[]; skills: LabelledId[]; dropped: Dropped[] },
) {
  const ssykOf = new Map(groups.map((group) => [group.id, group.ssyk_code_2012]));
  const ssykOfLabel = new Map(groups.map((group) => [group.preferred_label.toLowerCase(), group.ssyk_code_2012]));
  const resolve = resolver(skills);
  const pairs = new Map<string, { skillId: string; ssyk: string }>();
  for (const group of groupSkills) {
    const ssyk = ssykOf.get(group.id) ?? ssykOfLabel.get(group.preferred_label.toLowerCase());
    if (!ssyk)
      dropped.push({
        what: `skills of the group ${group.preferred_label} (${group.id})`,
        why: `the group is not in ${groupsFile}`,
      });
    if (!ssyk) continue;
    for (const skill of group.related) {
      const skillId = resolve(skill);
      if (skillId) pairs.set(`${skillId} ${ssyk}`, { skillId, ssyk });
      else
        dropped.push({
          what: `skill ${skill.preferred_label} (${skill.id}) of the group ${ssyk}`,
          why: `not in ${skillsFile}`,
        });
    }
  }
  return [...pairs.values()];
}

function relateOccupations(
  substituted: Substituted[],
  { occupations, dropped }: { occupations: LabelledId[]; dropped: Dropped[] },
) {
  const resolve = resolver(occupations);
  const relations = new Map<string, { fromId: string; toId: string; level: number }>();
  for (const occupation of substituted) {
    // Both directions are said at both ends; one of them may be missing where versions differ.
    for (const other of occupation.substituted_by)
      relate(other, { to: occupation, level: other.substitutability_percentage });
    for (const other of occupation.substitutes)
      relate(occupation, { to: other, level: other.substitutability_percentage });
  }
  return [...relations.values()];

  function relate(from: z.infer<typeof Named>, { to, level }: { to: z.infer<typeof Named>; level: number }) {
    const [fromId, toId] = [resolve(from), resolve(to)];
    const what = `${from.preferred_label} (${from.id}) as a substitute of ${to.preferred_label} (${to.id})`;
    if (!fromId || !toId) dropped.push({ what, why: `not both are in ${groupsFile}` });
    else if (level !== 75 && level !== 25) dropped.push({ what, why: `the level ${level} is neither 75 nor 25` });
    else if (fromId !== toId) relations.set(`${fromId} ${toId}`, { fromId, toId, level });
  }
}
