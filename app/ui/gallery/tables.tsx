import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FactList } from "~/app/ui/fact-list";
import { Example, GalleryPart } from "~/app/ui/gallery/example";
import { Pagination } from "~/app/ui/pagination";
import { Tabs } from "~/app/ui/tabs";

/** Lists: sorted, on several pages, side by side, and without anything in them. */
export function TableExamples() {
  const { t } = useTranslation("gallery");
  const [search] = useSearchParams();
  const page = Number(search.get("page")) || 2;
  return (
    <GalleryPart name="table">
      <Example state="tabs">
        <Tabs
          label={t("state.tabs")}
          tabs={(["job", "praktik", "training"] as const).map((kind) => ({
            to: `?tab=${kind}#table`,
            label: t(`sample.${kind}`),
            isCurrent: kind === (search.get("tab") ?? "job"),
          }))}
        />
      </Example>
      <Example state="sorted">
        <NeedTable sort={search.get("sort")} />
      </Example>
      <Example state="pages">
        <Pagination page={page} count={93} perPage={25} />
      </Example>
      <Example state="facts">
        <div className="max-w-md">
          <FactList
            facts={[
              [t("sample.municipality"), "Nacka"],
              [t("sample.extent"), `75 ${t("sample.percent")}`],
              [t("sample.heading"), t("sample.headingLong")],
            ]}
          />
        </div>
      </Example>
      <Example state="empty">
        <EmptyState title={t("sample.noNeeds")}>
          <p>{t("sample.noNeedsText")}</p>
          <LinkButton to="#table">{t("sample.newNeed")}</LinkButton>
        </EmptyState>
      </Example>
    </GalleryPart>
  );
}

function NeedTable({ sort }: { sort: string | null }) {
  const { t } = useTranslation("gallery");
  const rows = [
    { id: "a", title: t("sample.needA"), place: "Nacka", positions: 2 },
    { id: "b", title: t("sample.needB"), place: "Värmdö", positions: 1 },
    { id: "c", title: t("sample.needC"), place: "Tyresö", positions: 12 },
  ];
  const sorted = sort === "-title" ? rows.reverse() : rows;
  return (
    <DataTable
      caption={t("sample.tableCaption")}
      rows={sorted}
      columns={[
        { label: t("sample.need"), sort: "title", cell: ({ title }) => <a href="#table">{title}</a> },
        { label: t("sample.place"), cell: ({ place }) => <span className="tag">{place}</span> },
        { label: t("sample.positions"), isNumber: true, cell: ({ positions }) => positions },
      ]}
    />
  );
}
