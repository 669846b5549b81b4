import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { ownAliasOf } from "~/app/domain/candidates/alias";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import { refusalStatus } from "~/app/domain/introductions/refusal-status";
import { ProposeInput } from "~/app/domain/introductions/schema";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { listGapCourses } from "~/app/domain/matching/gap-courses.server";
import { Gap } from "~/app/domain/matching/match-card";
import { labelsOfFound, listOwnMatches } from "~/app/domain/matching/queries.server";
import { useNeedMeta } from "~/app/domain/needs/need-facts";
import { findPublishedNeed } from "~/app/domain/needs/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["matching", "needs", "catalogue", "introductions"] };
export const meta = titleMeta;

/** Which of the provider's own candidates fit a published need best. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  await limitSearches({ request, context });
  const need = found(await findPublishedNeed(uuidParam(params, "needId")));
  const t = await wordsFor(request, "matching");
  const now = new Date();
  const matches = await listOwnMatches(need, { organisationId, now, take: 30 });
  const comparisons = matches.map(({ comparison }) => comparison);
  const ids = matches.map(({ id }) => id);
  const [labels, ownLabels, courses] = await Promise.all([
    labelsOfFound(comparisons),
    mapOwnLabels(ids, { organisationId }),
    listGapCourses(matches, { startsOn: need.startsOn, now }),
  ]);
  return {
    title: `${need.title}: ${t("title")}`,
    need,
    labels,
    ownLabels,
    matches: matches.map((match, at) => ({ ...match, course: courses[at]?.[0] ?? null })),
  };
}

/** Proposes the ticked candidates, up to five. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "PROVIDER");
  const needId = uuidParam(params, "needId");
  const form = await request.formData();
  const input = ProposeInput.safeParse({ needId, candidateIds: form.getAll("candidateId") });
  if (!input.success) return data({ reason: "none-chosen" as const }, { status: 400 });
  const result = await proposeCandidates(input.data, { side: "PROVIDER", organisationId, personId });
  if (!result.ok) return data({ reason: result.reason }, { status: refusalStatus[result.reason] });
  return redirect("/work/introductions?done=proposed");
}

export default function Proposals() {
  const { need, matches } = useLoaderData<typeof loader>();
  const fitting = matches.filter(fits);
  const others = matches.filter((match) => !fits(match));
  const reason = useActionData<typeof action>()?.reason;
  const { t } = useTranslation(["matching", "needs", "introductions"]);
  const needMeta = useNeedMeta();
  return (
    <div className="wrap grid gap-4">
      <PageHead
        title={need.title}
        crumbs={[
          { to: "/needs", label: t("needs:list.title") },
          { to: `/needs/${need.id}`, label: need.title },
        ]}
        meta={[need.organisation.name, ...needMeta(need)]}
      />
      {reason ? <Banner look="error">{t(`introductions:refusal.${reason}`)}</Banner> : null}
      <p className="small text-muted">
        {t("rule")} <Link to="/ranking">{t("ruleLink")}</Link>
      </p>
      {fitting.length === 0 ? <EmptyState title={t("fitsNone")} /> : null}
      <Form method="post" className="grid gap-3">
        {fitting.map((match) => (
          <Proposal key={match.id} match={match} />
        ))}
        {others.length > 0 ? (
          <details>
            <summary>{t("others", { count: others.length })}</summary>
            <div className="grid gap-3 pt-3">
              {others.map((match) => (
                <Proposal key={match.id} match={match} />
              ))}
            </div>
          </details>
        ) : null}
        {matches.length > 0 ? (
          <div>
            <Button look={fitting.length > 0 ? "main" : "plain"}>{t("proposeTo", { title: need.title })}</Button>
          </div>
        ) : null}
      </Form>
    </div>
  );
}

type Match = ReturnType<typeof useLoaderData<typeof loader>>["matches"][number];

/** Whose occupation fits, or comes near; the others can be proposed too, but are not what was asked for. */
function fits({ comparison }: Match): boolean {
  return comparison.requirements.every(
    ({ requirement, credit }) => requirement.ask.kind !== "OCCUPATION" || credit > 0,
  );
}

/** A candidate to tick, or the introduction there is already. */
function Proposal({ match }: { match: Match }) {
  const { need, labels, ownLabels } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("matching");
  const { id, alias, occupations, comparison, introduction, course } = match;
  return (
    <article className="card grid gap-3">
      <div className="flex flex-wrap justify-between gap-3">
        <h2 className="text-xl">
          <label className="flex gap-3" htmlFor={`propose-${id}`}>
            {introduction ? null : <input id={`propose-${id}`} type="checkbox" name="candidateId" value={id} />}
            <span>
              {ownAliasOf(alias, ownLabels[id])}, {conceptLabel(occupations[0] ?? null, i18n.language).toLowerCase()}
            </span>
          </label>
        </h2>
        <ComparisonScore comparison={comparison} />
      </div>
      <ComparisonMarks comparison={comparison} labels={labels} need={need} reader="provider" />
      {course ? <Gap course={course} /> : null}
      {introduction ? (
        <Link to={`/work/introductions/${introduction.id}`} aria-label={`${t("introduced")}: ${alias}`}>
          {t("introduced")}
        </Link>
      ) : null}
    </article>
  );
}
