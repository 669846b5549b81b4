import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mustWorth, weightOf } from "~/app/domain/matching/compare-policy";
import { markState } from "~/app/domain/matching/compared-text";
import {
  type Example,
  type ExampleCandidate,
  type ExampleKey,
  exampleAnswers,
  exampleKeys,
  exampleWeights,
} from "~/app/domain/matching/rule-example";
import { Button } from "~/app/ui/button";
import { CriterionMark } from "~/app/ui/criterion-mark";

/** Two candidates for one need, compared by the rule; every answer can be changed. A form that asks by its address. */
export function RuleExampleForm({ example }: { example: Example }) {
  const { t } = useTranslation("matching");
  const [a, b] = [...example.candidates].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <Form action="#example" key={JSON.stringify(example)} preventScrollReset className="grid gap-4">
      {exampleKeys.map((key) => (
        <fieldset key={key} className="card grid gap-3 sm:grid-cols-3">
          <legend className="float-start font-semibold sm:col-span-3">{t(`example.asks.${key}`)}</legend>
          <Choice name={`weight-${key}`} label={t("example.counts")} value={example.weights[key]}>
            {exampleWeights.map((weight) => (
              <option key={weight} value={weight}>
                {t(`example.weight.${weight}`)}
              </option>
            ))}
          </Choice>
          {[a, b].map((candidate) =>
            candidate ? <Answer key={candidate.name} {...{ candidate, about: key }} /> : null,
          )}
        </fieldset>
      ))}
      <p>
        <Button>{t("example.count")}</Button>
      </p>
    </Form>
  );
}

/** Who comes first, and the sum that says so. */
export function RuleExampleResult({ example }: { example: Example }) {
  const { t, i18n } = useTranslation("matching");
  const [first, second] = example.candidates;
  if (!first || !second) return null;
  const number = (value: number) => value.toLocaleString(i18n.language === "sv" ? "sv-SE" : "en-GB");
  const isEqual = first.comparison.order === second.comparison.order;
  return (
    <div role="status" className="grid gap-3">
      <p className="font-semibold">
        {isEqual ? t("example.equal") : t("example.first", { name: t(`example.name.${first.name}`) })}
      </p>
      <ol className="grid gap-3">
        {example.candidates.map(({ name, comparison }) => (
          <li key={name} className="card grid gap-2">
            <h3 className="text-lg">{t(`example.name.${name}`)}</h3>
            <p>
              {t("musts", { met: comparison.metMusts, all: comparison.musts })}
              {comparison.wishes > 0 ? `, ${t("wishes", { met: comparison.metWishes, all: comparison.wishes })}` : null}
            </p>
            <p className="text-muted tabular-nums">
              {t("example.sum", {
                musts: comparison.metMusts,
                worth: number(mustWorth),
                credits: comparison.requirements
                  .map(({ requirement, credit }) =>
                    weightOf(requirement) === 1 ? `${credit}` : `${weightOf(requirement)} × ${credit}`,
                  )
                  .join(" + "),
                order: number(comparison.order),
              })}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Answer({ candidate, about }: { candidate: ExampleCandidate; about: ExampleKey }) {
  const { t } = useTranslation("matching");
  const { name, answers, comparison } = candidate;
  const compared = comparison.requirements.find(({ requirement }) => requirement.id === about);
  const credit = compared?.credit ?? 0;
  return (
    <div className="grid content-start justify-items-start gap-2">
      <Choice name={`${name}-${about}`} label={t(`example.name.${name}`)} value={answers[about]}>
        {exampleAnswers[about].map((answer) => (
          <option key={answer} value={answer}>
            {t(`example.answers.${about}.${answer}` as "example.answers.licence.yes")}
          </option>
        ))}
      </Choice>
      <CriterionMark state={markState(credit)}>{t("example.credit", { count: credit })}</CriterionMark>
    </div>
  );
}

type ChoiceProps = { name: string; label: string; value: string; children: React.ReactNode };

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <label className="grid content-start gap-1">
      <span className="small text-muted">{label}</span>
      <select name={name} defaultValue={value} className="input w-auto max-w-full">
        {children}
      </select>
    </label>
  );
}
