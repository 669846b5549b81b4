import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { changePace, deleteSearch } from "~/app/domain/alerts/change-search.server";
import { alertPaces, mostSearches } from "~/app/domain/alerts/kinds";
import { listSearches } from "~/app/domain/alerts/queries.server";
import { ChangeSearchInput, RemoveSearchInput } from "~/app/domain/alerts/schema";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { SelectField } from "~/app/ui/select-field";

export const handle = { i18n: ["alerts"] };
export const meta = titleMeta;

/** A member's own saved searches, with how much is new in each. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, personId, organisationId } = await requireMember(request);
  const t = await wordsFor(request, "alerts");
  const searches = await listSearches({ personId, organisationId, now: new Date() });
  return { title: t("title"), searches, kind: viewer.organisation?.kind ?? null };
}

/** Changes how often mail is sent of one, or takes one away. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId, organisationId } = await requireMember(request);
  const form = Object.fromEntries(await request.formData());
  const member = { personId, organisationId };
  const removed = RemoveSearchInput.safeParse(form).data;
  if (removed) {
    if (!(await deleteSearch(removed.searchId, member))) throw new Response(null, { status: 404 });
    return redirect("/work/searches?done=watchRemoved");
  }
  const changed = ChangeSearchInput.safeParse(form).data;
  if (!changed) throw new Response(null, { status: 400 });
  if (!(await changePace(changed, member))) throw new Response(null, { status: 404 });
  return redirect("/work/searches?done=paceChanged");
}

export default function SavedSearches() {
  const { title, searches, kind } = useLoaderData<typeof loader>();
  const { t } = useTranslation("alerts");
  return (
    <div className="wrap">
      <PageHead title={title} lead={t("lead")} />
      {searches.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneHelp")}</p>
          <p className="flex flex-wrap gap-3">
            <LinkButton to="/needs">{t("toNeeds")}</LinkButton>
            <LinkButton to="/courses">{t("toCourses")}</LinkButton>
            {kind === "EMPLOYER" ? <LinkButton to="/candidates">{t("toCandidates")}</LinkButton> : null}
          </p>
        </EmptyState>
      ) : (
        <>
          <ul className="grid gap-3">
            {searches.map((search) => (
              <SearchCard key={search.id} search={search} />
            ))}
          </ul>
          <p className="small pt-5 text-muted">{t("count", { count: searches.length, most: mostSearches })}</p>
        </>
      )}
    </div>
  );
}

type Search = ReturnType<typeof useLoaderData<typeof loader>>["searches"][number];

function SearchCard({ search }: { search: Search }) {
  const { t } = useTranslation("alerts");
  const { id, name, list, subject, pace, address, newCount } = search;
  const isNew = newCount !== 0;
  return (
    <li className="card grid gap-3">
      <div className="grid gap-1">
        <h2 className="flex flex-wrap items-baseline gap-3 text-xl">
          <Link to={`/work/searches/${id}`}>{name}</Link>
          {isNew ? (
            <span className="tag">{newCount === null ? t("newSome") : t("new", { count: newCount })}</span>
          ) : null}
        </h2>
        <p className="flex flex-wrap gap-x-5 text-muted">
          <span>{t(`list.${list}`, { subject: subject ?? "" })}</span>
          {isNew ? null : <span>{t("nothingNew")}</span>}
          <Link to={address} aria-label={t("openListOf", { name })}>
            {t("openList")}
          </Link>
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="searchId" value={id} />
          <SelectField
            key={pace}
            field={paceField(id, pace)}
            label={t("pace")}
            aria-label={t("paceFor", { name })}
            options={alertPaces.map((value) => ({ value, label: t(`paceOf.${value}`) }))}
          />
          <Button aria-label={t("changeFor", { name })}>{t("change")}</Button>
        </Form>
        <ConfirmButton
          label={t("remove")}
          about={name}
          question={t("removeQuestion")}
          confirm={t("removeConfirm")}
          fields={{ intent: "remove", searchId: id }}
        />
      </div>
    </li>
  );
}

function paceField(id: string, pace: string) {
  const field = `pace-${id}`;
  return { id: field, name: "pace", initialValue: pace, errorId: `${field}-error`, descriptionId: `${field}-help` };
}
