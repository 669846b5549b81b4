import { useTranslation } from "react-i18next";
import type { NeedKind } from "~/app/platform/prisma-client/enums";
import { PageHead } from "~/app/ui/page-head";
import { Tabs } from "~/app/ui/tabs";

type HeadProps = {
  need: { id: string; title: string; kind: NeedKind };
  current: "matches" | "proposals" | "courses" | "providers";
  /** How many proposals wait for an answer. */
  proposals: number;
  meta?: string[];
};

/**
 * The head of what answers a need, with candidates, proposals, courses and providers side by side; a need of training is answered by
 * courses alone.
 */
export function NeedMatchHead({ need, current, proposals, meta }: HeadProps) {
  const { t } = useTranslation(["matching", "needs"]);
  const words = {
    matches: t("candidates"),
    proposals: t("proposals.tab", { number: proposals }),
    courses: t("courses"),
    providers: t("providers"),
  };
  const tabs = (["matches", "proposals", "courses", "providers"] as const).map((page) => ({
    to: `/work/needs/${need.id}/${page}`,
    label: words[page],
    isCurrent: page === current,
  }));
  return (
    <>
      <PageHead
        title={need.title}
        crumbs={[
          { to: "/work/needs", label: t("needs:own.title") },
          { to: `/work/needs/${need.id}`, label: need.title },
        ]}
        meta={meta}
      />
      {need.kind === "TRAINING" ? null : <Tabs label={t("title")} tabs={tabs} />}
    </>
  );
}
