import { expect, test } from "vitest";
import { compare, dateOfDay, dayNumber } from "~/app/domain/matching/compare-policy";
import type { Ask, AskedRequirement, AskingNeed, Profile, Substitutes } from "~/app/domain/matching/schema";

const substitutes: Substitutes = new Map([
  ["cook", new Map([["baker", 75]])],
  ["cleaner", new Map([["caretaker", 25]])],
]);

function profileWith(change: Partial<Profile>): Profile {
  return {
    ...{ id: "c", provider: "p", seeks: ["RECRUITMENT"], lot: 0, worked: [], sought: [], experience: [], skill: [] },
    ...{ language: [], licence: [], educationLevel: 0, educationField: null, reach: [], reachNear: [] },
    ...{ acceptsRemote: false, availableDay: 0, maxExtent: 100, hours: [] },
    ...change,
  };
}

function requirementOf(ask: Ask, change: Partial<AskedRequirement> = {}): AskedRequirement {
  return { id: ask.kind, importance: "MUST", weight: 1, ask, ...change };
}

function needOf(...requirements: AskedRequirement[]): AskingNeed {
  return { id: "n", kind: "RECRUITMENT", requirements };
}

function creditOf(ask: Ask, profile: Partial<Profile>): number | undefined {
  return compare(needOf(requirementOf(ask)), profileWith(profile), substitutes).requirements[0]?.credit;
}

const occupation = (id: string, ssyk: string, countsSought = true): Ask => ({
  ...{ kind: "OCCUPATION", occupations: [{ id, ssyk }], countsSought },
});

test.each<[string, Ask, Partial<Profile>, number]>([
  ["the same occupation", occupation("cook", "5120"), { worked: [{ id: "cook", ssyk: "5120" }] }, 10],
  ["one of the same group", occupation("grill", "5120"), { worked: [{ id: "cook", ssyk: "5120" }] }, 8],
  ["one that substitutes it", occupation("baker", "7611"), { worked: [{ id: "cook", ssyk: "5120" }] }, 7],
  ["one related to it", occupation("caretaker", "5152"), { worked: [{ id: "cleaner", ssyk: "5159" }] }, 4],
  ["one of the same field", occupation("waiter", "5129"), { worked: [{ id: "cook", ssyk: "5120" }] }, 3],
  ["one that it substitutes, not the other way", occupation("cook", "5120"), { worked: [ref("baker", "7611")] }, 0],
  ["the same, sought", occupation("cook", "5120"), { sought: [{ id: "cook", ssyk: "5120" }] }, 10],
  ["the same, sought, with years asked", occupation("cook", "5120", false), { sought: [ref("cook", "5120")] }, 0],
])("an occupation counts for %s", (_, ask, profile, credit) => expect(creditOf(ask, profile)).toBe(credit));

function ref(id: string, ssyk: string) {
  return { id, ssyk };
}

const years: Ask = { kind: "EXPERIENCE", occupations: [ref("cook", "5120"), ref("baker", "7611")], band: 2 };
const swedish: Ask = { kind: "LANGUAGE", languageId: "sv", cefr: 4 };

test.each<[string, Ask, Partial<Profile>, number]>([
  ["the band asked for", years, { experience: ["cook@0", "cook@1", "cook@2"] }, 10],
  ["one band below", years, { experience: ["baker@0", "baker@1"] }, 5],
  ["two bands below", years, { experience: ["cook@0"] }, 0],
  ["the band in another occupation of the group", years, { experience: ["5120@0", "5120@1", "5120@2"] }, 5],
  ["the least band, in the group", { ...years, band: 0 }, { experience: ["5120@0"] }, 5],
  ["less than the band in the group", years, { experience: ["5120@0", "5120@1"] }, 0],
  ["years in another occupation", years, { experience: ["waiter@0", "waiter@1", "waiter@2"] }, 0],
  ["the least band, held", { ...years, band: 0 }, { experience: ["cook@0"] }, 10],
  ["the least band, by whoever never did it", { ...years, band: 0 }, {}, 0],
  ["the language at that level", swedish, { language: ["sv@1", "sv@2", "sv@3", "sv@4"] }, 10],
  ["the language one level below", swedish, { language: ["sv@1", "sv@2", "sv@3"] }, 5],
  ["the language two levels below", swedish, { language: ["sv@1", "sv@2"] }, 0],
  ["A1 in a language never learnt", { ...swedish, cefr: 1 }, {}, 0],
  ["a skill held", { kind: "SKILL", skillId: "haccp" }, { skill: ["haccp"] }, 10],
  ["a skill not held", { kind: "SKILL", skillId: "haccp" }, { skill: ["knife"] }, 0],
  ["a licence held", { kind: "LICENCE", licence: "B" }, { licence: ["AM", "B"] }, 10],
  ["a licence not held", { kind: "LICENCE", licence: "C" }, { licence: ["AM", "B"] }, 0],
  ["hours accepted", { kind: "HOURS", hours: "NIGHTS" }, { hours: ["NIGHTS"] }, 10],
  ["hours not accepted", { kind: "HOURS", hours: "NIGHTS" }, { hours: ["EVENINGS"] }, 0],
])("%s gives its credit", (_, ask, profile, credit) => expect(creditOf(ask, profile)).toBe(credit));

