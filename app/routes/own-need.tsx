import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { fillNeed, pauseNeed, publishNeed, withdrawNeed } from "~/app/domain/needs/change-need-state.server";
import { copyNeed } from "~/app/domain/needs/copy-need.server";
import { deleteNeedDraft } from "~/app/domain/needs/delete-need.server";
import { answerPages } from "~/app/domain/needs/kinds";
import { gapLabels, NeedBody, useNeedMeta } from "~/app/domain/needs/need-facts";
import { mayBecome } from "~/app/domain/needs/publish-policy";
import { findNeed } from "~/app/domain/needs/queries.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DeleteDraft } from "~/app/ui/delete-draft";
import { ErrorSummary } from "~/app/ui/error-summary";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["needs", "catalogue"] };
export const meta = titleMeta;

/** One of the employer's own needs, with what can be done with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  const need = found(await findNeed(uuidParam(params, "needId"), { organisationId }));
  return { title: need.title, need };
}

const changes = { pause: pauseNeed, fill: fillNeed, withdraw: withdrawNeed } as const;
const done = { pause: "paused", fill: "filled", withdraw: "withdrawn" } as const;

/** Publishes, pauses, fills, withdraws, copies, or deletes a draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER");
  const needId = uuidParam(params, "needId");
  const intent = String((await request.formData()).get("intent"));
  if (intent === "copy") {
    const copyId = found(await copyNeed(needId, { organisationId }));
    return redirect(`/work/needs/${copyId}/edit?done=copied`);
  }
  if (intent === "delete") {
    if (!(await deleteNeedDraft(needId, { organisationId, personId }))) throw new Response(null, { status: 404 });
    return redirect("/work/needs?done=deleted");
  }
  if (intent === "publish") {
    const result = await publishNeed(needId, { organisationId, personId });
    if (result.ok) return redirect(`/work/needs/${needId}/${answerPages[result.kind]}?done=published`);
    if (result.reason === "incomplete") return data({ gaps: result.gaps }, { status: 409 });
    throw new Response(null, { status: 404 });
  }
  if (!(intent in changes)) throw new Response(null, { status: 400 });
  const change = intent as keyof typeof changes;
  const result = await changes[change](needId, { organisationId, personId });
  if (!result.ok) throw new Response(null, { status: 404 });
  return redirect(`/work/needs/${needId}?done=${done[change]}`);
}

export default function OwnNeed() {
  const { need } = useLoaderData<typeof loader>();
  const gaps = useActionData<typeof action>()?.gaps ?? [];
  const { t } = useTranslation(["needs", "common"]);
  const needMeta = useNeedMeta();
  const isOpen = need.state === "DRAFT" || need.state === "PUBLISHED";
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={need.title || t("own.untitled")}
        crumbs={[{ to: "/work/needs", label: t("own.title") }]}
        state={t(`state.${need.state}`)}
        meta={[...needMeta(need)]}
        actions={
          <>
            {need.state === "PUBLISHED" ? (
              <LinkButton look="main" to={`/work/needs/${need.id}/${answerPages[need.kind]}`}>
                {t("own.matches")}
              </LinkButton>
            ) : null}
            {mayBecome(need.state, "PUBLISHED") ? (
              <Form method="post">
                <Button look="main" name="intent" value="publish">
                  {t("own.publish")}
                </Button>
              </Form>
            ) : null}
            {isOpen ? <LinkButton to={`/work/needs/${need.id}/edit`}>{t("common:edit")}</LinkButton> : null}
            {need.state === "PUBLISHED" ? (
              <LinkButton look="quiet" to={`/needs/${need.id}`}>
                {t("own.publicPage")}
              </LinkButton>
            ) : null}
            <PrintButton />
          </>
        }
      />
      <ErrorSummary
        errors={gaps.map(({ field, error }) => ({ id: field, label: t(gapLabels[field] ?? "form.name"), error }))}
      />
      {need.importNotes.length > 0 ? (
        <Banner look="warning" title={t("own.importNotes")}>
          <ul>
            {need.importNotes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <NeedBody need={need} />
      <div className="no-print flex flex-wrap gap-3">
        <Form method="post">
          <Button look="quiet" name="intent" value="copy">
            {t("own.copy")}
          </Button>
        </Form>
        {(["pause", "fill", "withdraw"] as const)
          .filter((change) => mayBecome(need.state, targets[change]))
          .map((change) => (
            <ConfirmButton
              key={change}
              label={change === "pause" && need.state !== "PUBLISHED" ? t("own.reopen") : t(`own.${change}`)}
              question={t(`own.${change}Question`)}
              confirm={t(`own.${change}`)}
              fields={{ intent: change }}
              look={change === "withdraw" ? "danger" : "quiet"}
            />
          ))}
        <DeleteDraft of={need} />
      </div>
    </div>
  );
}

const targets = { pause: "DRAFT", fill: "FILLED", withdraw: "WITHDRAWN" } as const;
