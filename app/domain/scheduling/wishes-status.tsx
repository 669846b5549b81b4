import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { readWishesPage } from "~/app/domain/scheduling/wishes-page.server";
import { formatShortDate } from "~/app/platform/clock";
import { Button } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";

type OrganiserPage = Extract<NonNullable<Awaited<ReturnType<typeof readWishesPage>>>, { view: "organiser" }>;

/** Who has said what they wish, for the organiser, and the reminder for those who have not. */
export function WishesStatus({ page: { rows, arena }, isOpen }: { page: OrganiserPage; isOpen: boolean }) {
  const { t, i18n } = useTranslation(["scheduling", "arenas"]);
  const silent = rows.filter(({ wishesSavedAt }) => !wishesSavedAt).length;
  return (
    <div className="grid gap-5">
      <p>{t("wishes.silent", { count: silent })}</p>
      {isOpen && silent > 0 ? (
        <Form method="post" className="flex flex-wrap items-center gap-4">
          <Button name="intent" value="remind">
            {t("wishes.remind")}
          </Button>
          {arena.wishesRemindedAt ? (
            <span className="text-muted">
              {t("wishes.remindedAt", { when: formatShortDate(arena.wishesRemindedAt, i18n.language) })}
            </span>
          ) : null}
        </Form>
      ) : null}
      <DataTable
        caption={t("wishes.who")}
        rows={rows}
        columns={[
          { label: t("arenas:organiser.organisation"), cell: ({ name }) => name },
          { label: t("arenas:organiser.role"), cell: ({ kind }) => t(`arenas:organiser.kind.${kind}`) },
          {
            label: t("wishes.answered"),
            cell: ({ wishesSavedAt }) =>
              wishesSavedAt ? (
                formatShortDate(wishesSavedAt, i18n.language)
              ) : (
                <span className="mark mark-partly">{t("wishes.notYet")}</span>
              ),
          },
          { label: t("wishes.level.MUST"), isNumber: true, cell: ({ musts }) => musts },
          { label: t("wishes.level.WANT"), isNumber: true, cell: ({ wants }) => wants },
          { label: t("wishes.level.NO"), isNumber: true, cell: ({ noes }) => noes },
        ]}
      />
    </div>
  );
}
