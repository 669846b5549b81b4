import type { HourKind } from "~/app/domain/catalogue/schema";
import type { Profile } from "~/app/domain/matching/schema";
import type { NeedKind } from "~/app/platform/prisma-client/enums";

/** What the index holds of a published candidate: ids and codes only. */
export type CandidateDocument = {
  id: string;
  provider: string;
  seeks: string[];
  lot: number;
  worked: string[];
  worked4: string[];
  worked3: string[];
  /** Worked in or sought. */
  any: string[];
  any4: string[];
  any3: string[];
  sought: string[];
  sought4: string[];
  experience: string[];
  skill: string[];
  language: string[];
  licence: string[];
  educationLevel: number;
  educationField: string | null;
  reach: string[];
  reachNear: string[];
  acceptsRemote: boolean;
  availableDay: number;
  maxExtent: number;
  hours: string[];
  /** Level of Swedish, 1 to 6; 0: none told. For lists and their counts. */
  swedish: number;
  /** Days since 1970-01-01 when the profile was last confirmed. For the order of lists alone. */
  confirmedDay: number;
};

const equality = { facetSearch: false, filter: { equality: true, comparison: false } };
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } };

/** Settings of the index. There is no text in it. Hits end at a number no group of equals reaches, as they are read by place. */
export const candidateSettings = {
  searchableAttributes: [],
  filterableAttributes: [
    {
      attributePatterns: [
        ...["id", "provider", "seeks", "worked", "worked4", "worked3", "any", "any4", "any3", "experience", "skill"],
        ...["language", "licence", "educationField", "reach", "reachNear", "acceptsRemote", "hours"],
      ],
      features: equality,
    },
    { attributePatterns: ["lot", "educationLevel", "availableDay", "maxExtent", "swedish"], features: comparison },
  ],
  sortableAttributes: ["lot", "availableDay", "confirmedDay"],
  pagination: { maxTotalHits: 1_000_000 },
  searchCutoffMs: 5000,
};

/** What the exact search reads of a document. */
export const profileAttributes: (keyof CandidateDocument)[] = [
  ...(["id", "provider", "seeks", "lot", "worked", "worked4", "sought", "sought4", "experience", "skill"] as const),
  ...(["language", "licence", "educationLevel", "educationField", "reach", "reachNear", "acceptsRemote"] as const),
  ...(["availableDay", "maxExtent", "hours"] as const),
];

/** The document of a profile. Lists that go with each other (`worked`, `worked4`) have the same order. */
export function toDocument(profile: Profile, confirmedDay: number): CandidateDocument {
  const [worked, worked4, worked3] = coded(profile.worked);
  const [sought, sought4, sought3] = coded(profile.sought);
  return {
    id: profile.id,
    provider: profile.provider,
    seeks: profile.seeks,
    lot: profile.lot,
    worked,
    worked4,
    worked3,
    any: [...worked, ...sought],
    any4: [...worked4, ...sought4],
    any3: [...worked3, ...sought3],
    sought,
    sought4,
    experience: profile.experience,
    skill: profile.skill,
    language: profile.language,
    licence: profile.licence,
    educationLevel: profile.educationLevel,
    educationField: profile.educationField,
    reach: profile.reach,
    reachNear: profile.reachNear,
    acceptsRemote: profile.acceptsRemote,
    availableDay: profile.availableDay,
    maxExtent: profile.maxExtent,
    hours: profile.hours,
    swedish: profile.language.filter((level) => level.startsWith("sv@")).length,
    confirmedDay,
  };
}

/** Occupations as ids, groups of four digits and of three. */
function coded(occupations: Profile["worked"]): [string[], string[], string[]] {
  const groups = occupations.map(({ ssyk }) => ssyk);
  return [occupations.map(({ id }) => id), groups, groups.map((ssyk) => ssyk.slice(0, 3))];
}

/** The profile a document was made of. */
export function toProfile(document: CandidateDocument): Profile {
  const refs = (ids: string[], groups: string[]) => ids.map((id, at) => ({ id, ssyk: groups[at] ?? "" }));
  return {
    id: document.id,
    provider: document.provider,
    seeks: document.seeks as NeedKind[],
    lot: document.lot,
    worked: refs(document.worked, document.worked4),
    sought: refs(document.sought, document.sought4),
    experience: document.experience,
    skill: document.skill,
    language: document.language,
    licence: document.licence,
    educationLevel: document.educationLevel,
    educationField: document.educationField,
    reach: document.reach,
    reachNear: document.reachNear,
    acceptsRemote: document.acceptsRemote,
    availableDay: document.availableDay,
    maxExtent: document.maxExtent,
    hours: document.hours as HourKind[],
  };
}
