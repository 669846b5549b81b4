import { useTranslation } from "react-i18next";
import type { LanguageRow, OccupationRow } from "~/app/domain/candidates/candidate-form.server";
import { ConceptField } from "~/app/domain/catalogue/concept-field";
import type { ChosenConcept } from "~/app/domain/catalogue/concept-frame";
import { cefrLevels, experienceBands } from "~/app/domain/catalogue/schema";
import { Button } from "~/app/ui/button";
import { CheckboxField } from "~/app/ui/choice-field";
import { type BoundField, initialText } from "~/app/ui/field";
import { SelectField } from "~/app/ui/select-field";

/** A field of a row, or one that only adds: it has no error of its own. */
function plainField(name: string, initialValue = ""): BoundField {
  const id = `candidate-${name}`;
  return { id, name, initialValue, errorId: `${id}-error`, descriptionId: `${id}-help` };
}

function useBands() {
  const { t } = useTranslation("catalogue");
  return experienceBands.map((band) => ({ value: String(band), label: t(`experience.${band}`) }));
}

function useLevels() {
  const { t } = useTranslation("catalogue");
  return cefrLevels.map((_, at) => ({ value: String(at + 1), label: t(`cefr.${(at + 1) as 1}`) }));
}

function RemoveRow({ row, label }: { row: string; label: string }) {
  const { t } = useTranslation("candidates");
  return (
    <label className="flex gap-3 py-1">
      <input type="checkbox" name="remove" value={row} />
      {t("form.removeOf", { name: label })}
    </label>
  );
}

type AddOccupationFields = Record<
  "addOccupationIds" | "addOccupationIdsText" | "addExperienceBand" | "addIsSought",
  BoundField
>;

/** Occupations with experience, each a row, and the fields that add one. */
export function OccupationsCard({ rows, fields }: { rows: OccupationRow[]; fields: AddOccupationFields }) {
  const { t } = useTranslation("candidates");
  const bands = useBands();
  return (
    <section id="candidate-occupations" className="card grid gap-5">
      <h2 className="text-xl">{t("form.occupations")}</h2>
      <p className="small text-muted">{t("form.occupationsHelp")}</p>
      {rows.map((row, index) => {
        const name = `occupations[${index}]`;
        return row ? (
          <fieldset key={row.occupationId} className="grid gap-2 border-b border-line pb-4">
            <legend className="font-semibold">{row.label}</legend>
            <input type="hidden" name={`${name}.occupationId`} value={row.occupationId} />
            <input type="hidden" name={`${name}.label`} value={row.label} />
            <SelectField
              field={plainField(`${name}.experienceBand`, row.experienceBand)}
              label={t("form.experience")}
              placeholder={t("form.noExperience")}
              options={bands}
            />
            <CheckboxField field={plainField(`${name}.isSought`, row.isSought)} label={t("form.isSought")} />
            <RemoveRow row={name} label={row.label} />
          </fieldset>
        ) : null;
      })}
      <ConceptField
        key={rows.length}
        field={fields.addOccupationIds}
        kind="occupation"
        label={t("form.addOccupation")}
        chosen={[]}
        typed={initialText(fields.addOccupationIdsText)}
      />
      <SelectField
        field={fields.addExperienceBand}
        label={t("form.experience")}
        placeholder={t("form.noExperience")}
        options={bands}
      />
      <CheckboxField field={fields.addIsSought} label={t("form.isSought")} />
      <div>
        <Button name="intent" value="add" aria-label={`${t("form.addButton")}: ${t("form.occupations")}`}>
          {t("form.addButton")}
        </Button>
      </div>
    </section>
  );
}

/** Languages with levels, each a row, and the fields that add one. */
export function LanguagesCard({
  rows,
  languages,
  cefrField,
}: {
  rows: LanguageRow[];
  languages: ChosenConcept[];
  cefrField: BoundField;
}) {
  const { t } = useTranslation("candidates");
  const levels = useLevels();
  return (
    <section id="candidate-languages" className="card grid gap-5">
      <h2 className="text-xl">{t("form.languages")}</h2>
      {rows.map((row, index) => {
        const name = `languages[${index}]`;
        return row ? (
          <fieldset key={row.languageId} className="grid gap-2 border-b border-line pb-4">
            <legend className="font-semibold">{row.label}</legend>
            <input type="hidden" name={`${name}.languageId`} value={row.languageId} />
            <input type="hidden" name={`${name}.label`} value={row.label} />
            <SelectField field={plainField(`${name}.cefr`, row.cefr)} label={t("form.level")} options={levels} />
            <RemoveRow row={name} label={row.label} />
          </fieldset>
        ) : null;
      })}
      <SelectField
        field={plainField("addLanguageId")}
        label={t("form.addLanguage")}
        placeholder={t("form.none")}
        options={languages.map(({ id, label }) => ({ value: id, label }))}
      />
      <SelectField field={cefrField} label={t("form.level")} options={levels} />
      <div>
        <Button name="intent" value="add" aria-label={`${t("form.addButton")}: ${t("form.languages")}`}>
          {t("form.addButton")}
        </Button>
      </div>
    </section>
  );
}
