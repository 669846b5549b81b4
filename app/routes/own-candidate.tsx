import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { CandidateBody, ProfileViews } from "~/app/domain/candidates/candidate-facts";
import {
  confirmCandidate,
  pauseCandidate,
  publishCandidate,
  withdrawCandidate,
} from "~/app/domain/candidates/change-candidate-state.server";
import { deleteCandidateDraft, mayDeleteDraft } from "~/app/domain/candidates/delete-candidate.server";
import { textsWithoutMeetings } from "~/app/domain/candidates/kinds";
import { mayBecome } from "~/app/domain/candidates/publish-policy";
import { findCandidate, findConsent, listProfileViews } from "~/app/domain/candidates/queries.server";
import { recordConsent, renewPersonalLink } from "~/app/domain/candidates/record-consent.server";
import { ConsentInput } from "~/app/domain/candidates/schema";
import { wordsFor } from "~/app/i18n.server";
import { formatDate } from "~/app/platform/clock";
import { env } from "~/app/platform/env.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { CheckboxField, RadioGroup } from "~/app/ui/choice-field";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DeleteDraft } from "~/app/ui/delete-draft";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { useServerForm } from "~/app/ui/use-server-form";

export const handle = { i18n: ["candidates", "catalogue"] };
export const meta = titleMeta;

/** One of the provider's own candidates: the profile as employers see it, the yes on record, and who has looked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const candidateId = uuidParam(params, "candidateId");
  const candidate = found(await findCandidate(candidateId, { organisationId }));
  const [consent, views, mayDelete] = await Promise.all([
    findConsent(candidateId, { organisationId }),
    listProfileViews(candidateId),
    mayDeleteDraft(candidateId, { organisationId }),
  ]);
  return { title: aliasOf(candidate), candidate, consent, views, mayDelete };
}

type Actor = { candidateId: string; organisationId: string; personId: string };

/** Publishes, confirms, pauses, withdraws or deletes a draft; records the candidate's yes; makes the personal link anew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "PROVIDER");
  const actor = { candidateId: uuidParam(params, "candidateId"), organisationId, personId };
  const form = await request.formData();
  switch (form.get("intent")) {
    case "consent": {
      const submission = parseWithZod(form, { schema: ConsentInput });
      if (submission.status !== "success") return data({ consent: submission.reply() }, { status: 400 });
      const { t, ...context } = { ...actor, t: await wordsFor(request, "candidates") };
      if (!(await recordConsent(submission.value, { ...context, text: t("consent.text") }))) throw gone();
      return redirect(`/work/candidates/${actor.candidateId}?done=consentRecorded`);
    }
    case "link": {
      const token = found(await renewPersonalLink(actor.candidateId, actor));
      return data({ link: `${env().origin}/my-profile/${token}` });
    }
    case "publish":
      return publish(actor);
    default:
      return change(String(form.get("intent")), actor);
  }
}

async function publish({ candidateId, ...actor }: Actor) {
  const result = await publishCandidate(candidateId, actor);
  if (result.ok) return redirect(`/work/candidates/${candidateId}?done=published`);
  if (result.reason === "gone") throw gone();
  return result.reason === "incomplete" ? refused({ gaps: result.gaps }) : refused({ isUnauthorised: true });
}

async function change(intent: string, { candidateId, ...actor }: Actor) {
  const to = (done: string) => redirect(`/work/candidates/${candidateId}?done=${done}`);
  if (intent === "delete" && (await deleteCandidateDraft(candidateId, actor)))
    return redirect("/work/candidates?done=deleted");
  if (intent === "confirm" && (await confirmCandidate(candidateId, actor))) return to("confirmed");
  if (intent === "pause" && (await pauseCandidate(candidateId, actor)).ok) return to("paused");
  if (intent === "withdraw" && (await withdrawCandidate(candidateId, actor)).ok) return to("withdrawn");
  throw gone();
}

function refused<T>(refusal: T) {
  return data(refusal, { status: 409 });
}

function gone() {
  return new Response(null, { status: 404 });
}

/** Where each gap is filled: the yes on this page, everything else in the form. */
function gapTarget(gap: string, candidateId: string): string {
  return gap === "consent" || gap === "protected" ? "#consent" : `/work/candidates/${candidateId}/edit`;
}

