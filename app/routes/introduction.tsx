import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { answerIntroduction } from "~/app/domain/introductions/answer-introduction.server";
import { factsOf, possibleAnswers } from "~/app/domain/introductions/answer-policy";
import { declineReasons, outcomes } from "~/app/domain/introductions/kinds";
import { findIntroduction, type IntroductionDetail, listContacts } from "~/app/domain/introductions/queries.server";
import { AnswerInput } from "~/app/domain/introductions/schema";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["introductions"] };
export const meta = titleMeta;

/** One introduction with its history, as both sides see it, and what this side may do now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, side } = await memberOf(request);
  const introduction = found(await findIntroduction(uuidParam(params, "introductionId"), { side, organisationId }));
  const t = await wordsFor(request, "introductions");
  const facts = factsOf(introduction, new Date());
  const answers = possibleAnswers(facts, side);
  const heading = t("heading", { alias: aliasOf(introduction.candidate), need: introduction.need.title });
  const contacts = await listContacts(introduction, side);
  return { title: heading, introduction, answers, side, contacts, isShared: facts.hasCandidateYes };
}

/** Answers, records the candidate's answer, agrees on a meeting, or records what came of it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, side, personId } = await memberOf(request);
  const introductionId = uuidParam(params, "introductionId");
  const form = await request.formData();
  const input = AnswerInput.safeParse(Object.fromEntries(form));
  const message = String(form.get("message") ?? "");
  if (!input.success) return data({ reason: refusalOf(input.error), message }, { status: 400 });
  const result = await answerIntroduction(input.data, { introductionId, side, organisationId, personId });
  if (!result.ok && result.reason === "gone") throw new Response(null, { status: 404 });
  if (!result.ok)
    return data({ reason: result.reason, message }, { status: result.reason === "wrong-reason" ? 400 : 409 });
  const isCandidates = input.data.intent.startsWith("candidate");
  return redirect(`/work/introductions/${introductionId}?done=${isCandidates ? "candidateAnswered" : "answered"}`);
}

function refusalOf({ issues }: z.ZodError) {
  return issues.some(({ path }) => path[0] === "message") ? ("message-refused" as const) : ("wrong-reason" as const);
}

async function memberOf(request: Request) {
  const member = await requireMember(request, "EMPLOYER", "PROVIDER");
  const side = member.viewer.organisation?.kind === "EMPLOYER" ? ("EMPLOYER" as const) : ("PROVIDER" as const);
  return { ...member, side };
}

export default function Introduction() {
  const { title, introduction, answers, side, isShared: isSharedNow } = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason;
  const { t, i18n } = useTranslation("introductions");
  const { need, candidate, sharedUntil } = introduction;
  const isWaiting = answers.length > 0 && answers.every((answer) => answer === "decline");
  const candidatePage = side === "EMPLOYER" ? `/candidates/${candidate.id}` : `/work/candidates/${candidate.id}`;
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={title}
        crumbs={[{ to: "/work/introductions", label: t("title") }]}
        state={t(`state.${introduction.state}`)}
        meta={[
          <Link key="candidate" to={candidatePage}>
            {aliasOf(candidate)}, {candidate.organisation.name}
          </Link>,
          <Link key="need" to={side === "EMPLOYER" ? `/work/needs/${need.id}` : `/needs/${need.id}`}>
            {need.title}, {need.organisation.name}
          </Link>,
        ]}
      />
      {reason ? <Banner look="error">{t(`refusal.${reason}`)}</Banner> : null}
      <div className="grid gap-8 lg:grid-cols-[1fr_24rem]">
        <History introduction={introduction} />
        <div className="grid content-start gap-6">
          <section className="card grid gap-2">
            <h2 className="text-xl">{t("sharing.title")}</h2>
            <p>
              {isSharedNow && sharedUntil
                ? t("sharing.yes", { date: formatDate(sharedUntil, i18n.language) })
                : t(introduction.candidateYesAt ? "sharing.ended" : "sharing.no")}
            </p>
          </section>
          <Contacts />
          <section className="card no-print grid gap-4">
            <h2 className="text-xl">{t("answer.title")}</h2>
            {answers.length === 0 ? <p>{t("answer.over")}</p> : null}
            {isWaiting ? <p className="text-muted">{t("answer.waiting")}</p> : null}
            {answers.map((answer) => (
              <Answer key={answer} {...{ answer, side, isWaiting }} />
            ))}
          </section>
        </div>
      </div>
    </div>
  );
}

/** Whom to call on the other side, once both want. */
function Contacts() {
  const { contacts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("introductions");
  if (contacts.length === 0) return null;
  return (
    <section className="card grid gap-2">
      <h2 className="text-xl">{t("contact")}</h2>
      <ul className="grid gap-1">
        {contacts.map(({ id, name, email }) => (
          <li key={id}>
            {name}, <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ introduction }: { introduction: IntroductionDetail }) {
  const { t, i18n } = useTranslation("introductions");
  const { need, candidate, employerId } = introduction;
  const nameOf = (organisationId: string | null) => {
    if (!organisationId) return t("byCandidate");
    return organisationId === employerId ? need.organisation.name : candidate.organisation.name;
  };
  const reasonOf = ({ kind, reason }: { kind: string; reason: string | null }) => {
    if (!reason) return null;
    return kind === "outcome"
      ? t(`outcome.${reason as "HIRED"}`)
      : t(`decline.${reason as "FILLED"}`, { defaultValue: "" });
  };
  return (
    <section className="grid content-start gap-3">
      <h2>{t("history")}</h2>
      <ol className="grid gap-3">
        {introduction.events.map((event) => (
          <li key={event.id} className="border-s-3 border-line ps-4">
            <p className="small text-muted">
              {formatDate(event.at, i18n.language)} {formatTime(event.at, i18n.language)},{" "}
              {nameOf(event.organisationId)}
            </p>
            <p className="font-semibold">{t(`event.${event.kind as "proposed"}`)}</p>
            {reasonOf(event) ? <p>{reasonOf(event)}</p> : null}
            {event.message ? <p className="whitespace-pre-line">{event.message}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

type AnswerProps = {
  answer: ReturnType<typeof possibleAnswers>[number];
  side: "EMPLOYER" | "PROVIDER";
  /** The other side is to answer. */
  isWaiting: boolean;
};

/** One thing that can be done, as a form of its own. */
function Answer({ answer, side, isWaiting }: AnswerProps) {
  const message = useActionData<typeof action>()?.message;
  const { t } = useTranslation("introductions");
  switch (answer) {
    case "accept":
      return <AnswerForm intent="accept" label={t("answer.accept")} look="main" />;
    case "candidate-no":
      return <AnswerForm intent="candidate-no" label={t("answer.candidateNo")} />;
    case "candidate-yes":
      return (
        <AnswerForm intent="candidate-yes" label={t("answer.candidateYes")} help={t("answer.candidateYesHelp")}>
          <Choice
            name="givenHow"
            label={t("answer.givenHow")}
            options={(["MEETING", "PHONE"] as const).map((value) => [value, t(`answer.${value}`)])}
          />
        </AnswerForm>
      );
    case "decline":
      return (
        <AnswerForm intent="decline" label={t(isWaiting ? "answer.withdraw" : "answer.decline")}>
          <Choice
            name="reason"
            label={t("answer.reason")}
            options={declineReasons[side].map((value) => [value, t(`decline.${value}`)])}
          />
        </AnswerForm>
      );
    case "outcome":
      return (
        <AnswerForm intent="outcome" label={t("answer.outcome")} look="main">
          <Choice
            name="reason"
            label={t("answer.outcomeReason")}
            options={outcomes.map((value) => [value, t(`outcome.${value}`)])}
          />
        </AnswerForm>
      );
    case "meeting":
      return (
        <AnswerForm intent="meeting" label={t("answer.meeting")} help={t("answer.messageHelp")} look="main">
          <label className="field grid gap-1">
            <span className="font-semibold">{t("answer.message")}</span>
            <input name="message" maxLength={300} required className="input" defaultValue={message} />
          </label>
        </AnswerForm>
      );
  }
}

type AnswerFormProps = { intent: string; label: string; help?: string; look?: "main" | "quiet"; children?: ReactNode };

function AnswerForm({ intent, label, help, look = "quiet", children }: AnswerFormProps) {
  return (
    <Form method="post" noValidate className="grid justify-items-start gap-2 border-t border-line pt-3">
      <input type="hidden" name="intent" value={intent} />
      {help ? <p className="small text-muted">{help}</p> : null}
      {children}
      <Button look={look}>{label}</Button>
    </Form>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: [value: string, words: string][] }) {
  return (
    <label className="grid gap-1">
      <span className="font-semibold">{label}</span>
      <select name={name} required className="input w-auto max-w-full">
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
