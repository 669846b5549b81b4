import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import type { CourseDetail } from "~/app/domain/courses/queries.server";
import { CheckboxField } from "~/app/ui/choice-field";
import { FormErrors } from "~/app/ui/form-errors";
import { SelectField } from "~/app/ui/select-field";
import { TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

type Occasion = CourseDetail["occasions"][number];

/**
 * What the form of an occasion starts with.
 *
 * @param last the course's last occasion: a new one is held where that one was, until somebody says otherwise.
 */
export function occasionFormValues(occasion: Occasion | null, last: Occasion | null) {
  const like = occasion ?? last;
  return {
    startsOn: occasion?.startsOn ?? "",
    endsOn: occasion?.endsOn ?? "",
    place: like?.place ?? "",
    municipalityCode: like?.municipalityCode ?? "",
    isRemote: like?.isRemote ? "on" : "",
    seats: like ? String(like.seats) : "",
    seatsTaken: String(occasion?.seatsTaken ?? 0),
    languageId: like?.languageId ?? "sv",
  };
}

type OccasionFormValues = ReturnType<typeof occasionFormValues>;
type Last = SubmissionResult<string[]> | null;

/** Binds the form of an occasion to what is saved, or to what was typed when it was refused. */
export function useOccasionForm({ lastResult, values }: { lastResult: Last; values: OccasionFormValues }) {
  const [form, fields] = useServerForm<OccasionFormValues>({ id: "occasion", lastResult, defaultValue: values });
  return { form, fields };
}

type OccasionFormProps = {
  bound: ReturnType<typeof useOccasionForm>;
  municipalities: { code: string; name: string }[];
  languages: { id: string; label: string; labelEn: string | null }[];
};

/** When and where a course is held, in which language, and for how many. */
export function OccasionFormFields({ bound: { form, fields }, municipalities, languages }: OccasionFormProps) {
  const { t, i18n } = useTranslation("courses");
  const seats = { type: "number", max: 1000, inputMode: "numeric" } as const;
  return (
    <div className="grid gap-6">
      <FormErrors
        form={form}
        fields={[
          [fields.startsOn, t("occasion.startsOn")],
          [fields.endsOn, t("occasion.endsOn")],
          [fields.municipalityCode, t("occasion.municipality")],
          [fields.place, t("occasion.place")],
          [fields.seats, t("occasion.seats")],
          [fields.seatsTaken, t("occasion.seatsTaken")],
          [fields.languageId, t("occasion.language")],
        ]}
      />
      <section className="card grid gap-5">
        <h2 className="text-xl">{t("occasion.when")}</h2>
        <TextField field={fields.startsOn} label={t("occasion.startsOn")} type="date" />
        <TextField field={fields.endsOn} label={t("occasion.endsOn")} help={t("occasion.endsOnHelp")} type="date" />
      </section>
      <section className="card grid gap-5">
        <h2 className="text-xl">{t("occasion.where")}</h2>
        <CheckboxField field={fields.isRemote} label={t("occasion.remote")} help={t("occasion.remoteHelp")} />
        <div className="flex">
          <SelectField
            field={fields.municipalityCode}
            label={t("occasion.municipality")}
            placeholder={t("occasion.choose")}
            options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
        <TextField
          field={fields.place}
          label={t("occasion.place")}
          help={t("occasion.placeHelp")}
          maxLength={120}
          isOptional
        />
      </section>
      <section className="card grid gap-5">
        <h2 className="text-xl">{t("occasion.seatsTitle")}</h2>
        <TextField field={fields.seats} label={t("occasion.seats")} min={1} {...seats} />
        <TextField field={fields.seatsTaken} label={t("occasion.seatsTaken")} min={0} {...seats} />
        <div className="flex">
          <SelectField
            field={fields.languageId}
            label={t("occasion.language")}
            options={languages.map((language) => ({
              value: language.id,
              label: conceptLabel(language, i18n.language),
            }))}
          />
        </div>
      </section>
    </div>
  );
}
