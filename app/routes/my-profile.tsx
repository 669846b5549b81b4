import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CandidateMeetings } from "~/app/domain/arenas/candidate-meetings";
import { leaveMeeting } from "~/app/domain/arenas/leave-meetings.server";
import { listCandidateMeetings } from "~/app/domain/arenas/queries.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { CandidateBody, ProfileViews } from "~/app/domain/candidates/candidate-facts";
import { withdrawCandidate } from "~/app/domain/candidates/change-candidate-state.server";
import { mayBecome } from "~/app/domain/candidates/publish-policy";
import { type CandidateDetail, findCandidateByLink, listProfileViews } from "~/app/domain/candidates/queries.server";
import { answerAsCandidate } from "~/app/domain/introductions/answer-as-candidate.server";
import { CandidateAnswers } from "~/app/domain/introductions/candidate-answers";
import { listAwaitingCandidate, listCandidateAnswers } from "~/app/domain/introductions/queries.server";
import { takeBackYes } from "~/app/domain/introductions/take-back-yes.server";
import { wordsFor } from "~/app/i18n.server";
import { found, isUuid } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["candidates", "catalogue", "arenas", "introductions"] };

/** The title, and that no search engine keeps the page. */
export function meta(args: { data: unknown }) {
  return [...titleMeta(args), { name: "robots", content: "noindex" }];
}

/**
 * Kept nowhere, and found by no search engine. The address, which is a key, is told to no other site by the referrer policy
 * of all pages; "no-referrer" would make a form without script say that it comes from nowhere, and it would be refused.
 */
const privacy = { "cache-control": "no-store", "x-robots-tag": "noindex" };

export function headers() {
  return privacy;
}

/** The candidate's own page, opened with the personal link and without an account. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const candidate = found(await findCandidateByLink(params.token ?? ""));
  const t = await wordsFor(request, "candidates");
  const now = new Date();
  const [views, awaiting, answers, meetings] = await Promise.all([
    listProfileViews(candidate.id),
    listAwaitingCandidate(candidate.id, { now }),
    listCandidateAnswers(candidate.id, { now }),
    listCandidateMeetings(candidate.id, { now }),
  ]);
  return data({ title: t("my.title"), candidate, views, awaiting, answers, meetings }, { headers: privacy });
}

/** What the candidate answers, takes back, leaves or withdraws. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const candidate = found(await findCandidateByLink(token));
  const result = await candidateCommand(await request.formData(), candidate);
  if (!result) throw new Response(null, { status: 400 });
  if ("refusal" in result) return data(result, { status: 409, headers: privacy });
  return redirect(`/my-profile/${token}?done=${result.done}`, { headers: privacy });
}

type Command = { done: string } | { refusal: "gone" | "begun" } | null;

/** Does what a form of the page asks; null: no form of the page asks that. */
async function candidateCommand(
  form: FormData,
  { id: candidateId, organisationId }: CandidateDetail,
): Promise<Command> {
  const intent = form.get("intent");
  if (intent === "withdraw")
    return told(await withdrawCandidate(candidateId, { organisationId, personId: null }), "withdrawn");
  const id = String(form.get(intent === "leave-meeting" ? "bookingId" : "introductionId"));
  if (!isUuid(id)) return null;
  switch (intent) {
    case "leave-meeting":
      return told(await leaveMeeting({ bookingId: id, candidateId }), "meetingLeft");
    case "take-back":
      return told(await takeBackYes({ introductionId: id, candidateId }), "yesTakenBack");
    case "yes":
    case "no":
      return told(
        await answerAsCandidate({ isYes: intent === "yes" }, { introductionId: id, candidateId }),
        "answered",
      );
    default:
      return null;
  }
}

function told(result: { ok: true } | { ok: false; reason: "gone" | "begun" }, done: string): Command {
  return result.ok ? { done } : { refusal: result.reason };
}

export default function MyProfile() {
  const { candidate, views, answers, meetings } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t } = useTranslation("candidates");
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={t("my.title")}
        lead={t("my.lead", { alias: aliasOf(candidate) })}
        meta={[t("profile.by", { name: candidate.organisation.name })]}
      />
      {refusal ? <Banner look="error">{t(`my.${refusal}`)}</Banner> : null}
      <Banner>{t(`my.state.${candidate.state}`)}</Banner>
      <Awaiting />
      <CandidateMeetings meetings={meetings} />
      <CandidateAnswers answers={answers} />
      <section className="card grid gap-4">
        <h2 className="text-xl">{t("my.shown")}</h2>
        <CandidateBody candidate={candidate} />
      </section>
      <ProfileViews views={views} />
      {mayBecome(candidate.state, "WITHDRAWN") ? (
        <ConfirmButton
          label={t("my.withdraw")}
          question={t("my.withdrawQuestion")}
          confirm={t("my.withdraw")}
          fields={{ intent: "withdraw" }}
          look="danger"
        />
      ) : null}
    </div>
  );
}

function Awaiting() {
  const { awaiting, candidate } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidates");
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t("my.awaiting")}</h2>
      {awaiting.length === 0 ? (
        <p className="text-muted">{t("my.awaitingNone")}</p>
      ) : (
        <p>{t("my.awaitingHelp", { provider: candidate.organisation.name })}</p>
      )}
      {awaiting.map(({ id, need }) => (
        <Form key={id} method="post" className="card flex flex-wrap items-center justify-between gap-3">
          <input type="hidden" name="introductionId" value={id} />
          <p>
            {need.state === "PUBLISHED" ? (
              <Link to={`/needs/${need.id}`}>{need.title}</Link>
            ) : (
              <strong>{need.title}</strong>
            )}
            , {need.organisation.name}
          </p>
          <span className="flex gap-3">
            {(["yes", "no"] as const).map((intent) => (
              <Button
                key={intent}
                name="intent"
                value={intent}
                look={intent === "yes" ? "main" : "quiet"}
                aria-label={t("my.answerTo", {
                  answer: t(`my.${intent}`),
                  need: need.title,
                  employer: need.organisation.name,
                })}
              >
                {t(`my.${intent}`)}
              </Button>
            ))}
          </span>
        </Form>
      ))}
    </section>
  );
}
