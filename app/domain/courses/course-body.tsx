import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { cefrName } from "~/app/domain/catalogue/schema";
import type { CourseDetail } from "~/app/domain/courses/queries.server";
import { formatShortDate } from "~/app/platform/clock";
import { LinkButton } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";

type CourseBodyProps = {
  course: CourseDetail;
  /** Of the page where its provider adds and changes occasions; missing for everybody else. */
  ownAddress?: string;
};

/** What a course teaches, and when and where it is held. */
export function CourseBody({ course, ownAddress }: CourseBodyProps) {
  const { t, i18n } = useTranslation(["courses", "catalogue"]);
  const word = (concept: { label: string; labelEn: string | null }) => conceptLabel(concept, i18n.language);
  const teaches = [
    ...course.skills.map(({ skill }) => word(skill)),
    ...(course.language && course.cefr
      ? [t("detail.level", { language: word(course.language), level: cefrName(course.cefr) })]
      : []),
    ...course.licences.map((licence) => t("detail.licence", { licence })),
  ];
  const education = [
    course.educationLevel ? t(`catalogue:education.${course.educationLevel as 1}`) : "",
    course.educationField ? t(`catalogue:field.${course.educationField as "0"}`) : "",
  ].filter(Boolean);
  const leadsTo = [...course.occupations.map(({ occupation }) => word(occupation)), education.join(", ")].filter(
    Boolean,
  );
  const held = [
    course.isEvening ? t("detail.evening") : "",
    course.isEasySwedish ? t("detail.easySwedish") : "",
    course.entryLevel ? t("detail.entry", { level: t(`catalogue:education.${course.entryLevel as 1}`) }) : "",
  ].filter(Boolean);
  return (
    <div className="grid gap-6">
      {course.description ? <p className="whitespace-pre-line">{course.description}</p> : null}
      {[
        [t("detail.held"), held] as const,
        [t("detail.teaches"), teaches] as const,
        [t("detail.leadsTo"), leadsTo] as const,
      ].map(([heading, words]) =>
        words.length > 0 ? (
          <section key={heading}>
            <h2 className="pb-2 text-xl">{heading}</h2>
            <ul className="flex flex-wrap gap-2">
              {words.map((text) => (
                <li key={text} className="tag">
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
      <section className="grid gap-2">
        <h2 className="text-xl">{t("detail.occasions")}</h2>
        {course.occasions.length > 0 ? (
          <OccasionTable course={course} ownAddress={ownAddress} />
        ) : (
          <p className="text-muted">{t("detail.none")}</p>
        )}
        {ownAddress ? (
          <div className="no-print">
            <LinkButton to={`${ownAddress}/occasions/new`}>{t("own.addOccasion")}</LinkButton>
          </div>
        ) : null}
      </section>
    </div>
  );
}

function OccasionTable({ course, ownAddress }: CourseBodyProps) {
  const { t, i18n } = useTranslation(["courses", "common"]);
  const { language } = i18n;
  const date = (day: string) => formatShortDate(day, language);
  return (
    <DataTable
      caption={t("detail.occasions")}
      rows={course.occasions}
      columns={[
        {
          label: t("detail.starts"),
          cell: ({ id, startsOn }) => (
            <>
              {date(startsOn)}{" "}
              {ownAddress ? (
                <Link
                  to={`${ownAddress}/occasions/${id}`}
                  className="small ms-2 font-normal"
                  aria-label={t("own.changeOccasionOf", { date: date(startsOn) })}
                >
                  {t("own.changeOccasion")}
                </Link>
              ) : null}
            </>
          ),
        },
        { label: t("detail.ends"), cell: ({ endsOn }) => date(endsOn) },
        {
          label: t("detail.where"),
          cell: ({ isRemote, municipality, place }) =>
            isRemote ? t("common:remote") : [municipality?.name, place].filter(Boolean).join(", "),
        },
        { label: t("detail.language"), cell: (occasion) => conceptLabel(occasion.language, language) },
        {
          label: t("detail.seats"),
          isNumber: true,
          cell: ({ seats, seatsTaken }) => (seats > seatsTaken ? seats - seatsTaken : t("detail.full")),
        },
      ]}
    />
  );
}
