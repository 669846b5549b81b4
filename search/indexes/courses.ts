import { isoDate } from "~/app/platform/clock";

/** Where a start is that needs no place. */
const atDistance = "remote";

/** What the index holds of a public course: the words anybody may read, and what lists are limited by of its coming starts. */
export type CourseDocument = {
  id: string;
  provider: string;
  kind: string;
  title: string;
  providerName: string;
  /** The language and skills it teaches and the occupations it leads to, in Swedish and English. */
  conceptWords: string[];
  description: string;
  occupation: string[];
  skill: string[];
  /** Languages its coming starts are taught in. */
  taughtIn: string[];
  /** Months, "2027-01"; municipalities, or "remote"; and the two together, "0182@2027-01". */
  startMonth: string[];
  startPlace: string[];
  startAt: string[];
  /** "evening" and "easySwedish". */
  held: string[];
  /** The first coming start, "20270118" as a number. */
  nextStart: number;
  /** Seconds since 1970-01-01. */
  publishedAt: number;
};

/** Settings of the index. What is sorted on goes before how well words fit, which decides where nothing is sorted on. */
export const courseSettings = {
  searchableAttributes: ["title", "conceptWords", "providerName", "description"],
  filterableAttributes: [
    {
      attributePatterns: [
        ...["id", "provider", "kind", "occupation", "skill", "taughtIn", "startMonth", "startPlace", "startAt"],
        "held",
      ],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  sortableAttributes: ["nextStart", "publishedAt"],
  rankingRules: ["sort", "words", "typo", "proximity", "attributeRank", "wordPosition", "exactness"],
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["swe"] }],
  pagination: { maxTotalHits: 100_000 },
  searchCutoffMs: 5000,
};

/** The document of a course with starts to come. */
export function toCourseDocument({ occasions, concepts, ...course }: CourseFacts): CourseDocument {
  const starts = occasions.map((occasion) => ({
    month: isoDate(occasion.startsOn).slice(0, 7),
    places: placesOf(occasion),
  }));
  const days = occasions.map(({ startsOn }) => Number(isoDate(startsOn).replaceAll("-", "")));
  return {
    id: course.id,
    provider: course.organisationId,
    kind: course.kind,
    title: course.title,
    providerName: course.providerName,
    conceptWords: concepts.flatMap(({ label, labelEn }) => (labelEn ? [label, labelEn] : [label])),
    description: course.description,
    occupation: course.occupationIds,
    skill: course.skillIds,
    taughtIn: [...new Set(occasions.map(({ languageId }) => languageId))],
    startMonth: [...new Set(starts.map(({ month }) => month))],
    startPlace: [...new Set(starts.flatMap(({ places }) => places))],
    startAt: [...new Set(starts.flatMap(({ month, places }) => places.map((place) => `${place}@${month}`)))],
    held: [...(course.isEvening ? ["evening"] : []), ...(course.isEasySwedish ? ["easySwedish"] : [])],
    nextStart: Math.min(...days),
    publishedAt: Math.floor((course.publishedAt?.getTime() ?? 0) / 1000),
  };
}

/** The municipality of a start, and that it can be joined from anywhere. */
export function placesOf({
  municipalityCode,
  isRemote,
}: {
  municipalityCode: string | null;
  isRemote: boolean;
}): string[] {
  return [...(municipalityCode ? [municipalityCode] : []), ...(isRemote ? [atDistance] : [])];
}

type CourseFacts = {
  id: string;
  organisationId: string;
  kind: string;
  title: string;
  description: string;
  providerName: string;
  publishedAt: Date | null;
  isEvening: boolean;
  isEasySwedish: boolean;
  occupationIds: string[];
  skillIds: string[];
  concepts: { label: string; labelEn: string | null }[];
  occasions: { startsOn: Date; municipalityCode: string | null; isRemote: boolean; languageId: string }[];
};
