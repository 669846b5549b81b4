import { useTranslation } from "react-i18next";
import {
  AreaFilter,
  ConceptFilter,
  filterField,
  type Municipalities,
  useAreaChip,
  useConceptChips,
} from "~/app/domain/browsing/filter-fields";
import { needHours, swedishLevels } from "~/app/domain/browsing/kinds";
import type { ChosenWord } from "~/app/domain/browsing/known.server";
import type { NeedQuery } from "~/app/domain/browsing/schema";
import type { Counts } from "~/app/domain/browsing/search-list.server";
import { cefrName } from "~/app/domain/catalogue/schema";
import { extentBands, needKinds } from "~/app/domain/needs/kinds";
import { formatShortDate } from "~/app/platform/clock";
import { CheckboxField } from "~/app/ui/choice-field";
import { type Chip, Facet } from "~/app/ui/filter-panel";
import { SelectField } from "~/app/ui/select-field";
import { TextField } from "~/app/ui/text-field";

type NeedFilterProps = {
  query: NeedQuery;
  occupations: ChosenWord[];
  unknown: Record<string, string>;
  municipalities: Municipalities;
  /** Null where the search engine does not answer. */
  counts: Counts | null;
};

/** What the list of needs can be limited by, each value with how many it would show. */
export function NeedFilters({ query, occupations, unknown, municipalities, counts }: NeedFilterProps) {
  const { t } = useTranslation(["browsing", "needs", "common", "catalogue"]);
  const countOf = (facet: string, value: string) => (counts ? String(counts[facet]?.[value] ?? 0) : undefined);
  const remote = countOf("isRemote", "true");
  return (
    <>
      <Facet
        name="kind"
        label={t("needs:form.kind")}
        chosen={query.kind}
        options={needKinds.map((value) => ({ value, label: t(`needs:kind.${value}`), count: countOf("kind", value) }))}
      />
      <ConceptFilter kind="occupation" label={t("occupation")} chosen={occupations} unknown={unknown.occupation} />
      <CheckboxField field={filterField("near", query.near ? "on" : null)} label={t("near")} />
      <AreaFilter label={t("needs.where")} area={query} municipalities={municipalities} />
      <Facet
        name="remote"
        label={t("common:remote")}
        isLabelHidden
        chosen={query.remote ? ["on"] : []}
        options={[{ value: "on", label: t("needs.remote"), ...(remote ? { count: remote } : {}) }]}
      />
      <TextField field={filterField("from", query.from)} label={t("from")} type="date" />
      <TextField field={filterField("by", query.by)} label={t("by")} type="date" />
      <Facet
        name="extent"
        label={t("needs.extent")}
        chosen={query.extent}
        options={extentBands.map((value) => ({
          value,
          label: t(`needs.extents.${value}`),
          count: countOf("extentBand", value),
        }))}
      />
      <Facet
        name="hours"
        label={t("needs.hours")}
        chosen={query.hours}
        options={needHours.map((value) => ({
          value,
          label: t(`needs.hoursOf.${value}`),
          count: countOf("hours", value),
        }))}
      />
      <SelectField
        field={filterField("swedish", query.swedish === null ? null : String(query.swedish))}
        label={t("needs.swedish")}
        placeholder={t("needs.anySwedish")}
        options={swedishLevels.map((level) => {
          const count = counts ? ` (${countUpTo(counts.swedish ?? {}, level)})` : "";
          return { value: String(level), label: `${t(`catalogue:cefr.${level}`)}${count}` };
        })}
      />
    </>
  );
}

/** Needs that ask for at most this level. */
function countUpTo(counts: Record<string, number>, level: number): number {
  return Object.entries(counts).reduce((sum, [asked, count]) => (Number(asked) <= level ? sum + count : sum), 0);
}

/** The choices of an address, each as it can be taken away. */
export function useNeedChips(): (props: Pick<NeedFilterProps, "query" | "occupations" | "municipalities">) => Chip[] {
  const { t, i18n } = useTranslation(["browsing", "needs", "common"]);
  const areaChip = useAreaChip();
  const conceptChips = useConceptChips();
  return ({ query, occupations, municipalities }) => {
    const { q, kind, from, by, extent, hours, swedish, remote } = query;
    const chip = (label: string, name: string, value?: string): Chip => ({ label, drops: [{ name, value }] });
    const date = (day: string) => formatShortDate(day, i18n.language);
    return [
      ...(q ? [chip(t("quoted", { text: q }), "q")] : []),
      ...kind.map((value) => chip(t(`needs:kind.${value}`), "kind", value)),
      ...conceptChips("occupation", occupations),
      ...areaChip(query, municipalities),
      ...(remote ? [chip(t("common:remote"), "remote")] : []),
      ...(from ? [chip(t("fromChip", { date: date(from) }), "from")] : []),
      ...(by ? [chip(t("byChip", { date: date(by) }), "by")] : []),
      ...extent.map((value) => chip(t(`needs.extents.${value}`), "extent", value)),
      ...hours.map((value) => chip(t(`needs.hoursOf.${value}`), "hours", value)),
      ...(swedish ? [chip(t("swedishChip", { level: cefrName(swedish) }), "swedish")] : []),
    ];
  };
}
