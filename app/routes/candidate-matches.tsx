import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { WatchLink } from "~/app/domain/alerts/watch-link";
import { aliasOf } from "~/app/domain/candidates/alias";
import { findCandidate } from "~/app/domain/candidates/queries.server";
import { readDayLimit } from "~/app/domain/introductions/day-limit.server";
import { DayLimitText } from "~/app/domain/introductions/day-limit-text";
import { mostNeedsAtOnce } from "~/app/domain/introductions/kinds";
import { proposeForNeeds } from "~/app/domain/introductions/propose-for-needs.server";
import { refusalStatus } from "~/app/domain/introductions/refusal-status";
import { useRefusalText } from "~/app/domain/introductions/refusal-text";
import { ProposeForNeedsInput } from "~/app/domain/introductions/schema";
import { listCandidateMatches } from "~/app/domain/matching/candidate-needs.server";
import { ChoiceFault } from "~/app/domain/matching/choice-fault";
import { pickAgain, readChoice } from "~/app/domain/matching/choice-policy";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { Gap } from "~/app/domain/matching/match-card";
import { NeedsComparison } from "~/app/domain/matching/needs-comparison";
import { labelsOfFound } from "~/app/domain/matching/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["candidates", "matching", "needs", "catalogue", "introductions", "alerts"] };
export const meta = titleMeta;

