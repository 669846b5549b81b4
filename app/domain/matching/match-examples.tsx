import { useTranslation } from "react-i18next";
import { MatchCard } from "~/app/domain/matching/match-card";
import type { Compared } from "~/app/domain/matching/schema";
import type { NeedMatch } from "~/app/domain/matching/shown-candidates.server";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { Example, GalleryPart } from "~/app/ui/gallery/example";

/** Match cards: everything met, a gap with its course, introduced already, and tried only. */
export function MatchExamples() {
  const { t } = useTranslation("gallery");
  const title = t("sample.headingLong");
  const course = {
    id: "sample",
    title,
    provider: t("sample.providerName"),
    startsOn: "2027-03-01",
    endsOn: "2027-04-16",
    place: "Nacka",
    seatsLeft: 4,
    requirementIds: ["language"],
  };
  return (
    <GalleryPart name="match">
      <Example state="default">
        <MatchCard need={need} match={matchOf([10, 10, 10])} labels={{}} course={null} isSaved />
      </Example>
      <Example state="gap">
        <MatchCard need={need} match={matchOf([4, 0, 10])} labels={{}} course={course} isSaved />
      </Example>
      <Example state="introduced">
        <MatchCard
          need={need}
          match={{ ...matchOf([10, 4, 10]), introduction: { id: "sample", state: "PROPOSED" } }}
          labels={{}}
          course={null}
          isSaved
        />
      </Example>
      <Example state="whatIf">
        <MatchCard need={need} match={matchOf([0, 0, 0])} labels={{}} course={null} isSaved={false} />
      </Example>
    </GalleryPart>
  );
}

const swedish = { label: "Svenska", labelEn: "Swedish" };
const hygiene = { label: "Livsmedelshygien", labelEn: "Food hygiene", isRetired: false };
const cook = { label: "Köksbiträde", labelEn: "Kitchen assistant" };

const nothing = {
  weight: 1,
  experienceBand: null,
  skillId: null,
  languageId: null,
  cefr: null,
  licence: null,
  educationLevel: null,
  educationField: null,
  hours: null,
  reason: "",
  skill: null,
  language: null,
  occupations: [],
};

const need: NeedDetail = {
  id: "sample",
  organisationId: "sample",
  kind: "RECRUITMENT",
  state: "PUBLISHED",
  title: cook.label,
  description: "",
  municipalityCode: "0182",
  isRemote: false,
  startsOn: "2027-05-04",
  extentPercent: 75,
  positions: 2,
  weeks: null,
  learningGoals: "",
  support: [],
  isForArena: false,
  answerBy: null,
  importNotes: [],
  version: 1,
  publishedAt: null,
  updatedAt: new Date("2027-01-08T09:00:00Z"),
  municipality: { name: "Nacka" },
  organisation: { id: "example", name: "Restaurang Kajen", website: null, contactEmail: null, contactPhone: null },
  occupations: [],
  requirements: [
    { ...nothing, id: "language", kind: "LANGUAGE", importance: "MUST", cefr: 4, language: swedish },
    { ...nothing, id: "licence", kind: "LICENCE", importance: "MUST", licence: "B" },
    { ...nothing, id: "skill", kind: "SKILL", importance: "WISH", skill: hygiene },
  ],
};

/** A candidate with these credits for language, licence and skill. */
function matchOf([language, licence, skill]: [number, number, number]): NeedMatch {
  const asked = { importance: "MUST", weight: 1 } as const;
  const foundAt = (credit: number): Compared["found"] => (credit === 0 ? { via: "none" } : { via: "within" });
  const requirements: Compared[] = [
    {
      requirement: { ...asked, id: "language", ask: { kind: "LANGUAGE", languageId: "sv", cefr: 4 } },
      credit: language,
      found: language === 0 ? { via: "none" } : { via: "level", level: language === 10 ? 5 : 3 },
    },
    {
      requirement: { ...asked, id: "licence", ask: { kind: "LICENCE", licence: "B" } },
      credit: licence,
      found: foundAt(licence),
    },
    {
      requirement: { ...asked, importance: "WISH", id: "skill", ask: { kind: "SKILL", skillId: "sample" } },
      credit: skill,
      found: foundAt(skill),
    },
  ];
  const isMet = (credit: number) => Number(credit === 10);
  return {
    id: "sample",
    alias: "Blå Asp 12",
    provider: { id: "sample", name: "Nacka Jobbpartner" },
    occupations: [cook],
    availableFrom: null,
    introduction: null,
    comparison: {
      requirements,
      order: 0,
      musts: 2,
      metMusts: isMet(language) + isMet(licence),
      wishes: 1,
      metWishes: isMet(skill),
    },
  };
}
