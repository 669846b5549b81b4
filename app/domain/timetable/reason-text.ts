import type { TFunction } from "i18next";
import type { Rule, WhyImpossible } from "~/app/domain/timetable/check-event";
import type { TimetableEvent } from "~/app/domain/timetable/event";

type T = TFunction<"timetable">;

/** What an event does not know: how its participants and slots are called. */
export type Names = { participant: (participant: number) => string; slot: (slot: number) => string };

/** Slots are named up to so many, then only counted: nobody reads a longer list. */
const mostNamed = 4;

/** Says why there is no timetable: "Byggbolaget har 9 möten men bara 8 pass att ha dem i." */
export function reasonText(
  why: WhyImpossible,
  { event, names, t, language }: { event: TimetableEvent; names: Names; t: T; language: string },
): string {
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const pair = (meeting: number) => {
    const [one, other] = (event.meetings[meeting]?.participants ?? []).map(names.participant);
    return t("pair", { one, other });
  };
  const when = (slots: readonly number[]) =>
    slots.length > mostNamed
      ? t("when.counted", { count: slots.length })
      : t("when.named", { count: slots.length, slots: list.format(slots.map(names.slot)) });
  switch (why.reason) {
    case "more-than-room":
      return t("impossible.more-than-room", { meetings: why.meetings, room: why.tables * why.slots });
    case "no-slot":
      return t("impossible.no-slot", { pair: pair(why.meeting) });
    case "too-few-slots": {
      const who = names.participant(why.participant);
      return t("impossible.too-few-slots", { who, meetings: why.meetings, count: why.slots });
    }
    case "slots-shared": {
      const others = why.meetings.map((meeting) =>
        names.participant(otherOf(event, { meeting, than: why.participant })),
      );
      return t("impossible.slots-shared", {
        who: names.participant(why.participant),
        others: list.format(others),
        meetings: why.meetings.length,
        when: when(why.slots),
      });
    }
    case "tables-shared":
      return t("impossible.tables-shared", {
        meetings: why.meetings.length,
        when: when(why.slots),
        room: why.tables * why.slots.length,
      });
    case "order-circle":
      return t("impossible.order-circle", { count: why.meetings.length, pairs: why.meetings.map(pair).join("; ") });
    case "order-or-locks":
      return t("impossible.order-or-locks", { pair: pair(why.meeting) });
    case "rules-together":
      return rulesText(why.rules, { event, names, t, pair });
  }
}

function rulesText(
  rules: readonly Rule[],
  { event, names, t, pair }: { event: TimetableEvent; names: Names; t: T; pair: (meeting: number) => string },
): string {
  if (rules.length === 0) return t("impossible.rules-together");
  if (rules.every(({ kind }) => kind === "fairness")) return t("impossible.rules-together-fairness");
  const say = (rule: Rule): string => {
    switch (rule.kind) {
      case "tables":
        return t("rule.tables", { count: event.tableCount });
      case "fairness":
        return t("rule.fairness");
      case "away":
        return t("rule.away", { who: names.participant(rule.participant) });
      case "part":
        return t(event.meetings[rule.meeting]?.part === "morning" ? "rule.morning" : "rule.afternoon", {
          pair: pair(rule.meeting),
        });
      case "locked":
        return t("rule.locked", { pair: pair(rule.meeting) });
      case "order":
        return t("rule.order", { pair: pair(rule.meeting) });
    }
  };
  return t("impossible.rules-together-named", { rules: rules.map(say).join("; ") });
}

function otherOf(event: TimetableEvent, { meeting, than }: { meeting: number; than: number }): number {
  const [one, other] = event.meetings[meeting]?.participants ?? [than, than];
  return one === than ? other : one;
}
