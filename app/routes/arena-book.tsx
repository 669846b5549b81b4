import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { findPublicArena } from "~/app/domain/arenas/queries.server";
import { BookInput } from "~/app/domain/arenas/schema";
import { ownAliasOf } from "~/app/domain/candidates/alias";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { labelsOfFound, listOwnMatches, type NeedMatch } from "~/app/domain/matching/queries.server";
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

/** A table's slot with what its employer looks for, and which of the provider's candidates fit best. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const arena = found(await findPublicArena(uuidParam(params, "arenaId")));
  const search = new URL(request.url).searchParams;
  const slot = found(arena.slots.find(({ id }) => id === search.get("slot")));
  const host = found(arena.participations.find(({ tables }) => tables.some(({ id }) => id === search.get("table"))));
  const table = found(host.tables.find(({ id }) => id === search.get("table")));
  const now = new Date();
  const needs = await listPublishedByIds(host.needs.map(({ need }) => need.id));
  const lists = await Promise.all(needs.map((need) => listOwnMatches(need, { organisationId, now, take: 12 })));
  const t = await wordsFor(request, "arenas");
  const rows = bestPerCandidate(needs.map((need, at) => ({ need, matches: lists[at] ?? [] })));
  const labels = await labelsOfFound(rows.map(({ match }) => match.comparison));
  const ownLabels = await mapOwnLabels(
    rows.map(({ match }) => match.id),
    { organisationId },
  );
  return { title: t("provider.book"), arena, slot, table, host: host.organisation.name, rows, labels, ownLabels };
}

type Need = Awaited<ReturnType<typeof listPublishedByIds>>[number];

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

/** Books the place; of two at the same moment one is told that it is taken. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const form = await request.formData();
  const input = BookInput.safeParse({
    slotId: form.get("slotId"),
    tableId: form.get("tableId"),
    candidateIds: form.getAll("candidateId"),
  });
  if (!input.success) return data({ refusal: "not-your-candidate" as const }, { status: 400 });
  const result = await bookSlot(input.data, { organisationId });
  if (result.ok) return redirect(`/work/arenas/${uuidParam(params, "arenaId")}?done=booked`);
  return data({ refusal: result.reason }, { status: result.reason === "no-such-place" ? 404 : 409 });
}

export default function ArenaBook() {
  const { arena, slot, table, host, rows, labels, ownLabels } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t, i18n } = useTranslation("arenas");
  const time = formatTime(slot.startsAt, i18n.language);
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
      {refusal ? <Banner look="error">{t(`refusal.${refusal}`)}</Banner> : null}
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="slotId" value={slot.id} />
        <input type="hidden" name="tableId" value={table.id} />
        <h2 className="text-xl">{t("provider.candidates")}</h2>
        {rows.length === 0 ? <EmptyState title={t("refusal.not-your-candidate")} /> : null}
        {rows.map(({ need, match }) => (
          <div key={match.id} className="card grid gap-2">
            <div className="flex flex-wrap justify-between gap-3">
              <label htmlFor={`candidate-${match.id}`} className="flex gap-3 font-semibold">
                <input id={`candidate-${match.id}`} type="checkbox" name="candidateId" value={match.id} />
                <span>
                  {ownAliasOf(match.alias, ownLabels[match.id])},{" "}
                  {conceptLabel(match.occupations[0] ?? null, i18n.language).toLowerCase()}
                  <span className="small block font-normal text-muted">{need.title}</span>
                </span>
              </label>
              <ComparisonScore comparison={match.comparison} />
            </div>
            <ComparisonMarks comparison={match.comparison} labels={labels} need={need} />
          </div>
        ))}
        <div>
          <Button look="main">{t("provider.book")}</Button>
        </div>
      </Form>
    </div>
  );
}
