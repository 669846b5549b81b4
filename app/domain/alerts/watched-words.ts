import { useTranslation } from "react-i18next";
import type { DescribedWatch } from "~/app/domain/alerts/describe-watched.server";
import { useCandidateChips } from "~/app/domain/browsing/candidate-filters";
import { useCourseChips } from "~/app/domain/browsing/course-filters";
import { useNeedChips } from "~/app/domain/browsing/need-filters";

/** Longest name that is proposed. */
const longestName = 80;

/** The choices of what is watched, one by one, and the name that is proposed from them. */
export function useWatchedWords(): (watched: DescribedWatch) => { choices: string[]; name: string } {
  const { t } = useTranslation("alerts");
  const needChips = useNeedChips();
  const courseChips = useCourseChips();
  const candidateChips = useCandidateChips();
  return (watched) => {
    const choices = chipsOf(watched).map(({ label }) => label);
    const all = t(`all.${watched.list}`, { subject: watched.subject ?? "" });
    return { choices, name: shortened(choices.length > 0 ? choices.join(", ") : all) };
  };

  function chipsOf(watched: DescribedWatch) {
    if (watched.list === "NEEDS") return needChips(watched.asked);
    if (watched.list === "COURSES") return courseChips(watched.asked);
    return watched.list === "CANDIDATES" ? candidateChips(watched.asked) : [];
  }
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join("")}…` : name;
}
