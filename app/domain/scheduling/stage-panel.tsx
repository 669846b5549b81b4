import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChangeList } from "~/app/domain/scheduling/change-list";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";

/** What the newest version is worth, and the two steps that others notice: showing it and publishing it. */
export function StagePanel({ page }: { page: TimetablePage }) {
  const { t } = useTranslation("scheduling");
  const { arena, versions, changes, meetings } = page;
  const [version] = versions;
  if (!version) return null;
  const placed = meetings.filter(({ slotId }) => slotId !== null).length;
  const isPublished = arena.timetableStage === "PUBLISHED";
  const { create, move, cancel } = changes;
  const counts = { create, move, cancel };
  const count = create + move + cancel;
  return (
    <section className="card grid gap-3" aria-labelledby="version">
      <h2 id="version">{t("stage.version", { number: version.number })}</h2>
      <ul className="flex flex-wrap gap-x-8 gap-y-1">
        <li>{t("stage.meetings", { count: placed })}</li>
        <li>{t("stage.breaks", { count: version.breaks })}</li>
        <li>{t("stage.unplaced", { count: meetings.length - placed })}</li>
        {version.kind === "GENERATED" ? (
          <li>{version.isProven ? t("stage.proven") : t("stage.bound", { count: version.bound ?? 0 })}</li>
        ) : null}
      </ul>
      {isPublished ? <p>{count === 0 ? t("stage.inStep") : t("stage.changes", counts)}</p> : null}
      {isPublished && count > 0 ? <ChangeList changes={changes} /> : null}
      {page.mayChange ? <Steps page={page} version={version} isInStep={isPublished && count === 0} /> : null}
    </section>
  );
}

type StepProps = { page: TimetablePage; version: TimetablePage["versions"][number]; isInStep: boolean };

function Steps({ page, version, isInStep }: StepProps) {
  const { t } = useTranslation("scheduling");
  const isPublished = page.arena.timetableStage === "PUBLISHED";
  const shownNow = page.versions.find(({ shownAt }) => shownAt)?.number;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {isPublished || shownNow === version.number ? null : (
        <Form method="post">
          <input type="hidden" name="expected" value={page.number} />
          <Button look="main" name="intent" value="show">
            {t("stage.show")}
          </Button>
        </Form>
      )}
      {isInStep ? null : (
        <ConfirmButton
          label={t(isPublished ? "stage.publishChanges" : "stage.publish")}
          question={t(isPublished ? "stage.publishChangesQuestion" : "stage.publishQuestion")}
          confirm={t(isPublished ? "stage.publishChanges" : "stage.publish")}
          fields={{ intent: "publish", expected: String(page.number) }}
        />
      )}
      {shownNow === version.number && !isPublished ? <p>{t("stage.isShown")}</p> : null}
    </div>
  );
}
