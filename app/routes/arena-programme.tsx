import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { ownAliasOf } from "~/app/domain/candidates/alias";
import { type OwnMeeting, readProgrammePage } from "~/app/domain/scheduling/participant-pages.server";
import { programmeCommand } from "~/app/domain/scheduling/programme-command.server";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["scheduling", "arenas"] };
export const meta = titleMeta;

/** A participant's own programme: provisional, or published. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request, "EMPLOYER", "PROVIDER");
  const page = found(await readProgrammePage(uuidParam(params, "organisedId"), { organisationId }));
  const t = await wordsFor(request, "scheduling");
  const isProvider = viewer.organisation?.kind === "PROVIDER";
  return { title: `${t("programme.title")}: ${page.arena.title}`, ...page, isProvider };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request, "EMPLOYER", "PROVIDER");
  const arenaId = uuidParam(params, "organisedId");
  const kind = viewer.organisation?.kind ?? "EMPLOYER";
  const result = found(await programmeCommand(await request.formData(), { arenaId, organisationId, kind }));
  if ("refusal" in result) return data(result, { status: result.isInvalid ? 400 : 409 });
  return redirect(`/work/arenas/${arenaId}/programme?done=${result.done}`);
}

export default function ArenaProgramme() {
  const { arena, isPublished, number, meetings } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t, i18n } = useTranslation(["scheduling", "arenas"]);
  const isSeen = isPublished || number !== null;
  return (
    <div className="wrap">
      <PageHead
        title={t(isPublished || !isSeen ? "programme.title" : "programme.provisional")}
        crumbs={[
          { to: "/work/arenas", label: t("arenas:list.title") },
          { to: `/work/arenas/${arena.id}`, label: arena.title },
        ]}
        meta={[formatDate(arena.startsAt, i18n.language), arena.venue]}
        actions={<PrintButton />}
      />
      <div className="grid gap-6">
        {refusal ? <Banner look="error">{t(`programme.refusal.${refusal as "gone"}`)}</Banner> : null}
        {isSeen ? null : <EmptyState title={t("programme.notYet")}>{t("programme.notYetHelp")}</EmptyState>}
        {isSeen && meetings.length === 0 ? <p>{t("programme.none")}</p> : null}
        {meetings.length > 0 ? <Meetings /> : null}
        {number !== null && !isPublished ? <Answer number={number} /> : null}
      </div>
    </div>
  );
}

function Meetings() {
  const { meetings, isProvider, isPublished } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("scheduling");
  return (
    <DataTable
      hasActions={isPublished && isProvider}
      caption={t("programme.title")}
      rows={meetings}
      columns={[
        {
          label: t("programme.time"),
          cell: ({ startsAt, endsAt }) => `${formatTime(startsAt, i18n.language)}–${formatTime(endsAt, i18n.language)}`,
        },
        { label: t("programme.table"), cell: ({ table }) => table },
        { label: t("programme.with"), cell: ({ other }) => other },
        ...(isPublished && isProvider
          ? [{ label: t("programme.bring"), cell: (meeting: OwnMeeting) => <Bring meeting={meeting} /> }]
          : []),
      ]}
    />
  );
}

/** Who comes to a published meeting. */
function Bring({ meeting }: { meeting: OwnMeeting }) {
  const { candidates } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("scheduling");
  const chosen = candidates.filter(({ id }) => meeting.candidateIds.includes(id));
  const time = formatTime(meeting.startsAt, i18n.language);
  if (!meeting.bookingId) return meeting.aliases.join(", ") || "–";
  return (
    <details className="menu no-print">
      <summary className="btn btn-quiet btn-small" aria-label={`${t("programme.choose")}: ${time}`}>
        {chosen.length > 0 ? chosen.map(({ alias }) => alias).join(", ") : t("programme.choose")}
      </summary>
      <Form method="post" className="card mt-2 grid max-w-md justify-items-start gap-2">
        <input type="hidden" name="bookingId" value={meeting.bookingId} />
        <p className="small">{t(candidates.length > 0 ? "programme.chosen" : "programme.nobodyToBring")}</p>
        {candidates.map(({ id, alias, label }) => (
          <label key={id} className="flex gap-2">
            <input type="checkbox" name="candidateId" value={id} defaultChecked={meeting.candidateIds.includes(id)} />
            {ownAliasOf(alias, label)}
          </label>
        ))}
        <Button isSmall name="intent" value="bring">
          {t("programme.saveCandidates")}
        </Button>
      </Form>
    </details>
  );
}

function Answer({ number }: { number: number }) {
  const { answer } = useLoaderData<typeof loader>();
  const { t } = useTranslation("scheduling");
  return (
    <section className="no-print card grid gap-3" aria-labelledby="answer">
      <h2 id="answer">{t("programme.question")}</h2>
      {answer ? (
        <p>{answer.isRight ? t("programme.answeredYes") : t("programme.answeredNo", { text: answer.text })}</p>
      ) : null}
      {answer && answer.number !== number ? <p className="text-muted">{t("programme.older")}</p> : null}
      <Form method="post" className="grid justify-items-start gap-3">
        <input type="hidden" name="number" value={number} />
        <fieldset>
          <legend className="sr-only">{t("programme.question")}</legend>
          <label className="flex gap-3 py-1">
            <input type="radio" name="isRight" value="yes" defaultChecked={answer?.isRight === true} />
            {t("programme.yes")}
          </label>
          <label className="flex gap-3 py-1">
            <input type="radio" name="isRight" value="no" defaultChecked={answer?.isRight === false} />
            {t("programme.no")}
          </label>
        </fieldset>
        <label className="grid w-full gap-1">
          <span className="font-semibold">{t("programme.text")}</span>
          <span className="small text-muted">{t("programme.textHelp")}</span>
          <textarea name="text" rows={3} maxLength={600} defaultValue={answer?.text ?? ""} className="input" />
        </label>
        <Button look="main" name="intent" value="answer">
          {t("programme.send")}
        </Button>
      </Form>
    </section>
  );
}
