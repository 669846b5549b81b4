import { useTranslation } from "react-i18next";
import {
  AreaFilter,
  ConceptFilter,
  filterField,
  type Municipalities,
  useAreaChip,
  useConceptChips,
} from "~/app/domain/browsing/filter-fields";
import { leastExtents, swedishLevels } from "~/app/domain/browsing/kinds";
import type { ChosenWord } from "~/app/domain/browsing/known.server";
import type { ToldCounts } from "~/app/domain/browsing/list-candidates.server";
import type { CandidateQuery } from "~/app/domain/browsing/schema";
import { cefrName, hourKinds, licences } from "~/app/domain/catalogue/schema";
import { formatShortDate } from "~/app/platform/clock";
import { CheckboxField } from "~/app/ui/choice-field";
import { type Chip, Facet } from "~/app/ui/filter-panel";
import { SelectField } from "~/app/ui/select-field";
import { TextField } from "~/app/ui/text-field";

type CandidateFilterProps = {
  query: CandidateQuery;
  occupations: ChosenWord[];
  skills: ChosenWord[];
  unknown: Record<string, string>;
  municipalities: Municipalities;
  /** Null where the search engine does not answer. */
  counts: ToldCounts | null;
};

/** How many there are, as lists of persons tell it: "minst 20", or "färre än 10". */
export function useToldCount(): (count: number | null) => string {
  const { t } = useTranslation("browsing");
  return (count) => (count === null ? t("few") : t("atLeast", { count }));
}

/** What the list of candidates can be limited by, each value with how many it would show, as far as that is told. */
export function CandidateFilters(props: CandidateFilterProps) {
  const { query, occupations, skills, unknown, municipalities, counts } = props;
  const { t } = useTranslation(["browsing", "catalogue"]);
  const told = useToldCount();
  const countOf = (facet: string, value: string) => (counts ? told(counts[facet]?.[value] ?? null) : undefined);
  const counted = (facet: string, value: number, label: string) => {
    const count = countOf(facet, String(value));
    return { value: String(value), label: count ? `${label} (${count})` : label };
  };
  return (
    <>
      <Facet
        name="seeks"
        label={t("candidates.seeks")}
        chosen={query.seeks}
        options={(["RECRUITMENT", "PRAKTIK"] as const).map((value) => ({
          value,
          label: t(`candidates.seeksOf.${value}`),
          count: countOf("seeks", value),
        }))}
      />
      <ConceptFilter kind="occupation" label={t("occupation")} chosen={occupations} unknown={unknown.occupation} />
      <CheckboxField field={filterField("near", query.near ? "on" : null)} label={t("near")} />
      <ConceptFilter kind="skill" label={t("candidates.skill")} chosen={skills} unknown={unknown.skill} />
      <AreaFilter label={t("candidates.where")} area={query} municipalities={municipalities} />
      <TextField field={filterField("by", query.by)} label={t("candidates.by")} type="date" />
      <SelectField
        field={filterField("extent", query.extent === null ? null : String(query.extent))}
        label={t("candidates.extent")}
        placeholder={t("candidates.any")}
        options={leastExtents.map((percent) => counted("maxExtent", percent, t("candidates.atLeast", { percent })))}
      />
      <SelectField
        field={filterField("swedish", query.swedish === null ? null : String(query.swedish))}
        label={t("candidates.swedish")}
        placeholder={t("candidates.any")}
        options={swedishLevels.map((level) => counted("swedish", level, t(`catalogue:cefr.${level}`)))}
      />
      <Facet
        name="hours"
        label={t("candidates.hours")}
        chosen={query.hours}
        options={hourKinds.map((value) => ({
          value,
          label: t(`catalogue:hours.${value}`),
          count: countOf("hours", value),
        }))}
      />
      <SelectField
        field={filterField("licence", query.licence[0] ?? null)}
        label={t("candidates.licence")}
        placeholder={t("candidates.any")}
        options={licences.map((value) => {
          const count = countOf("licence", value);
          const label = t(`catalogue:licence.${value}`);
          return { value, label: count ? `${label} (${count})` : label };
        })}
      />
    </>
  );
}

/** The choices of an address, each as it can be taken away. */
export function useCandidateChips(): (props: Omit<CandidateFilterProps, "unknown" | "counts">) => Chip[] {
  const { t, i18n } = useTranslation(["browsing", "catalogue"]);
  const areaChip = useAreaChip();
  const conceptChips = useConceptChips();
  return ({ query, occupations, skills, municipalities }) => {
    const { by, extent, swedish } = query;
    const chip = (label: string, name: string, value?: string): Chip => ({ label, drops: [{ name, value }] });
    return [
      ...query.seeks.map((value) => chip(t(`candidates.seeksOf.${value}`), "seeks", value)),
      ...conceptChips("occupation", occupations),
      ...conceptChips("skill", skills),
      ...areaChip(query, municipalities),
      ...(by ? [chip(t("byChip", { date: formatShortDate(by, i18n.language) }), "by")] : []),
      ...(extent ? [chip(t("candidates.atLeast", { percent: extent }), "extent")] : []),
      ...(swedish ? [chip(t("swedishChip", { level: cefrName(swedish) }), "swedish")] : []),
      ...query.hours.map((value) => chip(t(`catalogue:hours.${value}`), "hours", value)),
      ...query.licence.map((value) => chip(t(`catalogue:licence.${value}`), "licence", value)),
    ];
  };
}
