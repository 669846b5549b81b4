import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { findClash } from "~/app/domain/arenas/clash.server";
import { findPublicArena } from "~/app/domain/arenas/queries.server";
import { addressOfRefusal, isOfPlace } from "~/app/domain/arenas/refused-place";
import { BookInput } from "~/app/domain/arenas/schema";
import { namesOf, ownAliasOf } from "~/app/domain/candidates/alias";
import { listNotAsked } from "~/app/domain/candidates/not-asked.server";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { labelsOfFound, listOwnMatches } from "~/app/domain/matching/queries.server";
import type { NeedMatch } from "~/app/domain/matching/shown-candidates.server";
import { listPublishedByIds } from "~/app/domain/needs/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["arenas", "matching", "needs", "catalogue"] };
export const meta = titleMeta;

/** A free place with what its employer looks for, and which of the provider's candidates fit best. Also the back button asks here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const arena = found(await findPublicArena(uuidParam(params, "arenaId")));
  const search = new URL(request.url).searchParams;
  const slot = found(arena.slots.find(({ id }) => id === search.get("slot")));
  const host = found(arena.participations.find(({ tables }) => tables.some(({ id }) => id === search.get("table"))));
  const table = found(host.tables.find(({ id }) => id === search.get("table")));
  const reason = await findClash({ slotId: slot.id, tableId: table.id }, { organisationId });
  if (reason) return redirect(addressOfRefusal(arena.id, { reason, candidateIds: search.getAll("candidate") }));
  const t = await wordsFor(request, "arenas");
  const needs = await listPublishedByIds(host.needs.map(({ need }) => need.id));
  const candidates = await readCandidates(needs, { organisationId });
  return { title: t("provider.book"), arena, slot, table, host: host.organisation.name, needs, ...candidates };
}

type Need = Awaited<ReturnType<typeof listPublishedByIds>>[number];

/**
 * The provider's own candidates, best first, with who of them has not been asked about meetings. A need of training is for
 * the employer's own staff: candidates are compared with it only when the table has nothing else.
 */
async function readCandidates(needs: Need[], { organisationId }: { organisationId: string }) {
  const forCandidates = needs.filter(({ kind }) => kind !== "TRAINING");
  const compared = forCandidates.length > 0 ? forCandidates : needs;
  const now = new Date();
  const lists = await Promise.all(compared.map((need) => listOwnMatches(need, { organisationId, now, take: 12 })));
  const rows = bestPerCandidate(compared.map((need, at) => ({ need, matches: lists[at] ?? [] })));
  const ids = rows.map(({ match }) => match.id);
  const [labels, ownLabels, notAsked] = await Promise.all([
    labelsOfFound(rows.map(({ match }) => match.comparison)),
    mapOwnLabels(ids, { organisationId }),
    listNotAsked(ids),
  ]);
  return { rows, labels, ownLabels, notAskedIds: notAsked.map(({ id }) => id) };
}

/** Each candidate once, with the need it fits best. */
function bestPerCandidate(lists: { need: Need; matches: NeedMatch[] }[]) {
  const best = new Map<string, { need: Need; match: NeedMatch }>();
  for (const { need, matches } of lists) {
    for (const match of matches) {
      const share = ({ comparison }: NeedMatch) => comparison.metMusts - comparison.musts + comparison.order / 1e9;
      const known = best.get(match.id);
      if (!known || share(match) > share(known.match)) best.set(match.id, { need, match });
    }
  }
  const missing = ({ match }: { match: NeedMatch }) => match.comparison.musts - match.comparison.metMusts;
  return [...best.values()]
    .sort((a, b) => missing(a) - missing(b) || b.match.comparison.order - a.match.comparison.order)
    .slice(0, 20);
}

