import { useTranslation } from "react-i18next";
import type { Notice } from "~/app/domain/browsing/address-reader";
import { distances, longestText } from "~/app/domain/browsing/kinds";
import type { ChosenWord } from "~/app/domain/browsing/known.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { LazyConceptField } from "~/app/domain/catalogue/lazy-concept-field";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import type { BoundField } from "~/app/ui/field";
import { type Chip, LooserLink } from "~/app/ui/filter-panel";
import { SelectField } from "~/app/ui/select-field";
import { TextField } from "~/app/ui/text-field";

/** A field of a filter: what stands in the address, and what is wrong with it. */
export function filterField(name: string, value: string | null, errors?: string[]): BoundField {
  const id = `filter-${name}`;
  return { id, name, initialValue: value ?? "", errorId: `${id}-error`, descriptionId: `${id}-help`, errors };
}

/** The words a list is searched for. */
export function WordsField({ label, help, value }: { label: string; help: string; value: string }) {
  const { t } = useTranslation("common");
  return (
    <div className="grid gap-2">
      <TextField field={filterField("q", value)} label={label} help={help} type="search" maxLength={longestText} />
      <div>
        <Button>{t("search")}</Button>
      </div>
    </div>
  );
}

type ConceptFilterProps = { kind: "occupation" | "skill"; label: string; chosen: ChosenWord[]; unknown?: string };

/** Concepts a list is limited to; `unknown` is what was typed and is none. */
export function ConceptFilter({ kind, label, chosen, unknown }: ConceptFilterProps) {
  const { i18n } = useTranslation();
  const concepts = chosen.map((concept) => ({ id: concept.id, label: conceptLabel(concept, i18n.language) }));
  const field = filterField(kind, null, unknown ? ["unknown-concept"] : undefined);
  return <LazyConceptField field={field} kind={kind} label={label} chosen={concepts} typed={unknown} />;
}

export type Area = { municipality: string | null; km: number | null };
export type Municipalities = { code: string; name: string }[];

/** A municipality, and how far around it. */
export function AreaFilter({
  label,
  area,
  municipalities,
}: {
  label: string;
  area: Area;
  municipalities: Municipalities;
}) {
  const { t } = useTranslation(["browsing", "common"]);
  return (
    <>
      <SelectField
        field={filterField("municipality", area.municipality)}
        label={label}
        placeholder={t("anywhere")}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        field={filterField("km", area.km === null ? null : String(area.km))}
        label={t("distance")}
        placeholder={t("onlyThere")}
        options={distances.map((km) => ({ value: String(km), label: t("km", { km }) }))}
      />
    </>
  );
}

/** What the area is called on a chip: "Nacka, 20 km". */
export function useAreaChip(): (area: Area, municipalities: Municipalities) => Chip[] {
  const { t } = useTranslation("browsing");
  return ({ municipality, km }, municipalities) => {
    const name = municipalities.find(({ code }) => code === municipality)?.name;
    if (!name) return [];
    const label = km === null ? name : `${name}, ${t("km", { km })}`;
    return [{ label, drops: [{ name: "municipality" }, { name: "km" }] }];
  };
}

/** One chip for each chosen concept. */
export function useConceptChips(): (name: string, chosen: ChosenWord[]) => Chip[] {
  const { i18n } = useTranslation();
  return (name, chosen) =>
    chosen.map((concept) => ({
      label: conceptLabel(concept, i18n.language),
      drops: [{ name, value: concept.id }],
    }));
}

type ListNoticesProps = { notices: Notice[]; isAllKnown: boolean; isWithoutEngine: boolean };

/** What could not be followed in the address, and that the search engine does not answer. */
export function ListNotices({ notices, isAllKnown, isWithoutEngine }: ListNoticesProps) {
  const { t } = useTranslation("browsing");
  const told = new Set<Notice>([...notices, ...(isAllKnown ? [] : (["ignored"] as const))]);
  return (
    <>
      {isWithoutEngine ? <Banner look="warning">{t("withoutEngine")}</Banner> : null}
      {[...told].map((notice) => (
        <Banner key={notice}>{t(`notice.${notice}`)}</Banner>
      ))}
    </>
  );
}

/** Parameters of the address that make up each group of filters. */
const parametersOf: Record<string, string[]> = {
  occupation: ["occupation", "near"],
  place: ["municipality", "km", "remote"],
  start: ["from", "by", "start"],
};

type EmptyListProps<Count extends number | null> = {
  title: string;
  easier: { name: string; count: Count } | null;
  /** How the list tells numbers. */
  tell?: (count: Count) => string;
};

/** Nothing was found: which choice to take away, and how much that would show. */
export function EmptyList<Count extends number | null>({ title, easier, tell = String }: EmptyListProps<Count>) {
  const { t } = useTranslation("browsing");
  if (!easier) {
    return (
      <EmptyState title={title}>
        <p>{t("emptyHelp")}</p>
      </EmptyState>
    );
  }
  const { name, count } = easier;
  const drops = (parametersOf[name] ?? [name]).map((parameter) => ({ name: parameter }));
  return (
    <EmptyState title={title}>
      <LooserLink drops={drops}>{t("loosen", { filter: t(`filter.${name as "kind"}`), told: tell(count) })}</LooserLink>
    </EmptyState>
  );
}
