import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { CandidateBody } from "~/app/domain/candidates/candidate-facts";
import { CandidateFormFields, useCandidateForm } from "~/app/domain/candidates/candidate-form";
import { candidateConcepts, candidateFormValues, includeChanges } from "~/app/domain/candidates/candidate-form.server";
import { findCandidate, type OwnCandidateDetail } from "~/app/domain/candidates/queries.server";
import { saveCandidate } from "~/app/domain/candidates/save-candidate.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { listLanguages, listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { chosenIn } from "~/app/domain/catalogue/typed-concepts.server";
import { languageOf } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["candidates", "catalogue"] };
export const meta = titleMeta;

/** The form of one of the provider's own candidates. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const candidate = found(await findCandidate(uuidParam(params, "candidateId"), { organisationId }));
  const language = await languageOf(request);
  const [municipalities, languages] = await Promise.all([listMunicipalities(), listLanguages()]);
  const values = candidateFormValues(candidate, language);
  return { title: aliasOf(candidate), candidate, values, municipalities, languages };
}

/** Saves a profile. Two who edit: the second is shown both. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const candidateId = uuidParam(params, "candidateId");
  const form = await request.formData();
  const unknown = await includeChanges(form);
  const submission = parseWithZod(form, { schema: CandidateInput });
  const isValid = submission.status === "success" && Object.keys(unknown).length === 0;
  const refused = async (refusal: Parameters<typeof submission.reply>[0], theirs: OwnCandidateDetail | null = null) =>
    data(
      { result: submission.reply(refusal), chosen: await chosenIn(form, candidateConcepts), theirs },
      { status: isValid ? 409 : 400 },
    );
  if (!isValid) return refused({ fieldErrors: unknown });
  const saved = await saveCandidate(submission.value, { candidateId, organisationId });
  if (saved.ok) {
    const isAdding = form.get("intent") === "add";
    return redirect(`/work/candidates/${candidateId}${isAdding ? "/edit" : ""}?done=saved`);
  }
  if (saved.reason === "changed-meanwhile") return refused({ formErrors: [saved.reason] }, saved.theirs);
  if (saved.reason === "unknown-concept") return refused({ formErrors: [saved.reason] });
  throw new Response(null, { status: 404 });
}

export default function CandidateEdit() {
  const { candidate } = useLoaderData<typeof loader>();
  return <EditForm key={candidate.version} />;
}

/** Begins anew with every saved version, so that added rows are seen. */
function EditForm() {
  const { candidate, values, municipalities, languages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(["candidates", "common"]);
  const bound = useCandidateForm({ lastResult: answer?.result ?? null, values });
  const theirs = answer?.theirs ?? null;
  const named = <C extends { id: string; label: string; labelEn: string | null }>(concept: C) => ({
    id: concept.id,
    label: conceptLabel(concept, i18n.language),
  });
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={t("form.title")}
        crumbs={[
          { to: "/work/candidates", label: t("own.title") },
          { to: `/work/candidates/${candidate.id}`, label: aliasOf(candidate) },
        ]}
      />
      {candidate.state === "WITHDRAWN" ? <Banner look="warning">{t("form.withdrawn")}</Banner> : null}
      {theirs ? (
        <Banner look="warning" title={t("form.changedTitle")}>
          <p>{t("form.changedHelp")}</p>
          <CandidateBody candidate={theirs} />
        </Banner>
      ) : null}
      <Form method="post" id={bound.form.id} noValidate className="grid gap-6">
        <input type="hidden" name="version" value={theirs?.version ?? candidate.version} />
        <CandidateFormFields
          bound={bound}
          skills={(answer?.chosen.skillIds ?? candidate.skills.map(({ skill }) => skill)).map(named)}
          languages={languages.map(named)}
          municipalities={municipalities}
        />
        <div>
          <Button look="main" name="intent" value="save">
            {theirs ? t("form.overwrite") : t("form.save")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
