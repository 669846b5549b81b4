import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { longestText } from "~/app/domain/catalogue/words-of-text";
import { draftNeed, parseTicked } from "~/app/domain/needs/draft-need.server";
import { needKinds } from "~/app/domain/needs/kinds";
import { NeedTextInput } from "~/app/domain/needs/schema";
import { suggestFromText } from "~/app/domain/needs/suggest-from-text.server";
import { TextSuggestionsForm } from "~/app/domain/needs/text-suggestions";
import { languageOf, wordsFor } from "~/app/i18n.server";
import { dateIn } from "~/app/platform/clock";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { RadioGroup } from "~/app/ui/choice-field";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { TextArea } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

export const handle = { i18n: ["needs", "catalogue"] };
export const meta = titleMeta;

/** A need that begins with the employer's own words. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request, "EMPLOYER");
  const t = await wordsFor(request, "needs");
  return { title: t("fromText.title") };
}

/** Reads the text and shows what it led to, or begins a draft with what of that is ticked. The text is not kept. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER");
  const form = await request.formData();
  const read = parseWithZod(form, { schema: NeedTextInput });
  if (read.status !== "success") return data({ result: read.reply(), suggested: null }, { status: 400 });
  if (form.get("intent") !== "draft") {
    const suggested = await suggestFromText(read.value, {
      language: await languageOf(request),
      today: dateIn(new Date()),
    });
    return data({ result: read.reply(), suggested });
  }
  const ticked = parseTicked(form, read.value);
  if (ticked.status !== "success") throw new Response(null, { status: 400 });
  const needId = await draftNeed(ticked.value, { organisationId, personId });
  if (!needId) throw new Response(null, { status: 409 });
  return redirect(`/work/needs/${needId}/edit?done=drafted`);
}

export default function NeedFromText() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("needs");
  const [form, fields] = useServerForm<NeedTextInput>({
    id: "from-text",
    lastResult: answer?.result,
    defaultValue: { kind: "RECRUITMENT", text: "" },
  });
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={t("fromText.title")}
        lead={t("fromText.lead")}
        crumbs={[{ to: "/work/needs", label: t("own.title") }]}
      />
      <Form method="post" action="#suggested" id={form.id} noValidate className="grid gap-5">
        <FormErrors form={form} fields={[[fields.text, t("fromText.text")]]} />
        <TextArea
          field={fields.text}
          label={t("fromText.text")}
          help={t("fromText.textHelp")}
          maxLength={longestText}
          rows={8}
        />
        <RadioGroup
          field={fields.kind}
          label={t("form.kind")}
          options={needKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), help: t(`kindHelp.${kind}`) }))}
        />
        <div>
          <Button look={answer?.suggested ? "plain" : "main"} name="intent" value="read">
            {t("fromText.read")}
          </Button>
        </div>
      </Form>
      {answer?.suggested ? (
        <TextSuggestionsForm
          key={JSON.stringify([answer.suggested.kind, answer.suggested.text])}
          suggested={answer.suggested}
        />
      ) : null}
    </div>
  );
}
