import { useTranslation } from "react-i18next";
import { cefrName } from "~/app/domain/catalogue/schema";
import type { CourseDetail } from "~/app/domain/courses/queries.server";
import { formatShortDate } from "~/app/platform/clock";
import { DataTable } from "~/app/ui/data-table";

/** What a course teaches, and when and where it is held. */
export function CourseBody({ course }: { course: CourseDetail }) {
  const { t, i18n } = useTranslation(["courses", "common"]);
  const { language } = i18n;
  const word = ({ label, labelEn }: { label: string; labelEn: string | null }) =>
    language === "en" ? (labelEn ?? label) : label;
  const teaches = [
    ...course.skills.map(({ skill }) => word(skill)),
    ...(course.language && course.cefr
      ? [t("detail.level", { language: word(course.language), level: cefrName(course.cefr) })]
      : []),
    ...course.licences.map((licence) => t("detail.licence", { licence })),
  ];
  const leadsTo = course.occupations.map(({ occupation }) => word(occupation));
  return (
    <div className="grid gap-6">
      <p className="whitespace-pre-line">{course.description}</p>
      {[[t("detail.teaches"), teaches] as const, [t("detail.leadsTo"), leadsTo] as const].map(([heading, words]) =>
        words.length > 0 ? (
          <section key={heading}>
            <h2 className="pb-2 text-xl">{heading}</h2>
            <ul className="flex flex-wrap gap-2">
              {words.map((text) => (
                <li key={text} className="tag whitespace-normal">
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
      <section className="grid gap-2">
        <h2 className="text-xl">{t("detail.occasions")}</h2>
        {course.occasions.length === 0 ? <p className="text-muted">{t("detail.none")}</p> : null}
        {course.occasions.length > 0 ? (
          <DataTable
            caption={t("detail.occasions")}
            rows={course.occasions}
            columns={[
              { label: t("detail.starts"), cell: ({ startsOn }) => formatShortDate(startsOn, language) },
              { label: t("detail.ends"), cell: ({ endsOn }) => formatShortDate(endsOn, language) },
              {
                label: t("detail.where"),
                cell: ({ isRemote, municipality, place }) =>
                  isRemote ? t("common:remote") : [municipality?.name, place].filter(Boolean).join(", "),
              },
              { label: t("detail.language"), cell: (occasion) => word(occasion.language) },
              {
                label: t("detail.seats"),
                isNumber: true,
                cell: ({ seats, seatsTaken }) => (seats > seatsTaken ? seats - seatsTaken : t("detail.full")),
              },
            ]}
          />
        ) : null}
      </section>
    </div>
  );
}
