import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { GridTable } from "~/app/domain/arenas/slot-grid";
import { lateMinutes } from "~/app/domain/meetings/kinds";
import { Button } from "~/app/ui/button";

/** Running late: by how much, and whether all of it or one table. */
export function LateForm({ tables }: { tables: GridTable[] }) {
  const { t } = useTranslation(["meetings", "arenas"]);
  return (
    <section className="card grid gap-3">
      <h2 className="text-xl">{t("late.title")}</h2>
      <p className="text-muted">{t("late.help")}</p>
      <Form method="post" className="grid justify-items-start gap-4">
        <fieldset>
          <legend className="pb-1 font-semibold">{t("late.by")}</legend>
          <div className="seg seg-short">
            {lateMinutes.map((minutes, at) => (
              <label key={minutes}>
                <input type="radio" name="minutes" value={minutes} defaultChecked={at === 0} />
                {t("late.minutes", { count: minutes })}
              </label>
            ))}
          </div>
        </fieldset>
        <label className="grid gap-1">
          <span className="font-semibold">{t("late.where")}</span>
          <select name="tableId" className="input">
            <option value="">{t("late.all")}</option>
            {tables.map(({ id, number, host }) => (
              <option key={id} value={id}>
                {t("arenas:detail.table", { number })}, {host}
              </option>
            ))}
          </select>
        </label>
        <Button name="intent" value="late">
          {t("late.shift")}
        </Button>
      </Form>
    </section>
  );
}