/** Books the place. Of two at the same moment one is led back to the times that are left, with who it wanted to bring. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const arenaId = uuidParam(params, "arenaId");
  const form = await request.formData();
  const tickedIds = form.getAll("candidateId").map(String);
  const input = BookInput.safeParse({
    slotId: form.get("slotId"),
    tableId: form.get("tableId"),
    candidateIds: tickedIds,
  });
  if (!input.success) return data({ refusal: "not-your-candidate" as const, aliases: [], tickedIds }, { status: 400 });
  const result = await bookSlot(input.data, { organisationId });
  if (result.ok) return redirect(`/work/arenas/${arenaId}?done=booked`);
  const { reason, aliases = [] } = result;
  if (isOfPlace(reason)) return redirect(addressOfRefusal(arenaId, { reason, ...input.data }), 303);
  return data({ refusal: reason, aliases, tickedIds }, { status: reason === "no-such-place" ? 404 : 409 });
}

export default function ArenaBook() {
  const { arena, slot, table, host, needs, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(["arenas", "needs"]);
  const time = formatTime(slot.startsAt, i18n.language);
  const who = namesOf(answer?.aliases ?? [], i18n.language) || t("provider.someone");
  return (
    <div className="wrap">
      <PageHead
        title={t("provider.bookTitle", { time, number: table.number })}
        crumbs={[
          { to: "/work/arenas", label: t("list.title") },
          { to: `/work/arenas/${arena.id}`, label: arena.title },
        ]}
        meta={[host]}
      />
      <section className="grid gap-2 pb-6">
        <h2 className="text-xl">{t("detail.looksFor")}</h2>
        <ul className="grid gap-1">
          {needs.map(({ id, title, kind }) => (
            <li key={id}>
              <Link to={`/needs/${id}`}>{title}</Link>{" "}
              <span className="small text-muted">{t(`needs:kind.${kind}`).toLowerCase()}</span>
            </li>
          ))}
        </ul>
      </section>
      {answer ? (
        <div className="pb-4">
          <Banner look="error">{t(`refusal.${answer.refusal}`, { who })}</Banner>
        </div>
      ) : null}
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="slotId" value={slot.id} />
        <input type="hidden" name="tableId" value={table.id} />
        <h2 className="text-xl">{t("provider.candidates")}</h2>
        {rows.length === 0 ? <EmptyState title={t("refusal.not-your-candidate")} /> : null}
        {rows.map((row) => (
          <Choice key={row.match.id} row={row} />
        ))}
        <div>
          <Button look="main">{t("provider.book")}</Button>
        </div>
      </Form>
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

/** A candidate to tick; one that has not been asked about meetings is asked first. */
function Choice({ row: { need, match } }: { row: Row }) {
  const { labels, ownLabels, notAskedIds } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const ticked = useActionData<typeof action>()?.tickedIds ?? search.getAll("candidate");
  const { t, i18n } = useTranslation("arenas");
  const id = `candidate-${match.id}`;
  const isAsked = !notAskedIds.includes(match.id);
  return (
    <div className="card grid gap-2">
      <div className="flex flex-wrap justify-between gap-3">
        <label htmlFor={id} className="flex gap-3 font-semibold">
          <input
            id={id}
            type="checkbox"
            name="candidateId"
            value={match.id}
            defaultChecked={ticked.includes(match.id)}
            disabled={!isAsked}
          />
          <span>
            {ownAliasOf(match.alias, ownLabels[match.id])},{" "}
            {conceptLabel(match.occupations[0] ?? null, i18n.language).toLowerCase()}
            <span className="small block font-normal text-muted">{need.title}</span>
          </span>
        </label>
        <ComparisonScore comparison={match.comparison} />
      </div>
      {isAsked ? null : (
        <p className="small">
          {t("provider.notAsked")}{" "}
          <Link to={`/work/candidates/${match.id}#consent`}>{t("provider.ask", { alias: match.alias })}</Link>
        </p>
      )}
      <ComparisonMarks comparison={match.comparison} labels={labels} need={need} reader="provider" />
    </div>
  );
}
