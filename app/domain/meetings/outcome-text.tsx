import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OwnMeeting } from "~/app/domain/meetings/day-page.server";
import type { Choice } from "~/app/domain/meetings/kinds";
import type { MeetingSide } from "~/app/platform/prisma-client/enums";
import { CriterionMark } from "~/app/ui/criterion-mark";

type TextProps = {
  meeting: OwnMeeting;
  side: MeetingSide;
  /** What this side has said, also what waits in the browser; null for nothing yet. */
  choice: Choice | null;
  isWaiting: boolean;
  refusal: string | undefined;
};

/** What has been said of a meeting: by this side, and that the other says it was not held. */
export function OutcomeText({ meeting, side, choice, isWaiting, refusal }: TextProps) {
  const { t } = useTranslation("meetings");
  const { said: own, otherResult } = meeting;
  const isDenied = otherResult === "NOT_HELD";
  const follows = own && own.follow !== "NOTHING" && own.result === "MET" && !isWaiting;
  return (
    <div className="grid justify-items-start gap-1" aria-live="polite">
      {choice && !isWaiting ? (
        <CriterionMark state={choice === "NOT_HELD" ? "unmet" : "met"}>{t(`choice.${choice}`)}</CriterionMark>
      ) : null}
      {choice && isWaiting ? (
        <>
          <CriterionMark state="partly">{t(`choice.${choice}`)}</CriterionMark>
          <p className="small">{t("queue.here")}</p>
        </>
      ) : null}
      {refusal ? <p className="small text-unmet">{t(`refusal.${refusal as "gone"}`)}</p> : null}
      {isDenied && choice !== "NOT_HELD" ? <p className="small">{t(`denied.${side}`)}</p> : null}
      {follows && own.refusal ? (
        <p className="small text-unmet">{t(`followRefusal.${own.refusal as "too-many"}`)}</p>
      ) : null}
      {follows && !own.refusal && own.needId ? (
        <p className="small">
          <Link to="/work/introductions">{t("day.introductions")}</Link>
        </p>
      ) : null}
    </div>
  );
}
