import { useTranslation } from "react-i18next";
import {
  AreaFilter,
  ConceptFilter,
  type Municipalities,
  useAreaChip,
  useConceptChips,
} from "~/app/domain/browsing/filter-fields";
import { courseManners } from "~/app/domain/browsing/kinds";
import type { ChosenWord } from "~/app/domain/browsing/known.server";
import type { CourseQuery } from "~/app/domain/browsing/schema";
import type { Counts } from "~/app/domain/browsing/search-list.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { courseKinds } from "~/app/domain/courses/kinds";
import { formatMonth } from "~/app/platform/clock";
import { type Chip, Facet } from "~/app/ui/filter-panel";

type CourseFilterProps = {
  query: CourseQuery;
  occupations: ChosenWord[];
  skills: ChosenWord[];
  /** Those that courses are taught in, or that are chosen. */
  languages: ChosenWord[];
  unknown: Record<string, string>;
  municipalities: Municipalities;
  /** Null where the search engine does not answer. */
  counts: Counts | null;
};

/** What the list of courses can be limited by, each value with how many it would show. */
export function CourseFilters(props: CourseFilterProps) {
  const { query, occupations, skills, languages, unknown, municipalities, counts } = props;
  const { t, i18n } = useTranslation(["browsing", "courses", "common"]);
  const countOf = (facet: string, value: string) => (counts ? String(counts[facet]?.[value] ?? 0) : undefined);
  const months = [...new Set([...Object.keys(counts?.startMonth ?? {}), ...query.start])].sort();
  return (
    <>
      <Facet
        name="kind"
        label={t("courses:list.kind")}
        chosen={query.kind}
        options={courseKinds.map((value) => ({
          value,
          label: t(`courses:kind.${value}`),
          count: countOf("kind", value),
        }))}
      />
      <ConceptFilter kind="skill" label={t("courses.skill")} chosen={skills} unknown={unknown.skill} />
      <ConceptFilter
        kind="occupation"
        label={t("courses.occupation")}
        chosen={occupations}
        unknown={unknown.occupation}
      />
      <AreaFilter label={t("courses.where")} area={query} municipalities={municipalities} />
      <Facet
        name="remote"
        label={t("common:remote")}
        isLabelHidden
        chosen={query.remote ? ["on"] : []}
        options={[{ value: "on", label: t("courses.remote"), count: countOf("startPlace", "remote") }]}
      />
      {months.length > 0 ? (
        <Facet
          name="start"
          label={t("courses.start")}
          chosen={query.start}
          options={months.map((month) => ({
            value: month,
            label: formatMonth(month, i18n.language),
            count: countOf("startMonth", month),
          }))}
        />
      ) : null}
      <Facet
        name="held"
        label={t("courses:detail.held")}
        chosen={query.held}
        options={courseManners.map((value) => ({
          value,
          label: t(`courses:detail.${value}`),
          count: countOf("held", value),
        }))}
      />
      {languages.length > 0 ? (
        <Facet
          name="language"
          label={t("courses.language")}
          chosen={query.language}
          options={languages.map((language) => ({
            value: language.id,
            label: conceptLabel(language, i18n.language),
            count: countOf("taughtIn", language.id),
          }))}
        />
      ) : null}
    </>
  );
}

/** The choices of an address, each as it can be taken away. */
export function useCourseChips(): (props: Omit<CourseFilterProps, "unknown" | "counts">) => Chip[] {
  const { t, i18n } = useTranslation(["browsing", "courses", "common"]);
  const areaChip = useAreaChip();
  const conceptChips = useConceptChips();
  return ({ query, occupations, skills, languages, municipalities }) => {
    const chip = (label: string, name: string, value?: string): Chip => ({ label, drops: [{ name, value }] });
    const spoken = languages.filter(({ id }) => query.language.includes(id));
    return [
      ...(query.q ? [chip(t("quoted", { text: query.q }), "q")] : []),
      ...query.kind.map((value) => chip(t(`courses:kind.${value}`), "kind", value)),
      ...conceptChips("skill", skills),
      ...conceptChips("occupation", occupations),
      ...areaChip(query, municipalities),
      ...(query.remote ? [chip(t("common:remote"), "remote")] : []),
      ...query.start.map((month) => chip(formatMonth(month, i18n.language), "start", month)),
      ...query.held.map((value) => chip(t(`courses:detail.${value}`), "held", value)),
      ...conceptChips("language", spoken),
    ];
  };
}
