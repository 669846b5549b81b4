import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { WatchLink } from "~/app/domain/alerts/watch-link";
import { aliasOf } from "~/app/domain/candidates/alias";
import { findCandidate } from "~/app/domain/candidates/queries.server";
import { type ProposeRefusal, proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import { refusalStatus } from "~/app/domain/introductions/refusal-status";
import { listCandidateMatches } from "~/app/domain/matching/candidate-needs.server";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { Gap } from "~/app/domain/matching/match-card";
import { labelsOfFound } from "~/app/domain/matching/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { found, isUuid, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["candidates", "matching", "needs", "catalogue", "introductions", "alerts"] };
export const meta = titleMeta;

/** Most needs that one candidate is proposed for at once. */
const mostProposed = 5;

/** The needs that suit one of the provider's own candidates, best first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  await limitSearches({ request, context });
  const candidateId = uuidParam(params, "candidateId");
  const candidate = found(await findCandidate(candidateId, { organisationId }));
  const matches = found(await listCandidateMatches(candidateId, { organisationId, now: new Date() }));
  const labels = await labelsOfFound(matches.map(({ comparison }) => comparison));
  const t = await wordsFor(request, "candidates");
  const { id, number, state } = candidate;
  return {
    title: t("matches.title", { alias: aliasOf(candidate) }),
    candidate: { id, number, state },
    matches,
    labels,
  };
}

/** Proposes the candidate for up to five needs, and says of each that is refused why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "PROVIDER");
  const candidateId = uuidParam(params, "candidateId");
  const needIds = [...new Set((await request.formData()).getAll("needId").map(String))];
  if (needIds.length === 0 || needIds.length > mostProposed || !needIds.every(isUuid))
    return data({ proposed: 0, refusals: [] }, { status: 400 });
  const refusals: { needId: string; reason: ProposeRefusal }[] = [];
  for (const needId of needIds) {
    const input = { needId, candidateIds: [candidateId] };
    const result = await proposeCandidates(input, { side: "PROVIDER", organisationId, personId });
    if (!result.ok) refusals.push({ needId, reason: result.reason });
  }
  if (refusals.length > 0) {
    const status = Math.min(...refusals.map(({ reason }) => refusalStatus[reason]));
    return data({ proposed: needIds.length - refusals.length, refusals }, { status });
  }
  return redirect(`/work/candidates/${candidateId}/matches?done=proposed`);
}

export default function CandidateMatches() {
  const { title, candidate, matches } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidates");
  const mayPropose = candidate.state === "PUBLISHED";
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={title}
        lead={t("matches.lead")}
        crumbs={[
          { to: "/work/candidates", label: t("own.title") },
          { to: `/work/candidates/${candidate.id}`, label: aliasOf(candidate) },
        ]}
        actions={mayPropose ? <WatchLink list="CANDIDATE_MATCHES" subjectId={candidate.id} /> : null}
      />
      <Refusals />
      {mayPropose ? null : <Banner look="warning">{t("matches.notPublished")}</Banner>}
      {matches.length === 0 ? (
        <EmptyState title={t("matches.none")}>
          <p>{t("matches.noneHelp")}</p>
        </EmptyState>
      ) : (
        <Form method="post" className="grid gap-4">
          <MatchedNeeds mayPropose={mayPropose} />
          {mayPropose ? (
            <div>
              <Button look="main">{t("matches.propose")}</Button>
            </div>
          ) : null}
        </Form>
      )}
    </div>
  );
}

function Refusals() {
  const { matches } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["candidates", "introductions"]);
  if (!answer) return null;
  const titleOf = new Map(matches.map(({ need }) => [need.id, need.title]));
  return (
    <Banner look="error">
      {answer.refusals.length === 0 ? t("matches.pickSome") : null}
      {answer.proposed > 0 ? <p>{t("matches.proposed", { count: answer.proposed })}</p> : null}
      <ul>
        {answer.refusals.map(({ needId, reason }) => (
          <li key={needId}>
            {titleOf.get(needId) ?? t("matches.goneNeed")}: {t(`introductions:refusal.${reason}`)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function MatchedNeeds({ mayPropose }: { mayPropose: boolean }) {
  const { matches, labels } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidates");
  return matches.map(({ need, comparison, introduction, course }) => (
    <article key={need.id} className="card grid gap-3">
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
        <div>
          <h2 className="text-xl">
            <Link to={`/needs/${need.id}`}>{need.title}</Link>
          </h2>
          <p className="small text-muted">{need.organisation.name}</p>
        </div>
        <ComparisonScore comparison={comparison} />
      </div>
      <ComparisonMarks comparison={comparison} labels={labels} need={need} reader="provider" />
      {course ? <Gap course={course} /> : null}
      {introduction ? (
        <div>
          <LinkButton
            look="quiet"
            to={`/work/introductions/${introduction.id}`}
            aria-label={`${t("matches.introduced")}: ${need.title}`}
          >
            {t("matches.introduced")}
          </LinkButton>
        </div>
      ) : null}
      {!introduction && mayPropose ? (
        <label className="flex gap-3">
          <input type="checkbox" name="needId" value={need.id} />
          {t("matches.pick", { title: need.title, employer: need.organisation.name })}
        </label>
      ) : null}
    </article>
  ));
}
