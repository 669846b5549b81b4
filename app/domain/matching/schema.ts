import type { HourKind } from "~/app/domain/catalogue/schema";
import type { NeedKind } from "~/app/platform/prisma-client/enums";

/** An occupation with its group: four digits of SSYK. */
export type OccupationRef = { id: string; ssyk: string };

/** What a requirement asks. Dates are "2026-05-04". */
export type Ask =
  | { kind: "OCCUPATION"; occupations: OccupationRef[]; countsSought: boolean }
  | { kind: "EXPERIENCE"; occupations: OccupationRef[]; band: number }
  | { kind: "SKILL"; skillId: string }
  | { kind: "LANGUAGE"; languageId: string; cefr: number }
  | { kind: "LICENCE"; licence: string }
  | { kind: "EDUCATION"; level: number; field: string | null }
  | { kind: "PLACE"; municipalityCode: string | null; isRemote: boolean }
  | { kind: "START"; date: string }
  | { kind: "EXTENT"; percent: number }
  | { kind: "HOURS"; hours: HourKind };

/** One requirement; an important wish weighs 2, everything else 1. */
export type AskedRequirement = { id: string; importance: "MUST" | "WISH"; weight: number; ask: Ask };

/** A need as it is compared. */
export type AskingNeed = { id: string; kind: NeedKind; requirements: AskedRequirement[] };

/**
 * A candidate as compared, and as it stands in the index: ids and codes only, nothing that identifies a person. What is
 * not here cannot change a result.
 */
export type Profile = {
  id: string;
  /** The provider's organisation. */
  provider: string;
  seeks: NeedKind[];
  /** 0 to 2^31 − 1, drawn anew when the profile is confirmed. */
  lot: number;
  worked: OccupationRef[];
  sought: OccupationRef[];
  /** "<occupation>@<band>", and "<group>@<band>" with its SSYK code, for every band from the lowest to the one held. */
  experience: string[];
  skill: string[];
  /** "<language>@<level>" for every level from A1 to the one held. */
  language: string[];
  /** Every class held or included in one that is. */
  licence: string[];
  educationLevel: number;
  educationField: string | null;
  /** Municipalities within the commute, and within one and a half times that. */
  reach: string[];
  reachNear: string[];
  acceptsRemote: boolean;
  /** Days since 1970-01-01 from which they can start; 0: now. */
  availableDay: number;
  maxExtent: number;
  hours: HourKind[];
};

/**
 * Who has worked as `from` can do `to`: `substitutes.get(from)?.get(to)` is 75 or 25. Edges of 25 % bridge fields with
 * little in common, so only those within the same two digits of SSYK are in it.
 */
export type Substitutes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How one requirement stands: 10 met, 1 to 9 partly, 0 unmet; `found` is what made it so. */
export type Compared = { requirement: AskedRequirement; credit: number; found: Found };

/** What the candidate has, for the sentence that says so. */
export type Found =
  | OccupationFound
  | { via: "level"; level: number }
  /** The level held in another occupation of the group. */
  | { via: "nearLevel"; level: number }
  /** Days since 1970-01-01; 0: now. */
  | { via: "date"; day: number }
  | { via: "near" | "remote" | "within" }
  | { via: "none" };

/** The candidate's occupation that fits, and how. */
export type OccupationFound = {
  via: "same" | "group" | "substitute" | "related" | "field";
  occupationId: string;
  isSought: boolean;
};

/** The whole comparison; `order` is the number the list is ordered by. */
export type Comparison = {
  requirements: Compared[];
  order: number;
  musts: number;
  metMusts: number;
  wishes: number;
  metWishes: number;
};