export default function OwnCandidate() {
  const { candidate, views } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const gaps = answer && "gaps" in answer ? answer.gaps : [];
  const { t, i18n } = useTranslation(["candidates", "common"]);
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={aliasOf(candidate)}
        crumbs={[{ to: "/work/candidates", label: t("own.title") }]}
        state={t(`state.${candidate.state}`)}
        meta={[
          candidate.confirmedAt
            ? t("profile.confirmed", { date: formatDate(candidate.confirmedAt, i18n.language) })
            : null,
          candidate.ownLabel ? t("one.ownLabel", { label: candidate.ownLabel }) : null,
        ]}
        actions={<Actions />}
      />
      {answer && "isUnauthorised" in answer ? <Banner look="error">{t("one.notAuthorised")}</Banner> : null}
      {gaps.length > 0 ? (
        <Banner look="error" title={t("gaps")}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>
                <a href={gapTarget(gap, candidate.id)}>{t(`gap.${gap}`)}</a>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <CandidateBody candidate={candidate} />
      <Consent />
      <PersonalLink />
      <ProfileViews views={views} />
    </div>
  );
}

function Actions() {
  const { candidate, mayDelete } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["candidates", "common"]);
  const isPublished = candidate.state === "PUBLISHED";
  return (
    <>
      {isPublished ? (
        <LinkButton look="main" to={`/work/candidates/${candidate.id}/matches`}>
          {t("one.matches")}
        </LinkButton>
      ) : null}
      {mayBecome(candidate.state, "PUBLISHED") || isPublished ? (
        <Form method="post">
          <Button look={isPublished ? "plain" : "main"} name="intent" value={isPublished ? "confirm" : "publish"}>
            {isPublished ? t("one.confirm") : t("one.publish")}
          </Button>
        </Form>
      ) : null}
      {candidate.state === "WITHDRAWN" ? null : (
        <LinkButton to={`/work/candidates/${candidate.id}/edit`}>{t("common:edit")}</LinkButton>
      )}
      {(["pause", "withdraw"] as const)
        .filter((intent) => mayBecome(candidate.state, intent === "pause" ? "PAUSED" : "WITHDRAWN"))
        .map((intent) => (
          <ConfirmButton
            key={intent}
            label={t(`one.${intent}`)}
            question={t(`one.${intent}Question`)}
            confirm={t(`one.${intent}`)}
            fields={{ intent }}
            look={intent === "withdraw" ? "danger" : "quiet"}
          />
        ))}
      {mayDelete ? <DeleteDraft of={candidate} /> : null}
    </>
  );
}

function Consent() {
  const { consent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation("candidates");
  const isAskedAnew = consent !== null && textsWithoutMeetings.includes(consent.textVersion);
  const lastResult = answer && "consent" in answer ? answer.consent : null;
  const [form, fields] = useServerForm<{ givenHow: string; isGiven: string }>({ id: "consent-form", lastResult });
  return (
    <section id="consent" className="card grid gap-4">
      <h2 className="text-xl">{t("consent.title")}</h2>
      {consent ? (
        <p>
          {t("consent.given", {
            date: formatDate(consent.givenAt, i18n.language),
            how: t(`consent.way.${consent.givenHow as "MEETING"}`).toLowerCase(),
          })}
        </p>
      ) : null}
      {consent && !isAskedAnew ? null : (
        <Form method="post" id={form.id} noValidate className="grid justify-items-start gap-4">
          <FormErrors
            form={form}
            fields={[
              [fields.givenHow, t("consent.how")],
              [fields.isGiven, t("consent.tick")],
            ]}
          />
          <p className="text-muted">{t(isAskedAnew ? "consent.again" : "consent.missing")}</p>
          <blockquote className="max-w-prose border-s-4 border-brand ps-4">{t("consent.text")}</blockquote>
          <RadioGroup
            field={fields.givenHow}
            label={t("consent.how")}
            options={(["MEETING", "PHONE"] as const).map((value) => ({ value, label: t(`consent.way.${value}`) }))}
          />
          <CheckboxField field={fields.isGiven} label={t("consent.tick")} value="yes" />
          <Button name="intent" value="consent">
            {t("consent.record")}
          </Button>
        </Form>
      )}
    </section>
  );
}

function PersonalLink() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("candidates");
  return (
    <section className="card no-print grid justify-items-start gap-3">
      <h2 className="text-xl">{t("link.title")}</h2>
      <p>{t("link.help")}</p>
      {answer && "link" in answer ? (
        <div role="status">
          <Banner look="success" title={t("link.shown")}>
            <code className="break-all">{answer.link}</code>
          </Banner>
        </div>
      ) : null}
      <Form method="post">
        <Button name="intent" value="link">
          {t("link.renew")}
        </Button>
      </Form>
      <p className="small text-muted">{t("link.renewHelp")}</p>
    </section>
  );
}
