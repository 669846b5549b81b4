import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { cefrName } from "~/app/domain/catalogue/schema";
import { dateOfDay, fullCredit } from "~/app/domain/matching/compare-policy";
import type { Compared, OccupationFound } from "~/app/domain/matching/schema";
import { type NeedFacts, type SaidRequirement, useRequirementText } from "~/app/domain/needs/requirement-text";
import { formatShortDate } from "~/app/platform/clock";
import type { MarkState } from "~/app/ui/criterion-mark";

type Words = Record<string, { label: string; labelEn: string | null }>;
type T = TFunction<["matching", "catalogue"]>;

/** A need with the words of its requirements. */
export type SaidNeed = NeedFacts & { requirements: SaidRequirement[] };

/** Met at ten, unmet at none. */
export function markState(credit: number): MarkState {
  if (credit === fullCredit) return "met";
  return credit > 0 ? "partly" : "unmet";
}

/** Who reads the comparison: whoever asks is spoken to as "du". */
export type Reader = "employer" | "provider";

/** Says what was compared: "Svenska: du ber om B2, har B1". `labels` has the words of the candidate's occupations. */
export function useComparedText(
  need: SaidNeed,
  { labels, reader }: { labels: Words; reader: Reader },
): (compared: Compared) => string {
  const { t, i18n } = useTranslation(["matching", "catalogue"]);
  const say = useRequirementText();
  const said = new Map(need.requirements.map((requirement) => [requirement.id, requirement]));
  return (compared) => {
    const words = said.get(compared.requirement.id);
    const asked = words ? say(words, need) : "";
    const who = t(reader === "employer" ? "compared.you" : "compared.employer");
    const context = { t, language: i18n.language, labels, need, spoken: words?.language ?? null, asked, who };
    return comparedText(compared, context);
  };
}

type Context = {
  t: T;
  language: string;
  labels: Words;
  need: SaidNeed;
  /** The language that a requirement of one asks for. */
  spoken: { label: string; labelEn: string | null } | null;
  asked: string;
  who: string;
};

function comparedText(compared: Compared, context: Context): string {
  const { requirement, credit, found } = compared;
  const { t, asked } = context;
  if (requirement.ask.kind === "PLACE") return placeText(found.via, credit, context);
  if (found.via === "none") return t("compared.none", { asked });
  if ("occupationId" in found) return occupationText(found, context);
  if (found.via === "nearLevel")
    return t("compared.experienceNear", { has: t(`catalogue:experience.${found.level as 0}`).toLowerCase() });
  if (found.via === "date") return startText(found.day, compared, context);
  return found.via === "level" ? levelText(found.level, compared, context) : t("compared.met", { asked });
}

function placeText(via: string, credit: number, { t, need }: Context): string {
  const place = need.municipality?.name ?? t("compared.remote").toLowerCase();
  if (via === "remote") return t("compared.remote");
  if (via === "near") return t("compared.near", { place });
  return credit > 0 ? t("compared.placeMet", { place }) : t("compared.placeNone", { place });
}

function occupationText({ occupationId, isSought, via }: OccupationFound, { t, labels, language }: Context) {
  const has = conceptLabel(labels[occupationId] ?? null, language);
  return isSought && via === "same"
    ? t("compared.occupation.sought", { has })
    : t(`compared.occupation.${via}`, { has });
}

function startText(day: number, { requirement: { ask }, credit }: Compared, { t, language, who }: Context): string {
  if (credit === fullCredit || ask.kind !== "START") return t("compared.startMet");
  const date = (text: string) => formatShortDate(text, language);
  return t("compared.start", { has: date(dateOfDay(day)), asked: date(ask.date), who });
}

function levelText(level: number, { requirement: { ask }, credit }: Compared, context: Context): string {
  const { t, language, spoken, asked, who } = context;
  const isMet = credit === fullCredit;
  if (ask.kind === "LANGUAGE") {
    const values = { language: conceptLabel(spoken, language), asked: cefrName(ask.cefr), has: cefrName(level), who };
    return t(level === ask.cefr ? "compared.languageMet" : "compared.language", values);
  }
  if (ask.kind === "EXTENT")
    return t(isMet ? "compared.extentMet" : "compared.extent", { has: level, asked: ask.percent, who });
  if (ask.kind === "EXPERIENCE") {
    const band = (at: number) => t(`catalogue:experience.${at as 0}`).toLowerCase();
    return t(isMet ? "compared.experienceMet" : "compared.experience", {
      has: band(level),
      asked: band(ask.band),
      who,
    });
  }
  if (ask.kind !== "EDUCATION") return asked;
  const name = (at: number) => t(`catalogue:education.${at as 1}`);
  return t(isMet ? "compared.educationMet" : "compared.education", { has: name(level), asked: name(ask.level), who });
}
