import { MailButton, MailFacts, MailLayout, MailText } from "~/emails/layout";
import type { MailTranslator } from "~/emails/mail-translator";

/** What a notice is about; words are `mail:notice.<kind>`. */
export type NoticeKind =
  | "invitation"
  | "claimApproved"
  | "claimRefused"
  | "emailChange"
  | "emailChanged"
  | "granted"
  | "refused"
  | "withdrawn"
  | "proposed"
  | "proposedSome"
  | "interest"
  | "interestInSome"
  | "answered"
  | "introductionYes"
  | "introductionNo"
  | "introductionMeeting"
  | "introductionOutcome"
  | "candidateYes"
  | "candidateNo"
  | "candidateTookBack"
  | "arenaInvited"
  | "arenaInvitedProvider"
  | "arenaCancelled"
  | "hostLeft"
  | "lineEnded"
  | "booked"
  | "moved"
  | "cancelled"
  | "seatLeft"
  | "notCome"
  | "shifted"
  | "askAfter"
  | "offered"
  | "wishesReminded"
  | "timetableShown"
  | "timetablePublished"
  | "timetableChanged";

type FactLabel =
  | ("when" | "where" | "table" | "with" | "until" | "reason" | "meetings")
  | ("meeting" | "movedMeeting" | "cancelledMeeting" | "newTimes");

/** `values` fill the sentences, `facts` are shown by their labels `mail:fact.<key>`; `url` is where one acts on it. */
export type NoticeProps = {
  kind: NoticeKind;
  values: Record<string, string>;
  facts: [label: FactLabel, value: string][];
  url: string;
};

/** A sentence of a notice. The types know the sentences by one of them: which values each needs is said by its kind. */
export function noticeText(
  t: MailTranslator["t"],
  { kind, values }: Pick<NoticeProps, "kind" | "values">,
  part: "subject" | "body",
): string {
  return t(`notice.${kind}.${part}` as "notice.booked.subject", values as { arena: string });
}

/** Tells of something that happened: one sentence, the facts, and one thing to do. */
export function Notice({ t, language, kind, values, facts, url }: NoticeProps & MailTranslator) {
  const title = noticeText(t, { kind, values }, "subject");
  return (
    <MailLayout
      language={language}
      preview={noticeText(t, { kind, values }, "body")}
      title={title}
      footer={t("notice.footer")}
    >
      <MailText>{noticeText(t, { kind, values }, "body")}</MailText>
      {facts.length > 0 ? <MailFacts rows={facts.map(([label, value]) => [t(`fact.${label}`), value])} /> : null}
      <MailButton href={url}>{t("notice.button")}</MailButton>
    </MailLayout>
  );
}