/** The needs that suit one of the provider's own candidates, best first; two to five that are chosen, side by side. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  await limitSearches({ request, context });
  const candidateId = uuidParam(params, "candidateId");
  const asked = { organisationId, now: new Date() };
  const { id, number, state } = found(await findCandidate(candidateId, asked));
  const all = found(await listCandidateMatches(candidateId, asked));
  const choice = readChoice(new URL(request.url).searchParams, { name: "needId", most: mostNeedsAtOnce });
  const matches = choice.isCompared ? all.filter(({ need }) => choice.ids.includes(need.id)) : all;
  const labels = await labelsOfFound(matches.map(({ comparison }) => comparison));
  const t = await wordsFor(request, "candidates");
  const title = t("matches.title", { alias: aliasOf({ number }) });
  return { title, candidate: { id, number, state }, matches, labels, choice, limit: await readDayLimit(asked) };
}

/** Proposes the candidate for up to five needs, and says of each that is refused why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "PROVIDER");
  const candidateId = uuidParam(params, "candidateId");
  const chosen = [...new Set((await request.formData()).getAll("needId").map(String))];
  const input = ProposeForNeedsInput.safeParse({ candidateId, needIds: chosen });
  if (!input.success) return data({ proposed: 0, refusals: [], chosen }, { status: 400 });
  const { proposed, refusals } = await proposeForNeeds(input.data, { organisationId, personId });
  if (refusals.length > 0) {
    const status = Math.min(...refusals.map(({ reason }) => refusalStatus[reason]));
    return data({ proposed, refusals, chosen }, { status });
  }
  return redirect(`/work/candidates/${candidateId}/matches?done=proposed`);
}

export default function CandidateMatches() {
  const { title, candidate, matches, choice } = useLoaderData<typeof loader>();
  const hasAnswer = useActionData<typeof action>() !== undefined;
  const { t } = useTranslation(["candidates", "matching"]);
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
        actions={
          <>
            {mayPropose ? <WatchLink list="CANDIDATE_MATCHES" subjectId={candidate.id} /> : null}
            {choice.isCompared ? <PrintButton /> : null}
          </>
        }
      />
      <Refusals />
      {hasAnswer ? null : <ChoiceFault choice={choice} most={mostNeedsAtOnce} />}
      {mayPropose ? null : <Banner look="warning">{t("matches.notPublished")}</Banner>}
      {matches.length === 0 && !choice.isCompared ? (
        <EmptyState title={t("matches.none")}>
          <p>{t("matches.noneHelp")}</p>
        </EmptyState>
      ) : null}
      {matches.length === 0 && choice.isCompared ? (
        <EmptyState title={t("matching:compare.gone")}>
          <p>{t("matching:compare.goneHelp")}</p>
          <LinkButton to={pickAgain(choice.ids, "needId")}>{t("matching:compare.again")}</LinkButton>
        </EmptyState>
      ) : null}
      {matches.length > 0 ? (
        <Form method="post" className="grid gap-4">
          {choice.isCompared ? <ComparedNeeds /> : <MatchedNeeds />}
          <Ways />
        </Form>
      ) : null}
    </div>
  );
}

/** What can be done with what is ticked, and how much of the day's limit is left. */
function Ways() {
  const { candidate, choice, limit } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["candidates", "matching"]);
  const mayPropose = candidate.state === "PUBLISHED";
  return (
    <div className="no-print grid gap-2">
      {mayPropose ? <DayLimitText limit={limit} /> : null}
      <div className="flex flex-wrap gap-3">
        {mayPropose ? (
          <Button look="main">{t(choice.isCompared ? "matches.proposeChosen" : "matches.propose")}</Button>
        ) : null}
        {choice.isCompared ? (
          <LinkButton look="quiet" to={pickAgain(choice.ids, "needId")}>
            {t("matching:compare.again")}
          </LinkButton>
        ) : (
          <Button look="quiet" formMethod="get">
            {t("matching:compare.button")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Refusals() {
  const { matches } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("candidates");
  const refusalText = useRefusalText();
  if (!answer) return null;
  const { chosen, proposed, refusals } = answer;
  const titleOf = new Map(matches.map(({ need }) => [need.id, need.title]));
  const fault =
    chosen.length > mostNeedsAtOnce ? t("matches.pickFewer", { most: mostNeedsAtOnce }) : t("matches.pickSome");
  return (
    <Banner look="error">
      {refusals.length === 0 ? fault : null}
      {proposed > 0 ? <p>{t("matches.proposed", { count: proposed })}</p> : null}
      <ul>
        {refusals.map(({ needId, reason }) => (
          <li key={needId}>
            {titleOf.get(needId) ?? t("matches.goneNeed")}: {refusalText(reason)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

type Match = ReturnType<typeof useLoaderData<typeof loader>>["matches"][number];

/** Those chosen, side by side, with what the candidate is to be proposed for still ticked. */
function ComparedNeeds() {
  const { matches, labels } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  return (
    <>
      <h2 className="text-xl">{t("compare.title")}</h2>
      <NeedsComparison
        matches={matches}
        labels={labels}
        head={(match) => (
          <>
            <Link to={`/needs/${match.need.id}`}>{match.need.title}</Link>
            <span className="small font-normal text-muted">{match.need.organisation.name}</span>
          </>
        )}
        action={(match) => <Pick match={match} />}
      />
    </>
  );
}

function MatchedNeeds() {
  const { matches, labels } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  return (
    <>
      <p>{t("compare.needsHelp", { most: mostNeedsAtOnce })}</p>
      {matches.map((match) => (
        <article key={match.need.id} className="card grid gap-3">
          <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
            <div>
              <h2 className="text-xl">
                <Link to={`/needs/${match.need.id}`}>{match.need.title}</Link>
              </h2>
              <p className="small text-muted">{match.need.organisation.name}</p>
            </div>
            <ComparisonScore comparison={match.comparison} />
          </div>
          <ComparisonMarks comparison={match.comparison} labels={labels} need={match.need} reader="provider" />
          {match.course ? <Gap course={match.course} /> : null}
          <Pick match={match} />
        </article>
      ))}
    </>
  );
}

/** The need to tick; one that the candidate is introduced for already leads there. */
function Pick({ match: { need, introduction } }: { match: Match }) {
  const { candidate, choice } = useLoaderData<typeof loader>();
  const chosen = useActionData<typeof action>()?.chosen ?? choice.ids;
  const { t } = useTranslation("candidates");
  if (introduction)
    return (
      <div>
        <LinkButton
          look="quiet"
          to={`/work/introductions/${introduction.id}`}
          aria-label={`${t("matches.introduced")}: ${need.title}`}
        >
          {t("matches.introduced")}
        </LinkButton>
      </div>
    );
  if (choice.isCompared && candidate.state !== "PUBLISHED") return null;
  return (
    <label className="no-print flex gap-3 font-normal">
      <input type="checkbox" name="needId" value={need.id} defaultChecked={chosen.includes(need.id)} />
      {choice.isCompared
        ? t("matches.pickThis")
        : t("matches.pick", { title: need.title, employer: need.organisation.name })}
      {choice.isCompared ? <span className="sr-only">{need.title}</span> : null}
    </label>
  );
}
