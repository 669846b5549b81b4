import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { ownAliasOf } from "~/app/domain/candidates/alias";
import { attendanceCommand } from "~/app/domain/scheduling/attendance-command.server";
import { mostRepresentatives } from "~/app/domain/scheduling/kinds";
import { readAttendancePage } from "~/app/domain/scheduling/participant-pages.server";
import { wordsFor } from "~/app/i18n.server";
import { formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["scheduling", "arenas"] };
export const meta = titleMeta;

/** How many a participant is, when it is away, whom it brings. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request, "EMPLOYER", "PROVIDER");
  const page = found(await readAttendancePage(uuidParam(params, "organisedId"), { organisationId }));
  const t = await wordsFor(request, "scheduling");
  const isProvider = viewer.organisation?.kind === "PROVIDER";
  return { title: `${t("attendance.title")}: ${page.arena.title}`, ...page, isProvider };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId, viewer } = await requireMember(request, "EMPLOYER", "PROVIDER");
  const arenaId = uuidParam(params, "organisedId");
  const kind = viewer.organisation?.kind === "PROVIDER" ? "PROVIDER" : "EMPLOYER";
  const actor = { arenaId, organisationId, personId, kind } as const;
  const result = found(await attendanceCommand(await request.formData(), actor));
  if ("refusal" in result) return data(result, { status: result.isInvalid ? 400 : 409 });
  return redirect(result.to);
}

export default function ArenaAttendance() {
  const { arena, own, candidates, isProvider } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t, i18n } = useTranslation(["scheduling", "arenas"]);
  const number = (name: string, label: string, { value, max }: { value: number | null; max: number }) => (
    <label className="grid gap-1">
      <span className="font-semibold">{label}</span>
      <input type="number" name={name} min={0} max={max} defaultValue={value ?? ""} className="input max-w-28" />
    </label>
  );
  return (
    <div className="wrap">
      <PageHead
        title={t("attendance.title")}
        crumbs={[
          { to: "/work/arenas", label: t("arenas:list.title") },
          { to: `/work/arenas/${arena.id}`, label: arena.title },
        ]}
      />
      <Form method="post" className="grid justify-items-start gap-6">
        {refusal ? <Banner look="error">{t(`attendance.refusal.${refusal}`)}</Banner> : null}
        {isProvider
          ? number("representatives", t("attendance.representatives"), {
              value: own?.representatives ?? 1,
              max: mostRepresentatives,
            })
          : null}
        <div className="flex flex-wrap gap-6">
          {number("minMeetings", t("attendance.min"), { value: own?.minMeetings || null, max: 60 })}
          {number("maxMeetings", t("attendance.max"), { value: own?.maxMeetings ?? null, max: 60 })}
        </div>
        <fieldset>
          <legend className="pb-1 font-semibold">{t("attendance.away")}</legend>
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            {arena.slots.map(({ id, startsAt }) => (
              <label key={id} className="flex gap-2 py-1">
                <input
                  type="checkbox"
                  name="awaySlotIds"
                  value={id}
                  defaultChecked={own?.away.some(({ slotId }) => slotId === id)}
                />
                {formatTime(startsAt, i18n.language)}
              </label>
            ))}
          </div>
        </fieldset>
        {isProvider ? (
          <fieldset>
            <legend className="font-semibold">{t("attendance.candidates")}</legend>
            <p className="small pb-2 text-muted">{t("attendance.candidatesHelp")}</p>
            <div className="grid gap-x-6 gap-y-1 sm:grid-cols-3">
              {candidates.map(({ id, alias, label }) => (
                <label key={id} className="flex gap-2 py-1">
                  <input
                    type="checkbox"
                    name="candidateIds"
                    value={id}
                    defaultChecked={own?.candidates.some(({ candidateId }) => candidateId === id)}
                  />
                  {ownAliasOf(alias, label)}
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
        <Button look="main">{t(own ? "attendance.save" : "attendance.join")}</Button>
      </Form>
      {isProvider && own && arena.state === "OPEN" ? (
        <section className="pt-10">
          <ConfirmButton
            label={t("attendance.leave")}
            question={t("attendance.leaveQuestion")}
            confirm={t("attendance.leaveConfirm")}
            fields={{ intent: "leave" }}
            look="danger"
          />
        </section>
      ) : null}
    </div>
  );
}
