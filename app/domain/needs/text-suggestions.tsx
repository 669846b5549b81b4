import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RequirementRow, WeightChoice } from "~/app/domain/needs/requirement-row";
import type { TextSuggestions } from "~/app/domain/needs/suggest-from-text.server";
import { formatShortDate } from "~/app/platform/clock";
import { Button } from "~/app/ui/button";

/** The text with the words that led to something marked, and what they led to, to be ticked. Nothing of it is saved before. */
export function TextSuggestionsForm({ suggested }: { suggested: TextSuggestions }) {
  const { t } = useTranslation("needs");
  const { kind, text, facts, rows, experience } = suggested;
  return (
    <section id="suggested" className="grid gap-6">
      <MarkedText suggested={suggested} />
      <Form method="post" className="grid gap-6">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="text" value={text} />
        <OccupationTicks suggested={suggested} />
        {facts.length > 0 ? (
          <Group title={t("fromText.facts")}>
            {facts.map((fact) => (
              <Tick key={fact.field} name={fact.field} value={fact.value} isTicked={!fact.isJudged} words={fact.words}>
                <FactText fact={fact} />
                <Judged isJudged={fact.isJudged} />
              </Tick>
            ))}
          </Group>
        ) : null}
        {rows.length > 0 || experience ? (
          <Group title={t("form.requirements")} help={t("fromText.requirementsHelp")}>
            {experience ? <ExperienceRow experience={experience} /> : null}
            {rows.map(({ row, words, isJudged, start }, index) => (
              <RequirementRow key={`${row.kind} ${start} ${row.skillId ?? ""}`} row={row} index={index}>
                <Words words={words} />
                <Judged isJudged={isJudged} />
              </RequirementRow>
            ))}
          </Group>
        ) : null}
        <KeepTicks suggested={suggested} />
        <div>
          <Button look="main" name="intent" value="draft">
            {t("fromText.draft")}
          </Button>
        </div>
      </Form>
    </section>
  );
}

type Part = { suggested: TextSuggestions };

function MarkedText({ suggested: { parts, isEmpty } }: Part) {
  const { t } = useTranslation("needs");
  return (
    <section className="grid gap-2" aria-labelledby="marked-title">
      <h2 id="marked-title" className="text-xl">
        {isEmpty ? t("fromText.empty") : t("fromText.found")}
      </h2>
      <p className="text-muted">{isEmpty ? t("fromText.emptyHelp") : t("fromText.foundHelp")}</p>
      {isEmpty ? null : (
        <blockquote className="card max-w-[44rem] whitespace-pre-wrap [overflow-wrap:anywhere]" lang="sv">
          {parts.map(({ start, text, isMarked }) =>
            isMarked ? (
              <mark key={start} className="rounded-sm bg-partly-soft text-ink underline decoration-2">
                {text}
              </mark>
            ) : (
              <span key={start}>{text}</span>
            ),
          )}
        </blockquote>
      )}
    </section>
  );
}

function OccupationTicks({ suggested: { occupations } }: Part) {
  const { t } = useTranslation("needs");
  if (occupations.length === 0) return null;
  return (
    <Group title={t("form.occupation")} help={t("fromText.occupationHelp")}>
      {occupations.map(({ id, label, group, words }, at) => (
        <Tick key={id} name="occupationIds" value={id} isTicked={at === 0} words={words}>
          {label} <span className="text-muted">({group})</span>
        </Tick>
      ))}
    </Group>
  );
}

function FactText({ fact: { field, value, place } }: { fact: TextSuggestions["facts"][number] }) {
  const { t, i18n } = useTranslation("needs");
  const texts = {
    positions: () => t("positions", { count: Number(value) }),
    extentPercent: () => t("extent", { percent: value }),
    startsOn: () => t("from", { date: formatShortDate(value, i18n.language) }),
    isRemote: () => t("form.remote"),
    municipalityCode: () => place,
  };
  return texts[field]();
}

function ExperienceRow({ experience }: { experience: NonNullable<TextSuggestions["experience"]> }) {
  const { t } = useTranslation(["needs", "catalogue"]);
  return (
    <fieldset className="grid gap-1 border-t border-line py-3">
      <legend className="float-start font-semibold">
        {t("requirement.experience", { band: t(`catalogue:experience.${experience.band as 0}`) })}
      </legend>
      <Words words={experience.words} />
      <input type="hidden" name="experienceBand" value={experience.band} />
      <WeightChoice name="experienceWeight" weight="NONE" label={t("form.importance")} />
    </fieldset>
  );
}

function KeepTicks({ suggested: { isKeepable, firstLine } }: Part) {
  const { t } = useTranslation("needs");
  return (
    <Group title={t("fromText.keep")} help={isKeepable ? t("fromText.keepHelp") : t("fromText.notKeepable")}>
      {isKeepable ? (
        <>
          {firstLine ? (
            <Tick name="useTitle" value="on" words={firstLine}>
              {t("fromText.useTitle")}
            </Tick>
          ) : null}
          <Tick name="useText" value="on">
            {t("fromText.useText")}
          </Tick>
        </>
      ) : null}
    </Group>
  );
}

function Group({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <fieldset className="card grid min-w-0 gap-2">
      <legend className="float-start text-xl font-semibold">{title}</legend>
      {help ? <p className="small text-muted">{help}</p> : null}
      {children}
    </fieldset>
  );
}

type TickProps = { name: string; value: string; isTicked?: boolean; words?: string; children: ReactNode };

function Tick({ name, value, isTicked = false, words, children }: TickProps) {
  return (
    <label className="flex gap-3 py-1">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} />
      <span className="min-w-0">
        {children}
        {words ? <Words words={words} /> : null}
      </span>
    </label>
  );
}

/** The words of the text that led to it. */
function Words({ words }: { words: string }) {
  const { t } = useTranslation("needs");
  return <span className="small block [overflow-wrap:anywhere] text-muted">{t("fromText.words", { words })}</span>;
}

function Judged({ isJudged }: { isJudged: boolean }) {
  const { t } = useTranslation("needs");
  return isJudged ? <span className="small block text-partly">{t("fromText.judged")}</span> : null;
}
