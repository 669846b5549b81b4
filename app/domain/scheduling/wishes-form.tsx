import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { wishLevels } from "~/app/domain/scheduling/kinds";
import type { WishRow } from "~/app/domain/scheduling/wishes-page.server";
import { formatShortDate } from "~/app/platform/clock";
import { Button } from "~/app/ui/button";

/** One row for each participant of the other side, and one button for all. */
export function WishesForm({ rows, isOpen }: { rows: WishRow[]; isOpen: boolean }) {
  const { t } = useTranslation("scheduling");
  const wanted = rows.filter(({ wantsMe }) => wantsMe);
  const others = rows.filter(({ wantsMe }) => !wantsMe);
  return (
    <Form method="post" className="grid gap-6">
      <Group title={t("wishes.wantYou")} rows={wanted} isOpen={isOpen} />
      <Group title={t(wanted.length > 0 ? "wishes.others" : "wishes.all")} rows={others} isOpen={isOpen} />
      {isOpen ? (
        <div className="no-print sticky bottom-0 border-t border-line bg-paper py-3">
          <Button look="main" name="intent" value="save">
            {t("wishes.save")}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}

function Group({ title, rows, isOpen }: { title: string; rows: WishRow[]; isOpen: boolean }) {
  if (rows.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>{title}</h2>
      {rows.map((row) => (
        <Row key={row.id} row={row} isOpen={isOpen} />
      ))}
    </section>
  );
}

function Row({ row, isOpen }: { row: WishRow; isOpen: boolean }) {
  const { t, i18n } = useTranslation("scheduling");
  const { id, name, about, level, wantsMe, reason, metAt } = row;
  return (
    <fieldset id={id} className="card grid gap-3 lg:grid-cols-[1fr_auto] lg:items-center" disabled={!isOpen}>
      <legend className="sr-only">{name}</legend>
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {wantsMe ? <span className="mark mark-met">{t("wishes.wantsYou")}</span> : null}
          {metAt ? (
            <span className="tag font-normal">
              {t("wishes.metBefore", { when: formatShortDate(metAt, i18n.language) })}
            </span>
          ) : null}
        </p>
        <p className="small text-muted">{about}</p>
        <p className="small">
          {reason ? t("wishes.reason", reason) : t("wishes.noReason")}
          {reason && reason.fitting > 1 ? ` ${t("wishes.fitting", { count: reason.fitting })}` : ""}
        </p>
      </div>
      <div className="seg">
        {[...wishLevels, ""].map((value) => (
          <label key={value}>
            <input type="radio" name={`wish-${id}`} value={value} defaultChecked={(level ?? "") === value} />
            {t(`wishes.level.${(value || "NONE") as "NONE"}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
