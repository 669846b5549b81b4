import { useTranslation } from "react-i18next";
import type { CandidateDetail } from "~/app/domain/candidates/queries.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { formatDate } from "~/app/platform/clock";
import { DataTable } from "~/app/ui/data-table";
import { FactList } from "~/app/ui/fact-list";

/** What a profile shows; dates of confirming and publishing are not part of it. */
export type ShownCandidate = Omit<CandidateDetail, "confirmedAt" | "publishedAt">;

/** A profile as employers see it. */
export function CandidateBody({ candidate }: { candidate: ShownCandidate }) {
  const { t, i18n } = useTranslation(["candidates", "catalogue"]);
  const { language } = i18n;
  return (
    <div className="grid gap-6">
      {candidate.summary ? <p className="whitespace-pre-line">{candidate.summary}</p> : null}
      <section className="grid gap-2">
        <h2 className="text-xl">{t("profile.experience")}</h2>
        <ul className="grid gap-1">
          {candidate.occupations.map(({ occupation, experienceBand, isSought }) => (
            <li key={occupation.id}>
              <strong>{conceptLabel(occupation, language)}</strong>
              {": "}
              {experienceBand === null
                ? t("profile.soughtOnly")
                : [t(`catalogue:experience.${experienceBand as 0}`), isSought ? t("profile.sought") : ""]
                    .filter(Boolean)
                    .join(", ")}
            </li>
          ))}
          {candidate.occupations.length === 0 ? <li>{t("profile.none")}</li> : null}
        </ul>
      </section>
      {candidate.skills.length > 0 ? (
        <section className="grid gap-2">
          <h2 className="text-xl">{t("profile.skills")}</h2>
          <ul className="flex flex-wrap gap-2">
            {candidate.skills.map(({ skill }) => (
              <li key={skill.id} className="tag">
                {conceptLabel(skill, language)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <CandidateFacts candidate={candidate} />
    </div>
  );
}

function CandidateFacts({ candidate }: { candidate: ShownCandidate }) {
  const { t, i18n } = useTranslation(["candidates", "catalogue"]);
  const { language } = i18n;
  const level = candidate.educationLevel ? t(`catalogue:education.${candidate.educationLevel as 1}`) : "";
  const field = candidate.educationField ? t(`catalogue:field.${candidate.educationField as "0"}`) : "";
  const hours = [
    candidate.evenings ? t("catalogue:hours.EVENINGS") : "",
    candidate.nights ? t("catalogue:hours.NIGHTS") : "",
    candidate.weekends ? t("catalogue:hours.WEEKENDS") : "",
  ];
  const seeks = [
    candidate.seeksJob ? t("profile.seeksJob") : "",
    candidate.seeksPraktik ? t("profile.seeksPraktik") : "",
    candidate.seeksCourse ? t("profile.seeksCourse") : "",
  ];
  const languages = candidate.languages.map(
    ({ language: spoken, cefr }) => `${conceptLabel(spoken, language)} ${t(`catalogue:cefr.${cefr as 1}`)}`,
  );
  const start = candidate.availableFrom ? formatDate(candidate.availableFrom, language) : t("profile.now");
  const joined = (words: string[]) => words.filter(Boolean).join(", ");
  return (
    <FactList
      facts={[
        [t("profile.seeks"), joined(seeks)],
        [t("profile.languages"), languages.join("; ")],
        [t("profile.licences"), candidate.licences.join(", ")],
        [t("profile.education"), joined([level, field])],
        [t("profile.municipality"), candidate.municipality?.name ?? ""],
        [
          t("profile.commute"),
          joined([
            t("profile.commuteKm", { km: candidate.commuteKm }),
            candidate.acceptsRemote ? t("profile.remote") : "",
          ]),
        ],
        [t("profile.available"), start],
        [t("profile.extent"), t("profile.extentUpTo", { percent: candidate.maxExtentPercent })],
        [t("profile.hours"), joined(hours)],
      ]}
    />
  );
}

type View = { seenOn: string; name: string };

/** Which employers have looked at a profile, by day. */
export function ProfileViews({ views }: { views: View[] }) {
  const { t, i18n } = useTranslation("candidates");
  return (
    <section className="grid gap-2">
      <h2 className="text-xl">{t("one.seen")}</h2>
      {views.length === 0 ? (
        <p className="text-muted">{t("one.seenNone")}</p>
      ) : (
        <DataTable
          caption={t("one.seen")}
          rows={views.map((view) => ({ ...view, id: view.seenOn + view.name }))}
          columns={[
            { label: t("one.seenBy"), cell: ({ name }) => name },
            { label: t("one.seenOn"), cell: ({ seenOn }) => formatDate(seenOn, i18n.language) },
          ]}
        />
      )}
    </section>
  );
}
