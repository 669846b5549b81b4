import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { ownAliasOf } from "~/app/domain/candidates/alias";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { readDayLimit } from "~/app/domain/introductions/day-limit.server";
import { DayLimitText } from "~/app/domain/introductions/day-limit-text";
import { mostCandidatesAtOnce } from "~/app/domain/introductions/kinds";
import { proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import { refusalStatus } from "~/app/domain/introductions/refusal-status";
import { useRefusalText } from "~/app/domain/introductions/refusal-text";
import { ProposeInput } from "~/app/domain/introductions/schema";
import { ChoiceFault } from "~/app/domain/matching/choice-fault";
import { pickAgain, readChoice } from "~/app/domain/matching/choice-policy";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { ComparisonTable } from "~/app/domain/matching/comparison-table";
import { Gap } from "~/app/domain/matching/match-card";
import { listOwnMatches } from "~/app/domain/matching/queries.server";
import { rankChosen } from "~/app/domain/matching/rank-candidates.server";
import { tellMatches } from "~/app/domain/matching/tell-matches.server";
import { useNeedMeta } from "~/app/domain/needs/need-facts";
import { findPublishedNeed } from "~/app/domain/needs/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["matching", "needs", "catalogue", "introductions"] };
export const meta = titleMeta;

/** Which of the provider's own candidates fit a published need best; two or three that are chosen, side by side. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  await limitSearches({ request, context });
  const published = await findPublishedNeed(uuidParam(params, "needId"));
  const need = found(published?.kind === "TRAINING" ? null : published);
  const choice = readChoice(new URL(request.url).searchParams, { name: "candidateId", most: mostCandidatesAtOnce });
  const asked = { organisationId, now: new Date() };
  const matches = choice.isCompared
    ? await rankChosen(need, { ids: choice.ids, ...asked })
    : await listOwnMatches(need, { take: 30, ...asked });
  const told = await tellMatches(matches, { startsOn: need.startsOn, now: asked.now });
  const ownLabels = await mapOwnLabels(
    matches.map(({ id }) => id),
    asked,
  );
  const t = await wordsFor(request, "matching");
  const title = `${need.title}: ${t(choice.isCompared ? "compare.title" : "title")}`;
  return { title, need, choice, ownLabels, limit: await readDayLimit(asked), ...told };
}

/** Proposes the ticked candidates, up to three. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "PROVIDER");
  const needId = uuidParam(params, "needId");
  const chosen = (await request.formData()).getAll("candidateId").map(String);
  const input = ProposeInput.safeParse({ needId, candidateIds: chosen });
  if (!input.success) {
    const reason = chosen.length > mostCandidatesAtOnce ? ("too-many-at-once" as const) : ("none-chosen" as const);
    return data({ reason, chosen }, { status: 400 });
  }
  const result = await proposeCandidates(input.data, { side: "PROVIDER", organisationId, personId });
  if (!result.ok) return data({ reason: result.reason, chosen }, { status: refusalStatus[result.reason] });
  return redirect("/work/introductions?done=proposed");
}

export default function Proposals() {
  const { need, choice } = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason;
  const { t } = useTranslation(["matching", "needs"]);
  const refusalText = useRefusalText();
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
        actions={choice.isCompared ? <PrintButton /> : null}
      />
      {reason ? <Banner look="error">{refusalText(reason)}</Banner> : null}
      {reason ? null : <ChoiceFault choice={choice} most={mostCandidatesAtOnce} />}
      <p className="small text-muted">
        {t("rule")} <Link to="/ranking">{t("ruleLink")}</Link>
      </p>
      {choice.isCompared ? <Compared /> : <Candidates />}
    </div>
  );
}

/** Those chosen, side by side, with who is to be proposed still ticked. */
function Compared() {
  const { need, matches, labels, choice, limit } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  const again = pickAgain(choice.ids, "candidateId");
  if (matches.length === 0)
    return (
      <EmptyState title={t("compare.gone")}>
        <p>{t("compare.goneHelp")}</p>
        <LinkButton to={again}>{t("compare.again")}</LinkButton>
      </EmptyState>
    );
  return (
    <Form method="post" className="grid gap-4">
      <h2 className="text-xl">{t("compare.title")}</h2>
      <ComparisonTable
        need={need}
        matches={matches}
        labels={labels}
        reader="provider"
        head={(match) => <Who match={match} />}
      />
      <div className="no-print grid gap-2">
        <DayLimitText limit={limit} />
        <div className="flex flex-wrap gap-3">
          <Button look="main">{t("compare.propose")}</Button>
          <LinkButton look="quiet" to={again}>
            {t("compare.again")}
          </LinkButton>
        </div>
      </div>
    </Form>
  );
}

function Candidates() {
  const { need, matches, limit } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  const fitting = matches.filter(fits);
  const others = matches.filter((match) => !fits(match));
  return (
    <>
      {matches.length > 0 ? <p>{t("compare.help", { most: mostCandidatesAtOnce })}</p> : null}
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
          <div className="no-print grid gap-2">
            <DayLimitText limit={limit} />
            <div className="flex flex-wrap gap-3">
              <Button look={fitting.length > 0 ? "main" : "plain"}>{t("proposeTo", { title: need.title })}</Button>
              <Button look="quiet" formMethod="get">
                {t("compare.button")}
              </Button>
            </div>
          </div>
        ) : null}
      </Form>
    </>
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
  const { need, labels } = useLoaderData<typeof loader>();
  return (
    <article className="card grid gap-3">
      <div className="flex flex-wrap justify-between gap-3">
        <h2 className="text-xl">
          <Who match={match} isWithOccupation />
        </h2>
        <ComparisonScore comparison={match.comparison} />
      </div>
      <ComparisonMarks comparison={match.comparison} labels={labels} need={need} reader="provider" />
      {match.course ? <Gap course={match.course} /> : null}
      {match.introduction ? <Introduced match={match} /> : null}
    </article>
  );
}

/** The alias with the provider's own label, to tick; who is introduced already is not proposed again. */
function Who({ match, isWithOccupation = false }: { match: Match; isWithOccupation?: boolean }) {
  const { ownLabels, choice } = useLoaderData<typeof loader>();
  const chosen = useActionData<typeof action>()?.chosen ?? choice.ids;
  const { i18n } = useTranslation();
  const { id, alias, occupations, introduction } = match;
  const occupation = conceptLabel(occupations[0] ?? null, i18n.language).toLowerCase();
  const name = ownAliasOf(alias, ownLabels[id]);
  if (introduction && !isWithOccupation)
    return (
      <>
        <span>{name}</span>
        <Introduced match={match} />
      </>
    );
  return (
    <label className="flex gap-3" htmlFor={`propose-${id}`}>
      {introduction ? null : (
        <input
          id={`propose-${id}`}
          type="checkbox"
          name="candidateId"
          value={id}
          defaultChecked={chosen.includes(id)}
        />
      )}
      <span>{isWithOccupation ? `${name}, ${occupation}` : name}</span>
    </label>
  );
}

function Introduced({ match: { alias, introduction } }: { match: Match }) {
  const { t } = useTranslation("matching");
  if (!introduction) return null;
  return (
    <Link to={`/work/introductions/${introduction.id}`} aria-label={`${t("introduced")}: ${alias}`}>
      {t("introduced")}
    </Link>
  );
}