const school: Ask = { kind: "EDUCATION", level: 3, field: null };
const nursing: Ask = { kind: "EDUCATION", level: 3, field: "7" };
const place: Ask = { kind: "PLACE", municipalityCode: "0182", isRemote: false };
const start: Ask = { kind: "START", date: "2027-03-01" };
const extent: Ask = { kind: "EXTENT", percent: 75 };
const day = dayNumber("2027-03-01");

test.each<[string, Ask, Partial<Profile>, number]>([
  ["a higher level", school, { educationLevel: 4 }, 10],
  ["one level below", school, { educationLevel: 2 }, 5],
  ["two levels below", school, { educationLevel: 1 }, 0],
  ["no education at level one", { ...school, level: 1 }, {}, 0],
  ["the level in that field", nursing, { educationLevel: 3, educationField: "7" }, 10],
  ["the level in another field", nursing, { educationLevel: 3, educationField: "1" }, 5],
  ["one level below in that field", nursing, { educationLevel: 2, educationField: "7" }, 5],
  ["one level below in another field", nursing, { educationLevel: 2, educationField: "1" }, 0],
  ["within the commute", place, { reach: ["0182"], reachNear: ["0182"] }, 10],
  ["just outside the commute", place, { reachNear: ["0182"] }, 5],
  ["far away", place, { reach: ["0180"], reachNear: ["0180"] }, 0],
  ["far away, who would work remotely where nobody may", place, { acceptsRemote: true }, 0],
  ["far away, who works remotely", { ...place, isRemote: true }, { acceptsRemote: true }, 10],
  ["free on the day", start, { availableDay: day }, 10],
  ["free a day later", start, { availableDay: day + 1 }, 5],
  ["free fourteen days later", start, { availableDay: day + 14 }, 5],
  ["free fifteen days later", start, { availableDay: day + 15 }, 0],
  ["the whole extent", extent, { maxExtent: 75 }, 10],
  ["25 points short", extent, { maxExtent: 50 }, 5],
  ["26 points short", extent, { maxExtent: 49 }, 0],
])("whoever has %s gets its credit", (_, ask, profile, credit) => expect(creditOf(ask, profile)).toBe(credit));

test("one met must is worth more than every wish together", () => {
  const wishes = Array.from({ length: 15 }, (_, at) =>
    requirementOf({ kind: "SKILL", skillId: `s${at}` }, { importance: "WISH", weight: 2 }),
  );
  const need = needOf(requirementOf({ kind: "LICENCE", licence: "B" }), ...wishes);
  const skilled = compare(need, profileWith({ skill: wishes.map((_, at) => `s${at}`) }), substitutes);
  const driver = compare(need, profileWith({ licence: ["B"] }), substitutes);
  expect(skilled).toMatchObject({ order: 300, metMusts: 0, musts: 1, metWishes: 15, wishes: 15 });
  expect(driver.order).toBe(1_000_010);
});

test("a must that is partly met is met, with fewer points", () => {
  const need = needOf(requirementOf(swedish));
  expect(compare(need, profileWith({ language: ["sv@1", "sv@2", "sv@3"] }), substitutes)).toMatchObject({
    order: 1_000_005,
    metMusts: 1,
    requirements: [{ credit: 5, found: { via: "level", level: 3 } }],
  });
});

test("the weight of a must does not count, that of a wish does", () => {
  const skill: Ask = { kind: "SKILL", skillId: "haccp" };
  const orderOf = (change: Partial<AskedRequirement>) =>
    compare(needOf(requirementOf(skill, change)), profileWith({ skill: ["haccp"] }), substitutes).order;
  expect(orderOf({ importance: "MUST", weight: 2 })).toBe(1_000_010);
  expect(orderOf({ importance: "WISH", weight: 1 })).toBe(10);
  expect(orderOf({ importance: "WISH", weight: 2 })).toBe(20);
});

test("a day's number leads back to its date, also when clocks change", () => {
  for (const date of ["1970-01-01", "2026-03-29", "2026-10-25", "2028-02-29"]) {
    expect(dateOfDay(dayNumber(date))).toBe(date);
  }
});
