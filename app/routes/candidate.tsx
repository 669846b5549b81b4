import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { CandidateBody } from "~/app/domain/candidates/candidate-facts";
import { findVisibleCandidate } from "~/app/domain/candidates/queries.server";
import { recordProfileView } from "~/app/domain/candidates/record-profile-view.server";
import { findNeed } from "~/app/domain/needs/queries.server";
import { formatDate } from "~/app/platform/clock";
import { found, isUuid, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["candidates", "catalogue"] };
export const meta = titleMeta;

/** A published profile for a member of an employer; that it was read is noted for the candidate to see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER");
  const candidateId = uuidParam(params, "candidateId");
  const now = new Date();
  const candidate = found(await findVisibleCandidate(candidateId, { now }));
  await recordProfileView(candidateId, { organisationId, personId, now });
  const needId = new URL(request.url).searchParams.get("need") ?? "";
  const need = isUuid(needId) ? await findNeed(needId, { organisationId }) : null;
  return { title: aliasOf(candidate), candidate, need: need && { id: need.id, title: need.title } };
}

export default function Candidate() {
  const { candidate, need } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("candidates");
  return (
    <div className="wrap">
      <PageHead
        title={aliasOf(candidate)}
        crumbs={[
          need
            ? { to: `/work/needs/${need.id}/matches`, label: need.title }
            : { to: "/candidates", label: t("profile.list") },
        ]}
        meta={[
          t("profile.by", { name: candidate.organisation.name }),
          candidate.confirmedAt
            ? t("profile.confirmed", { date: formatDate(candidate.confirmedAt, i18n.language) })
            : null,
        ]}
      />
      <CandidateBody candidate={candidate} />
    </div>
  );
}
