import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams, useSubmit } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { WatchLink } from "~/app/domain/alerts/watch-link";
import { proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import { refusalStatus } from "~/app/domain/introductions/refusal-status";
import { useRefusalText } from "~/app/domain/introductions/refusal-text";
import { ProposeInput } from "~/app/domain/introductions/schema";
import { askingNeed } from "~/app/domain/matching/asking-need";
import { useCostText } from "~/app/domain/matching/cost-text";
import { MatchCard } from "~/app/domain/matching/match-card";
import { NeedMatchHead } from "~/app/domain/matching/need-match-head";
import { countProposals } from "~/app/domain/matching/need-proposals.server";
import { countCosts, findNeedMatches, matchesShown } from "~/app/domain/matching/queries.server";
import type { NeedMatch } from "~/app/domain/matching/shown-candidates.server";
import { tellMatches } from "~/app/domain/matching/tell-matches.server";
import { useNeedMeta } from "~/app/domain/needs/need-facts";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { WeightChoice } from "~/app/domain/needs/requirement-row";
import { weightOf } from "~/app/domain/needs/requirement-rows";
import { useRequirementText } from "~/app/domain/needs/requirement-text";
import { saveWeights } from "~/app/domain/needs/save-weights.server";
import { wordsFor } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";

export const handle = { i18n: ["matching", "needs", "catalogue", "introductions", "alerts"] };
export const meta = titleMeta;

/** The candidates for a need, in the published order; with weights in the address, as the list would be with them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  await limitSearches({ request, context });
  const weights = new URL(request.url).searchParams;
  const now = new Date();
  const take = weights.get("more") === "1" ? matchesShown * 3 : matchesShown;
  const isEverybody = weights.get("everybody") === "1";
  const asked = { organisationId, now, take, weights, isEverybody };
  const { saved, need, matches } = found(await findNeedMatches(uuidParam(params, "needId"), asked));
  const [t, costs, told, proposals] = await Promise.all([
    wordsFor(request, "matching"),
    countCosts(askingNeed(need)),
    tellMatches(matches, { startsOn: need.startsOn, now }),
    countProposals(need.id, { organisationId }),
  ]);
  const hasMore = matches.length === take && take === matchesShown;
  return {
    title: `${saved.title}: ${t("title")}`,
    need,
    isSaved: need === saved,
    costs,
    isEverybody,
    hasMore,
    proposals,
    ...told,
  };
}

/** Shows interest in a candidate, or keeps the tried weights in the need. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER");
  const needId = uuidParam(params, "needId");
  const form = await request.formData();
  if (form.get("intent") === "keep") {
    if (!(await saveWeights(form, { needId, organisationId }))) throw new Response(null, { status: 404 });
    return redirect(`/work/needs/${needId}/matches?done=saved`);
  }
  const input = ProposeInput.safeParse({ needId, candidateIds: [form.get("candidateId")] });
  if (!input.success) throw new Response(null, { status: 400 });
  const result = await proposeCandidates(input.data, { side: "EMPLOYER", organisationId, personId });
  if (result.ok) return redirect(`/work/needs/${needId}/matches?done=interest`);
  return data({ reason: result.reason }, { status: refusalStatus[result.reason] });
}

export default function NeedMatches() {
  const { need, isSaved, isEverybody, matches, proposals, labels, hasMore } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const reason = useActionData<typeof action>()?.reason;
  const { t } = useTranslation("matching");
  const refusalText = useRefusalText();
  const needMeta = useNeedMeta();
  const groups = [0, 1, 2, 3].map((unmet) => ({
    unmet,
    matches: matches.filter(({ comparison }) => Math.min(3, comparison.musts - comparison.metMusts) === unmet),
  }));
  return (
    <div className="wrap">
      <NeedMatchHead need={need} current="matches" proposals={proposals} meta={needMeta(need)} />
      {reason ? <Banner look="error">{refusalText(reason)}</Banner> : null}
      <div className="grid gap-x-12 gap-y-6 pt-6 lg:grid-cols-[22rem_1fr]">
        <AskedNeed need={need} isSaved={isSaved} />
        <section>
          <p className="small text-muted">
            {t("rule")} <Link to="/ranking">{t("ruleLink")}</Link>
          </p>
          <p className="pt-1">
            <WatchLink list="NEED_MATCHES" subjectId={need.id} />
          </p>
          {isSaved ? null : <Banner>{t("whatIf")}</Banner>}
          {matches.length === 0 ? (
            <EmptyState title={t("none")}>
              <p>{t("noneHelp")}</p>
            </EmptyState>
          ) : null}
          {groups.map((group) =>
            group.matches.length > 0 ? (
              <div key={group.unmet} className="grid gap-3 pt-6">
                <h2 className="text-xl">{t(`group.${group.unmet === 3 ? "more" : (String(group.unmet) as "0")}`)}</h2>
                {group.matches.map((match) => (
                  <MatchCard
                    key={match.id}
                    need={need}
                    match={match as NeedMatch}
                    labels={labels}
                    course={match.course}
                    isSaved={isSaved}
                  />
                ))}
              </div>
            ) : null,
          )}
          <p className="flex flex-wrap gap-5 pt-5">
            {hasMore ? (
              <Link className="no-print" to={withParameter(parameters, "more")} preventScrollReset>
                {t("more")}
              </Link>
            ) : null}
            {isEverybody || hasMore ? null : (
              <Link to={withParameter(parameters, "everybody")} preventScrollReset>
                {t("everybody")}
              </Link>
            )}
          </p>
        </section>
      </div>
    </div>
  );
}

/** The address of this page with one thing more asked for; weights that are tried stay. */
function withParameter(parameters: URLSearchParams, name: string): string {
  return `?${new URLSearchParams([...parameters, [name, "1"]])}`;
}

/** The need as requirements one can switch between must and wish, and see the list answer. Folded on a phone. */
function AskedNeed({ need, isSaved }: { need: NeedDetail; isSaved: boolean }) {
  const { t } = useTranslation(["matching", "needs"]);
  const { costs } = useLoaderData<typeof loader>();
  const say = useRequirementText();
  const submit = useSubmit();
  const more = new Map(costs.without.map((cost) => [cost.requirementId, cost.more]));
  const costText = useCostText();
  return (
    <aside className="self-start rounded-md border border-line bg-surface lg:sticky lg:top-4">
      <details className="fold" open={isSaved ? undefined : true}>
        <summary className="px-5 py-3 font-semibold">{t("asked", { count: need.requirements.length })}</summary>
        <div className="flex items-baseline justify-between gap-3 px-5 pt-4 pb-3">
          <h2 className="text-xl">{t("seek")}</h2>
          <Link to={`/work/needs/${need.id}/edit`} className="small">
            {t("needs:form.title")}
          </Link>
        </div>
        <Form
          preventScrollReset
          onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
        >
          {need.requirements.map((requirement) => {
            const cost = more.get(requirement.id);
            return (
              <div key={requirement.id} className="grid gap-1.5 border-t border-line px-5 py-3">
                <b className="font-semibold">{say(requirement, need)}</b>
                <WeightChoice
                  key={weightOf(requirement)}
                  name={`w-${requirement.id}`}
                  weight={weightOf(requirement)}
                  label={`${say(requirement, need)}: ${t("needs:form.importance")}`}
                  isAlwaysAsked={requirement.kind === "OCCUPATION"}
                />
                {cost === undefined ? null : (
                  <span className="small text-muted">{costText.without(say(requirement, need), cost)}</span>
                )}
              </div>
            );
          })}
          <div className="small grid justify-items-start gap-3 rounded-b-md border-t border-line bg-brand-soft px-5 py-3">
            <p role="status">{costText.all(costs)}</p>
            <noscript>
              <Button isSmall>{t("apply")}</Button>
            </noscript>
            {isSaved ? null : (
              <div className="flex flex-wrap gap-3">
                <Button isSmall formMethod="post" name="intent" value="keep">
                  {t("keep")}
                </Button>
                <Link to={`/work/needs/${need.id}/matches`}>{t("reset")}</Link>
              </div>
            )}
          </div>
        </Form>
      </details>
    </aside>
  );
}
