import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useFetcher, useLoaderData, useLocation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { listLabels, listLanguages, listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { chosenIn } from "~/app/domain/catalogue/typed-concepts.server";
import { askingNeed } from "~/app/domain/matching/asking-need";
import { countNearOccupations } from "~/app/domain/matching/near-occupations.server";
import { NearOccupations, NeedCosts } from "~/app/domain/matching/need-costs";
import { countCosts } from "~/app/domain/matching/queries.server";
import { publishNeed } from "~/app/domain/needs/change-need-state.server";
import type { FormRow } from "~/app/domain/needs/form-row";
import { answerPages } from "~/app/domain/needs/kinds";
import { NeedBody } from "~/app/domain/needs/need-facts";
import { NeedFormFields, useNeedForm } from "~/app/domain/needs/need-form";
import {
  includeAdditions,
  includeSuggestions,
  needConcepts,
  needFormValues,
} from "~/app/domain/needs/need-form.server";
import type { PublishGap } from "~/app/domain/needs/publish-policy";
import { findNeed, type NeedDetail } from "~/app/domain/needs/queries.server";
import { RetiredOccupations } from "~/app/domain/needs/retired-occupations";
import { type SaveNeedResult, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { languageOf, wordsFor } from "~/app/i18n.server";
import { formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { orNull } from "~/app/platform/search-engine.server";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["needs", "catalogue", "matching"] };
export const meta = titleMeta;

/** The form of one of the employer's needs: what is saved, what is suggested, and what each must costs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  const need = found(await findNeed(uuidParam(params, "needId"), { organisationId }));
  const language = await languageOf(request);
  const t = await wordsFor(request, "needs");
  const [values, costs, near, municipalities, languages, occupations] = await Promise.all([
    needFormValues(need, language),
    orNull(countCosts(askingNeed(need))),
    orNull(countNearOccupations(need)),
    listMunicipalities(),
    listLanguages(),
    listLabels(
      "occupation",
      need.occupations.map(({ id }) => id),
    ),
  ]);
  return { title: need.title || t("form.title"), need, values, costs, near, municipalities, languages, occupations };
}

/** Saves, adds what is typed in the adding fields, and publishes when asked; or suggests, and saves nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER");
  const needId = uuidParam(params, "needId");
  const form = await request.formData();
  const intent = String(form.get("intent") ?? "save");
  // What is half typed is no mistake yet.
  if (intent === "autosave") for (const field of Object.keys(needConcepts)) form.delete(`${field}Text`);
  const unknown = await includeAdditions(form);
  if (intent === "suggest") await includeSuggestions(form, await languageOf(request));
  const submission = parseWithZod(form, { schema: NeedInput });
  const isValid = submission.status === "success" && Object.keys(unknown).length === 0;
  const answer = (refusal: Refusal = {}, more: More = {}) =>
    answerTo(form, submission.reply(refusal), { ...more, status: isValid ? 409 : 400 });
  if (submission.status !== "success" || !isValid) return answer({ fieldErrors: unknown });
  if (intent === "suggest") return answer();
  const saved = await saveNeed(submission.value, { needId, organisationId });
  if (!saved.ok) return answer(refusalOf(saved), "theirs" in saved ? { theirs: saved.theirs } : {});
  if (intent === "autosave") return { version: saved.version, savedAt: new Date() };
  if (intent !== "publish") return redirect(addressAfter({ needId, version: saved.version, intent }));
  const published = await publishNeed(needId, { organisationId, personId });
  if (published.ok) return redirect(`/work/needs/${needId}/${answerPages[published.kind]}?done=published`);
  if (published.reason === "gone") return redirect(`/work/needs/${needId}?done=saved`);
  return answer({ fieldErrors: errorsOf(published.gaps) }, { version: saved.version });
}

type Refusal = { formErrors?: string[]; fieldErrors?: Record<string, string[]> };
type More = { theirs?: NeedDetail; version?: number };

/** The form as it was sent, with what is wrong or what is suggested. */
async function answerTo(
  form: FormData,
  result: SubmissionResult<string[]>,
  { status, ...more }: More & { status: number },
) {
  const answer = { result, chosen: await chosenIn(form, needConcepts), ...more };
  return data(answer, { status: form.get("intent") === "suggest" ? 200 : status });
}

/** What the form says of a need that was not saved; one that is gone is a page that does not exist. */
function refusalOf(saved: Extract<SaveNeedResult, { ok: false }>): Refusal {
  if (saved.reason === "gone") throw new Response(null, { status: 404 });
  return saved.reason === "incomplete" ? { fieldErrors: errorsOf(saved.gaps) } : { formErrors: [saved.reason] };
}

/** The form again, or the card where something was added. */
function addressAfter({ needId, version, intent }: { needId: string; version: number; intent: string }): string {
  return `/work/needs/${needId}/edit?done=saved&version=${version}${intent === "add" ? "#requirements" : ""}`;
}

/** Where the form says what a published need may not lack. */
function errorsOf(gaps: PublishGap[]): Record<string, string[]> {
  return Object.fromEntries(gaps.map(({ field, error }) => [field, [error]]));
}

/** The form begins anew after each save by hand (a new version in the address): errors put right are gone, suggestions are there. */
export default function NeedEdit() {
  return <NeedEditForm key={useLocation().search} />;
}

function NeedEditForm() {
  const { need, values, costs, near, municipalities, languages, occupations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["needs", "common"]);
  const form = useRef<HTMLFormElement>(null);
  const saved = useAutosave(form, need.state === "DRAFT");
  // The newest that this page knows of: an autosave may be older than what was saved by hand after it.
  const version = Math.max(versionAfter(answer) ?? 0, saved?.version ?? 0, need.version);
  const bound = useNeedForm({ lastResult: answer && "result" in answer ? answer.result : null, values });
  const suggested = useSuggested(form);
  const theirs = answer && "theirs" in answer ? (answer.theirs ?? null) : null;
  const chosen = answer && "chosen" in answer ? answer.chosen?.occupationIds : null;
  return (
    <div className="wrap">
      <PageHead
        title={need.title || t("form.title")}
        crumbs={[
          { to: "/work/needs", label: t("own.title") },
          { to: `/work/needs/${need.id}`, label: need.title || t("own.untitled") },
        ]}
        state={t(`state.${need.state}`)}
        meta={[t(`kind.${need.kind}`)]}
      />
      {theirs ? (
        <Banner look="warning" title={t("form.changedTitle")}>
          <p>{t("form.changedHelp")}</p>
          <p className="font-semibold">{theirs.title}</p>
          <NeedBody need={theirs} />
        </Banner>
      ) : null}
      <Form
        ref={form}
        method="post"
        id={bound.form.id}
        noValidate
        className="grid gap-8 pt-4 lg:grid-cols-[1fr_20rem]"
        onChange={saved?.schedule}
        onSubmit={saved?.hold}
      >
        <RetiredOccupations occupations={need.occupations} />
        <input type="hidden" name="version" value={theirs ? theirs.version : version} />
        <NeedFormFields
          {...{ bound, values, municipalities, languages }}
          occupations={chosen ?? occupations}
          suggested={suggested.rows}
          onOccupation={suggested.ask}
        />
        <aside className="grid content-start gap-5 self-start lg:sticky lg:top-4">
          <NeedCosts need={need} costs={costs} />
          <NearOccupations near={near ?? []} />
          <p role="status" className="small text-muted">
            {saved?.text}
          </p>
          <div className="grid gap-3">
            {need.state === "DRAFT" ? (
              <>
                <Button name="intent" value="save">
                  {t("form.save")}
                </Button>
                <Button look="main" name="intent" value="publish">
                  {t("form.publish")}
                </Button>
              </>
            ) : (
              <Button look="main" name="intent" value="save">
                {theirs ? t("form.overwrite") : t("form.saveChanges")}
              </Button>
            )}
          </div>
        </aside>
      </Form>
    </div>
  );
}

type Answer = ReturnType<typeof useActionData<typeof action>>;

function versionAfter(answer: Answer): number | undefined {
  return answer && "version" in answer && typeof answer.version === "number" ? answer.version : undefined;
}

/** Asks for the skills of an occupation that was just chosen, and saves nothing. */
function useSuggested(form: React.RefObject<HTMLFormElement>) {
  const fetcher = useFetcher<typeof action>();
  const answer = fetcher.data;
  const rows = answer && "result" in answer ? answer.result.initialValue?.requirements : null;
  const ask = () => {
    // When the choice is in the form.
    setTimeout(() => {
      if (!form.current) return;
      const fields = new FormData(form.current);
      fields.set("intent", "suggest");
      fetcher.submit(fields, { method: "post" });
    });
  };
  return { ask, rows: (rows ?? []) as FormRow[] };
}

/** Milliseconds without a change after which a draft is saved. */
const pause = 1500;

/**
 * Saves a draft when typing has paused. The text says when. `hold` lets the form go first when that is done: two saves
 * at once would be taken for two persons.
 */
function useAutosave(form: React.RefObject<HTMLFormElement>, isDraft: boolean) {
  const fetcher = useFetcher<typeof action>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const held = useRef<{ submitter: HTMLElement | null }>();
  const { t, i18n } = useTranslation("needs");
  const isIdle = fetcher.state === "idle";
  useEffect(() => {
    if (!isIdle || !held.current) return;
    const { submitter } = held.current;
    held.current = undefined;
    form.current?.requestSubmit(submitter);
  }, [isIdle, form]);
  if (!isDraft) return null;
  const hold = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    if (isIdle) return;
    event.preventDefault();
    held.current = { submitter: (event.nativeEvent as SubmitEvent).submitter };
  };
  const answer = fetcher.data;
  const isSaved = answer !== undefined && "savedAt" in answer;
  const schedule = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const fields = new FormData(form.current);
      for (const name of [...fields.keys()]) if (/^add|Text$/.test(name)) fields.delete(name);
      fields.set("intent", "autosave");
      fetcher.submit(fields, { method: "post" });
    }, pause);
  };
  const time = isSaved ? formatTime(answer.savedAt, i18n.language) : "";
  return {
    schedule,
    hold,
    version: isSaved ? answer.version : undefined,
    text: isSaved ? t("form.autosaved", { time }) : "",
  };
}
