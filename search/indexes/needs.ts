import type { HourKind } from "~/app/domain/catalogue/schema";
import { dayNumber } from "~/app/domain/matching/compare-policy";
import { extentBandOf } from "~/app/domain/needs/kinds";
import { isoDate } from "~/app/platform/clock";

/** What the index holds of a published need: what searches and lists are limited by, and the words anybody may read. */
export type NeedDocument = {
  id: string;
  employer: string;
  kind: string;
  /** 0 to 2^31 − 1, of the id: the order in which pages are read. */
  place: number;
  occupation: string[];
  ssyk4: string[];
  ssyk3: string[];
  municipality: string[];
  isRemote: boolean;
  title: string;
  /** Its occupations in Swedish and English. */
  occupationWords: string[];
  employerName: string;
  placeName: string;
  description: string;
  /** Seconds since 1970-01-01. */
  publishedAt: number;
  /** Days since 1970-01-01. */
  startDay: number | null;
  /** The last day it stands: answers are due, or it starts. */
  lastDay: number | null;
  /** One of `extentBands`; none where the extent is not told. */
  extentBand: string[];
  /** Level of Swedish that must be had, 1 to 6; 0: none is asked. */
  swedish: number;
  /** Hours that must be worked; "DAYS" when none are asked for. */
  hours: string[];
};

/** Settings of the index. What is sorted on goes before how well words fit, which decides where nothing is sorted on. */
export const needSettings = {
  searchableAttributes: ["title", "occupationWords", "employerName", "placeName", "description"],
  filterableAttributes: [
    {
      attributePatterns: [
        ...[
          "id",
          "employer",
          "kind",
          "occupation",
          "ssyk4",
          "ssyk3",
          "municipality",
          "isRemote",
          "extentBand",
          "hours",
        ],
      ],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: ["place", "startDay", "swedish"],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
  ],
  sortableAttributes: ["place", "publishedAt", "startDay", "lastDay"],
  rankingRules: ["sort", "words", "typo", "proximity", "attributeRank", "wordPosition", "exactness"],
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["swe"] }],
  pagination: { maxTotalHits: 100_000 },
  searchCutoffMs: 5000,
};

/** The document of a need. */
export function toNeedDocument(need: NeedFacts): NeedDocument {
  const groups = need.occupations.map(({ ssyk }) => ssyk);
  const lastDay = need.answerBy ?? need.startsOn;
  return {
    id: need.id,
    employer: need.organisationId,
    kind: need.kind,
    place: Number.parseInt(need.id.slice(-8), 16) % 2 ** 31,
    occupation: need.occupations.map(({ id }) => id),
    ssyk4: groups,
    ssyk3: groups.map((ssyk) => ssyk.slice(0, 3)),
    municipality: need.municipalityCode ? [need.municipalityCode] : [],
    isRemote: need.isRemote,
    title: need.title,
    occupationWords: need.occupations.flatMap(({ label, labelEn }) => (labelEn ? [label, labelEn] : [label])),
    employerName: need.employerName,
    placeName: need.placeName,
    description: need.description,
    publishedAt: Math.floor((need.publishedAt?.getTime() ?? 0) / 1000),
    startDay: need.startsOn && dayNumber(isoDate(need.startsOn)),
    lastDay: lastDay && dayNumber(isoDate(lastDay)),
    extentBand: need.extentPercent === null ? [] : [extentBandOf(need.extentPercent)],
    swedish: need.swedish,
    hours: need.hours.length > 0 ? need.hours : ["DAYS"],
  };
}

type NeedFacts = {
  id: string;
  organisationId: string;
  kind: string;
  municipalityCode: string | null;
  isRemote: boolean;
  occupations: { id: string; ssyk: string; label: string; labelEn: string | null }[];
  title: string;
  employerName: string;
  placeName: string;
  description: string;
  publishedAt: Date | null;
  startsOn: Date | null;
  answerBy: Date | null;
  extentPercent: number | null;
  swedish: number;
  hours: HourKind[];
};
