import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { fairnessSteps, runScopes, searchSeconds } from "~/app/domain/scheduling/kinds";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";

type Run = NonNullable<TimetablePage["run"]>;

/** How often a page that shows a search asks how far it is. */
const lookAgainMs = 2000;

/** The search that goes on, or how the last one ended, and the form that begins one. */
export function RunPanel({ page, areWishesOpen }: { page: TimetablePage; areWishesOpen: boolean }) {
  const { run } = page;
  const isLive = run?.state === "WAITING" || run?.state === "RUNNING";
  useLookAgain(isLive);
  if (run && isLive) return <Progress run={run} />;
  return (
    <>
      {run ? <Ended run={run} /> : null}
      {areWishesOpen ? null : <GenerateForm page={page} />}
    </>
  );
}

/** Without JavaScript a link does it. */
function useLookAgain(isLive: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isLive || state !== "idle") return;
    const timer = setTimeout(revalidate, lookAgainMs);
    return () => clearTimeout(timer);
  }, [isLive, revalidate, state]);
}

function Progress({ run }: { run: Run }) {
  const { t } = useTranslation("scheduling");
  const seconds = Math.min(run.seconds, Math.round(run.elapsedSeconds ?? 0));
  return (
    <section className="card grid gap-3" aria-labelledby="progress">
      <h2 id="progress">{t(run.state === "WAITING" ? "run.waiting" : "run.running")}</h2>
      <progress className="w-full" max={run.seconds} value={seconds} aria-labelledby="progress" />
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <Figure label={t("run.time")} value={t("run.timeOf", { seconds, limit: run.seconds })} />
        <Figure label={t("run.best")} value={run.breaks === null ? t("run.noneYet") : String(run.breaks)} />
        <Figure label={t("run.bound")} value={run.bound === null ? t("run.noneYet") : String(run.bound)} />
        {run.firstSeconds === null ? null : (
          <Figure label={t("run.first")} value={t("run.firstAfter", { seconds: run.firstSeconds.toFixed(1) })} />
        )}
      </dl>
      <p className="small text-muted">{t("run.leave")}</p>
      <Form method="post" className="flex flex-wrap items-center gap-4">
        {run.cancelRequestedAt ? (
          <p>{t("run.stopping")}</p>
        ) : (
          <Button name="intent" value="stop">
            {t("run.stop")}
          </Button>
        )}
        <noscript>
          <Link reloadDocument to="?">
            {t("run.look")}
          </Link>
        </noscript>
      </Form>
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="small text-muted">{label}</dt>
      <dd className="text-xl font-semibold">{value}</dd>
    </div>
  );
}

function Ended({ run }: { run: Run }) {
  const { t, i18n } = useTranslation("scheduling");
  if (run.state === "DONE") return null;
  if (run.state === "IMPOSSIBLE") {
    return (
      <Banner look="error">
        <p className="font-semibold">{t("run.impossible")}</p>
        <p>{run.reasons?.[i18n.language] ?? ""}</p>
      </Banner>
    );
  }
  return <Banner look="error">{t(`run.failure.${(run.failure ?? "died") as "died"}`)}</Banner>;
}

function GenerateForm({ page }: { page: TimetablePage }) {
  const { t } = useTranslation("scheduling");
  const hasVersion = page.number > 0;
  return (
    <details className="card" open={!hasVersion}>
      <summary className="font-semibold">{t(hasVersion ? "run.again" : "run.begin")}</summary>
      <Form method="post" className="grid justify-items-start gap-4 pt-4">
        <input type="hidden" name="expected" value={page.number} />
        {hasVersion ? (
          <fieldset className="grid gap-1">
            <legend className="font-semibold">{t("run.scope")}</legend>
            {runScopes.map((scope) => (
              <label key={scope} className="flex gap-3 py-1">
                <input type="radio" name="scope" value={scope} defaultChecked={scope === "UNLOCKED"} />
                <span>
                  {t(`run.scopes.${scope}`)}
                  <span className="small block text-muted">{t(`run.scopeHelp.${scope}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ) : (
          <input type="hidden" name="scope" value="ALL" />
        )}
        <fieldset>
          <legend className="pb-1 font-semibold">{t("run.limit")}</legend>
          <div className="seg seg-short">
            {searchSeconds.map((seconds) => (
              <label key={seconds}>
                <input type="radio" name="seconds" value={seconds} defaultChecked={seconds === 30} />
                {t("run.seconds", { count: seconds })}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="pb-1 font-semibold">{t("run.fairness")}</legend>
          <div className="seg seg-short">
            {fairnessSteps.map((step) => (
              <label key={step}>
                <input type="radio" name="fairness" value={step} defaultChecked={step === 2} />
                {step}
              </label>
            ))}
          </div>
          <p className="small pt-1 text-muted">{t("run.fairnessHelp")}</p>
        </fieldset>
        <Button look={hasVersion ? "plain" : "main"} name="intent" value="generate">
          {t(hasVersion ? "run.again" : "run.begin")}
        </Button>
      </Form>
    </details>
  );
}
