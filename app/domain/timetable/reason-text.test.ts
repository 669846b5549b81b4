import { describe, expect, test } from "vitest";
import type { Rule, WhyImpossible } from "~/app/domain/timetable/check-event";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { reasonText } from "~/app/domain/timetable/reason-text";
import { languages } from "~/app/i18n";
import { translatorFor } from "~/app/i18n.server";

const people = ["Byggbolaget", "Kustens Kök", "Yrkesskolan", "Språkhuset"];
const event: TimetableEvent = {
  participantCount: 4,
  slotCount: 6,
  morningSlotCount: 3,
  tableCount: 2,
  meetings: (
    [
      [0, 2],
      [0, 3],
      [1, 2],
    ] as const
  ).map((participants) => ({
    participants,
    part: "any",
    lockedSlot: null,
    before: [],
  })),
  away: [[], [], [], []],
};
const names = {
  participant: (participant: number) => people[participant]!,
  slot: (slot: number) => `9.${slot}0`,
};
const say = (why: WhyImpossible, language: string) =>
  reasonText(why, { event, names, t: translatorFor(language, "timetable"), language });

/** Every code has a line here, or this does not compile. */
const examples: Record<WhyImpossible["reason"], { why: WhyImpossible; sv: string; en: string }> = {
  "more-than-room": {
    why: { reason: "more-than-room", meetings: 13, tables: 2, slots: 6 },
    sv: "13 möten ska få plats, men borden räcker bara till 12.",
    en: "There are 13 meetings, but the tables are enough for 12 only.",
  },
  "no-slot": {
    why: { reason: "no-slot", meeting: 1 },
    sv: "Mötet mellan Byggbolaget och Språkhuset har inget pass att vara i: det finns inget då båda är där och mötet får ligga.",
    en: "The meeting of Byggbolaget and Språkhuset has no slot: there is none when both are there and the meeting may take place.",
  },
  "too-few-slots": {
    why: { reason: "too-few-slots", participant: 0, meetings: 9, slots: 8 },
    sv: "Byggbolaget har 9 möten men bara 8 pass att ha dem i.",
    en: "Byggbolaget has 9 meetings but only 8 slots for them.",
  },
  "slots-shared": {
    why: { reason: "slots-shared", participant: 2, meetings: [0, 2], slots: [1] },
    sv: "Yrkesskolan ska möta Byggbolaget och Kustens Kök, men de 2 mötena kan bara vara i passet 9.10.",
    en: "Yrkesskolan is to meet Byggbolaget and Kustens Kök, but those 2 meetings can only be in the slot 9.10.",
  },
  "tables-shared": {
    why: { reason: "tables-shared", meetings: [0, 1, 2, 0, 1], slots: [0, 2], tables: 2 },
    sv: "5 möten kan bara vara i passen 9.00 och 9.20, och borden räcker då bara till 4.",
    en: "5 meetings can only be in the slots 9.00 and 9.20, and the tables there are enough for 4 only.",
  },
  "order-circle": {
    why: { reason: "order-circle", meetings: [0, 2] },
    sv: "2 möten ska komma efter varandra i en ring: Byggbolaget och Yrkesskolan; Kustens Kök och Yrkesskolan. Ta bort minst en av ordningarna.",
    en: "2 meetings are to come after one another in a circle: Byggbolaget and Yrkesskolan; Kustens Kök and Yrkesskolan. Remove at least one of the orders.",
  },
  "order-or-locks": {
    why: { reason: "order-or-locks", meeting: 2 },
    sv: "Mötet mellan Kustens Kök och Yrkesskolan får inget pass: möten som ska komma före eller efter, eller är låsta, tar alla som finns.",
    en: "The meeting of Kustens Kök and Yrkesskolan has no slot: meetings that come before or after it, or are locked, take all there are.",
  },
  "rules-together": {
    why: { reason: "rules-together", rules: [] },
    sv: "Alla möten går inte att placera samtidigt. Lås upp ett möte, lägg till ett pass eller ett bord, eller godta större skillnad i väntan.",
    en: "The meetings cannot all be placed together. Unlock a meeting, add a slot or a table, or accept larger differences in waiting.",
  },
};

/** Every kind of rule has a line here, too. */
const rules: Record<Rule["kind"], { rule: Rule; sv: string; en: string }> = {
  tables: { rule: { kind: "tables" }, sv: "2 bord", en: "2 tables" },
  fairness: { rule: { kind: "fairness" }, sv: "hur lika väntan ska fördelas", en: "how evenly waiting is shared" },
  away: { rule: { kind: "away", participant: 0 }, sv: "när Byggbolaget är borta", en: "when Byggbolaget is away" },
  locked: {
    rule: { kind: "locked", meeting: 0 },
    sv: "mötet mellan Byggbolaget och Yrkesskolan är låst",
    en: "the meeting of Byggbolaget and Yrkesskolan is locked",
  },
  part: {
    rule: { kind: "part", meeting: 0 },
    sv: "mötet mellan Byggbolaget och Yrkesskolan ska vara i andra delen av dagen",
    en: "the meeting of Byggbolaget and Yrkesskolan is to be in the second part of the day",
  },
  order: {
    rule: { kind: "order", meeting: 0 },
    sv: "mötet mellan Byggbolaget och Yrkesskolan ska komma efter andra",
    en: "the meeting of Byggbolaget and Yrkesskolan is to come after others",
  },
};

test.each(languages)("rules that cannot be kept together are all named in %s", (language) => {
  const all = Object.values(rules);
  const said = say({ reason: "rules-together", rules: all.map(({ rule }) => rule) }, language);
  expect(said).toContain(`: ${all.map((one) => one[language]).join("; ")}. `);
});

test("when only fairness is in the way, that is what is said", () => {
  const why: WhyImpossible = { reason: "rules-together", rules: [{ kind: "fairness" }] };
  expect(say(why, "sv")).toMatch(/^Alla möten går att placera, men inte så att väntan fördelas så lika\./);
  expect(say(why, "en")).toMatch(/^All meetings can be placed, but not with waiting shared that evenly\./);
});

describe.each(languages)("in %s", (language) => {
  test.each(Object.values(examples))("$why.reason is said with names and numbers", (example) => {
    expect(say(example.why, language)).toBe(example[language]);
  });
});

test("more than four slots are counted instead of listed", () => {
  const why: WhyImpossible = { reason: "tables-shared", meetings: [0, 1, 2], slots: [0, 1, 2, 3, 4], tables: 0 };
  expect(say(why, "sv")).toContain("kan bara vara i 5 pass, och");
});

test("one slot is said in the singular, and a meeting may wait for itself", () => {
  expect(say({ reason: "too-few-slots", participant: 1, meetings: 2, slots: 1 }, "en")).toContain("only 1 slot for");
  expect(say({ reason: "order-circle", meetings: [0] }, "sv")).toContain("efter sig självt");
});
