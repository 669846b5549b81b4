import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { mostCandidatesAtOnce as mostCompared } from "~/app/domain/introductions/kinds";
import { ChoiceFault } from "~/app/domain/matching/choice-fault";
import { pickAgain, readChoice } from "~/app/domain/matching/choice-policy";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { ComparisonTable } from "~/app/domain/matching/comparison-table";
import { Gap } from "~/app/domain/matching/match-card";
import { NeedMatchHead } from "~/app/domain/matching/need-match-head";
import { findNeedProposals } from "~/app/domain/matching/need-proposals.server";
import { tellMatches } from "~/app/domain/matching/tell-matches.server";
import { useNeedMeta } from "~/app/domain/needs/need-facts";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { found, pageParam, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { Pagination } from "~/app/ui/pagination";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["matching", "needs", "catalogue"] };
export const meta = titleMeta;

/** Proposals on one page. */
const perPage = 25;

/** The candidates whom providers propose for a need, in the published order; two or three that are chosen, side by side. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  const now = new Date();
  const url = new URL(request.url);
  const { need, matches, unseen } = found(
    await findNeedProposals(uuidParam(params, "needId"), { organisationId, now }),
  );
  const choice = readChoice(url.searchParams, { name: "candidateId", most: mostCompared });
  const page = pageParam(url);
  const asked = choice.isCompared
    ? matches.filter(({ id }) => choice.ids.includes(id))
    : matches.slice((page - 1) * perPage, page * perPage);
  const told = await tellMatches(asked, { startsOn: need.startsOn, now });
  const t = await wordsFor(request, "matching");
  return {
    title: `${need.title}: ${t("proposals.title")}`,
    need,
    choice,
    unseen,
    page,
    count: matches.length,
    ...told,
  };
}

export default function NeedProposals() {
  const { need, choice, unseen, count } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  const needMeta = useNeedMeta();
  const isEmpty = count + unseen.length === 0;
  return (
    <div className="wrap">
      <NeedMatchHead need={need} current="proposals" proposals={count + unseen.length} meta={needMeta(need)} />
      <div className="grid gap-4 pt-6">
        <ChoiceFault choice={choice} most={mostCompared} />
        {isEmpty ? (
          <EmptyState title={t("proposals.none")}>
            <p>{t("proposals.noneHelp")}</p>
            <LinkButton to={`/work/needs/${need.id}/matches`}>{t("proposals.see")}</LinkButton>
          </EmptyState>
        ) : (
          <div>
            <p>{t("proposals.lead")}</p>
            <p className="small text-muted">
              {t("rule")} <Link to="/ranking">{t("ruleLink")}</Link>
            </p>
          </div>
        )}
        {choice.isCompared ? <Compared /> : <Proposed />}
      </div>
    </div>
  );
}

/** Those chosen, side by side. */
function Compared() {
  const { need, matches, labels, choice } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  const again = <LinkButton to={pickAgain(choice.ids, "candidateId")}>{t("compare.again")}</LinkButton>;
  if (matches.length === 0)
    return (
      <EmptyState title={t("compare.gone")}>
        <p>{t("compare.goneHelp")}</p>
        {again}
      </EmptyState>
    );
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{t("compare.title")}</h2>
      <ComparisonTable
        need={need}
        matches={matches}
        labels={labels}
        reader="employer"
        head={(match) => (
          <>
            <Link to={`/candidates/${match.id}?need=${need.id}`}>{match.alias}</Link>
            <span className="small font-normal text-muted">{match.provider.name}</span>
          </>
        )}
        action={(match) => <Answer match={match} />}
      />
      <div className="no-print flex flex-wrap gap-3">
        {again}
        <PrintButton />
      </div>
    </section>
  );
}

function Proposed() {
  const { matches, unseen, page, count } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  return (
    <>
      <Form className="grid gap-3">
        {matches.map((match) => (
          <Proposal key={match.id} match={match} />
        ))}
        {count > 1 ? (
          <div className="no-print grid justify-items-start gap-2">
            <p className="small text-muted">{t("proposals.compareHelp")}</p>
            <Button look="main">{t("compare.button")}</Button>
          </div>
        ) : null}
      </Form>
      <Pagination page={page} count={count} perPage={perPage} />
      {unseen.length > 0 ? (
        <section className="grid gap-2">
          <h2 className="text-xl">{t("proposals.unseen")}</h2>
          <p>{t("proposals.unseenHelp")}</p>
          <ul>
            {unseen.map(({ id, alias, provider }) => (
              <li key={id}>
                <Link to={`/work/introductions/${id}`}>{t("proposals.by", { alias, provider })}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

type Match = ReturnType<typeof useLoaderData<typeof loader>>["matches"][number];

/** A proposed candidate: who, how every requirement stands, and the way to answer. */
function Proposal({ match }: { match: Match }) {
  const { need, labels, choice, count } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("matching");
  const { id, alias, occupations, availableFrom, comparison, provider, course } = match;
  const occupation = conceptLabel(occupations[0] ?? null, i18n.language).toLowerCase();
  const begins = availableFrom ? t("canBegin", { date: formatShortDate(availableFrom, i18n.language) }) : t("now");
  return (
    <article id={id} className="card grid gap-3">
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
        <div>
          <h2 className="text-xl">
            <Link to={`/candidates/${id}?need=${need.id}`}>
              {alias}, {occupation}
            </Link>
          </h2>
          <p className="small text-muted">
            {begins}. {t("pitchedBy", { name: provider.name })}
          </p>
        </div>
        <ComparisonScore comparison={comparison} />
      </div>
      <ComparisonMarks comparison={comparison} labels={labels} need={need} reader="employer" />
      {course ? <Gap course={course} /> : null}
      <div className="no-print flex flex-wrap items-center justify-between gap-3">
        {count > 1 ? (
          <label className="flex gap-3">
            <input type="checkbox" name="candidateId" value={id} defaultChecked={choice.ids.includes(id)} />
            <span>
              {t("proposals.compare")} <span className="sr-only">{alias}</span>
            </span>
          </label>
        ) : null}
        <Answer match={match} />
      </div>
    </article>
  );
}

function Answer({ match: { alias, introduction } }: { match: Match }) {
  const { t } = useTranslation("matching");
  if (!introduction) return null;
  return (
    <LinkButton
      isSmall
      className="no-print justify-self-start"
      to={`/work/introductions/${introduction.id}`}
      aria-label={t("proposals.answerTo", { alias })}
    >
      {t("proposals.answer")}
    </LinkButton>
  );
}
