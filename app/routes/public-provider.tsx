import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OrganisationContact } from "~/app/domain/accounts/organisation-contact";
import { coursesPerPage, listPublicCourses } from "~/app/domain/courses/queries.server";
import { findAuthorisedProvider } from "~/app/domain/providers/queries.server";
import { formatShortDate, isoDate } from "~/app/platform/clock";
import { found, pageParam, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { DataTable } from "~/app/ui/data-table";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["providers", "courses", "common"] };
export const meta = titleMeta;

/** A provider that is authorised now: for what and until when, and its courses with a start to come. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date();
  const page = pageParam(new URL(request.url));
  const provider = found(await findAuthorisedProvider(uuidParam(params, "providerId"), { now }));
  const list = await listPublicCourses({ providerId: provider.id, page, now });
  const { name, about } = provider;
  return { title: name, description: about, provider, page, perPage: coursesPerPage, ...list };
}

export default function PublicProvider() {
  const { provider } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("providers");
  const date = (day: Date | null) =>
    day ? `${formatShortDate(isoDate(day), i18n.language)} ${isoDate(day).slice(0, 4)}` : "–";
  return (
    <div className="wrap grid gap-8">
      <PageHead
        title={provider.name}
        crumbs={[{ to: "/providers", label: t("list.title") }]}
        meta={[provider.municipality?.name]}
        lead={provider.about}
      />
      <section className="grid gap-3">
        <h2>{t("one.authorised")}</h2>
        <DataTable
          caption={t("one.authorised")}
          rows={provider.authorisations}
          columns={[
            { label: t("desk.service"), cell: ({ service }) => t(`service.${service as "COURSES"}`) },
            { label: t("one.from"), cell: ({ startsOn }) => date(startsOn) },
            { label: t("one.to"), cell: ({ endsOn }) => date(endsOn) },
          ]}
        />
      </section>
      <Courses />
      {provider.website || provider.contactEmail || provider.contactPhone ? (
        <section className="grid gap-2">
          <h2>{t("one.contact")}</h2>
          <OrganisationContact {...provider} />
        </section>
      ) : null}
    </div>
  );
}

function Courses() {
  const { courses, page, count, perPage } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["providers", "courses", "common"]);
  return (
    <section className="grid gap-3">
      <h2>{t("one.courses")}</h2>
      {courses.length === 0 ? (
        <p className="text-muted">{t("one.noCourses")}</p>
      ) : (
        <DataTable
          caption={t("one.courses")}
          rows={courses}
          columns={[
            { label: t("courses:list.course"), cell: ({ id, title }) => <Link to={`/courses/${id}`}>{title}</Link> },
            { label: t("courses:list.kind"), cell: ({ kind }) => t(`courses:kind.${kind}`) },
            {
              label: t("courses:list.next"),
              cell: ({ occasions: [next] }) => (next ? formatShortDate(next.startsOn, i18n.language) : "–"),
            },
            {
              label: t("courses:detail.where"),
              cell: ({ occasions: [next] }) =>
                next?.isRemote ? t("common:remote") : (next?.municipality?.name ?? "–"),
            },
          ]}
        />
      )}
      <Pagination page={page} count={count} perPage={perPage} />
    </section>
  );
}
