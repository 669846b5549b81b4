import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { checkIn } from "~/app/domain/meetings/attendance.server";
import { ParticipantFacts } from "~/app/domain/meetings/check-in-list";
import { DayRefusal } from "~/app/domain/meetings/day-refusal";
import { findParticipantAtDoor } from "~/app/domain/meetings/find-at-door.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["meetings", "arenas"] };
export const meta = titleMeta;

/** Whose code was read at the door. For the organiser only: to anybody else there is no such page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "MUNICIPALITY");
  const arenaId = uuidParam(params, "arenaId");
  const { arena, participant } = found(await findParticipantAtDoor(params.token ?? "", { arenaId, organisationId }));
  return { title: participant.name, arena, participant };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "MUNICIPALITY");
  const arenaId = uuidParam(params, "arenaId");
  const { participant } = found(await findParticipantAtDoor(params.token ?? "", { arenaId, organisationId }));
  const result = await checkIn(participant.id, { arenaId, organisationId, personId });
  if (!result.ok) return data(result, { status: 409 });
  return redirect(`${new URL(request.url).pathname}?done=checkedIn`);
}

export default function ArenaDoor() {
  const { arena, participant } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.reason;
  const { t } = useTranslation("meetings");
  return (
    <div className="wrap grid max-w-2xl gap-4 pb-10">
      <PageHead
        title={t("door.heading")}
        lead={t("door.lead", { arena: arena.title })}
        crumbs={[{ to: `/work/arenas/${arena.id}/today`, label: arena.title }]}
      />
      {refusal ? <DayRefusal refusal={refusal} clash={null} /> : null}
      <div className="card grid gap-4">
        <ParticipantFacts participant={participant} />
        {participant.cameAt || participant.missingAt ? (
          <LinkButton to={`/work/arenas/${arena.id}/today`}>{t("door.toList")}</LinkButton>
        ) : (
          <Form method="post">
            <Button look="main" className="w-full">
              {t("door.checkIn")}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}
