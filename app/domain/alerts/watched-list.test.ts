import { expect, test } from "vitest";
import { type BrowsedList, savedQuery, watchedList } from "~/app/domain/alerts/watched-list";
import type { Known } from "~/app/domain/browsing/filter-policy";
import { gateOf, metFilter } from "~/app/domain/matching/levels-policy";
import { EmbeddedIndex } from "~/search/embedded/embedded-index";
import { parseFilter } from "~/search/embedded/filter-parser";
import { searchDocuments } from "~/search/embedded/search-documents";
import { toDocument } from "~/search/indexes/candidates";
import { toCourseDocument } from "~/search/indexes/courses";
import { toNeedDocument } from "~/search/indexes/needs";
import { settingsOf } from "~/search/indexes/settings";
import { ReverseSearch } from "~/search/reverse-search";
import { generatedWorld, randomNumbers } from "~/tests/support/generated-world";

const random = randomNumbers(11);
const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
const some = <T>(choices: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(choices))),
];
const { profiles, substitutes } = generatedWorld({ candidates: 150, needs: 0, seed: 5 });
const worked = profiles.flatMap((profile) => profile.worked);
const occupations = [...new Map(worked.map((one) => [one.id, one])).values()].slice(0, 12);
const skills = [...new Set(profiles.flatMap(({ skill }) => skill))].slice(0, 8).map((id) => ({ id }));
const places = ["0180", "0182", "0126", "0188", "0192"];
const words = "kök köket lunch gäster lagret truck-körning pall skola barnen äldre omsorg städare hotell".split(" ");
const typed = [...words, "kok", "truk", "omsrg", "stadare", "gast", "hot", "lun", "--", "!"];
const dates = ["2026-12-01", "2027-01-15", "2027-02-01", "2027-03-20"];
const sentence = (length: number) => Array.from({ length }, () => pick(words)).join(" ");
const publishedAt = new Date("2026-11-24T12:00:00Z");
const label = ({ id }: { id: string }) => ({ id, label: pick(words), labelEn: null });

function need() {
  return toNeedDocument({
    ...{ id: crypto.randomUUID(), organisationId: "e1", employerName: pick(words), placeName: pick(words) },
    ...{ title: sentence(3), description: sentence(9), publishedAt, answerBy: null },
    kind: pick(["RECRUITMENT", "PRAKTIK", "TRAINING"]),
    municipalityCode: random() < 0.8 ? pick(places) : null,
    isRemote: random() < 0.2,
    occupations: some(occupations, 2).map((one) => ({ ...one, ...label(one) })),
    startsOn: random() < 0.8 ? new Date(pick(dates)) : null,
    extentPercent: random() < 0.8 ? pick([40, 50, 75, 100]) : null,
    swedish: Math.floor(random() * 7),
    hours: some(["EVENINGS", "NIGHTS", "WEEKENDS"] as const, 2),
  });
}

function course() {
  const starts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    ...{ startsOn: new Date(pick(dates)), languageId: pick(["sv", "en"]), isRemote: random() < 0.3 },
    municipalityCode: random() < 0.7 ? pick(places) : null,
  }));
  return toCourseDocument({
    ...{
      id: crypto.randomUUID(),
      organisationId: "p1",
      kind: pick(["SFI", "YRKESVUX"]),
      title: sentence(3),
      publishedAt,
    },
    ...{
      description: sentence(8),
      providerName: pick(words),
      isEvening: random() < 0.3,
      isEasySwedish: random() < 0.3,
    },
    occupationIds: some(occupations, 2).map(({ id }) => id),
    skillIds: some(skills, 2).map(({ id }) => id),
    concepts: some(skills, 2).map(label),
    occasions: starts,
  });
}

const world: Record<BrowsedList, { index: keyof typeof settingsOf; documents: { id: string }[] }> = {
  NEEDS: { index: "needs", documents: Array.from({ length: 150 }, need) },
  COURSES: { index: "courses", documents: Array.from({ length: 150 }, course) },
  CANDIDATES: { index: "candidates", documents: profiles.map((profile) => toDocument(profile, 20_000)) },
};

/** What may stand in an address of some list, now and then. */
const parameters: [name: string, share: number, value: () => string][] = [
  ["q", 0.4, () => Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(typed)).join(" ")],
  ["kind", 0.3, () => pick(["RECRUITMENT", "PRAKTIK", "SFI", "YRKESVUX"])],
  ["kind", 0.1, () => pick(["TRAINING", "SFI"])],
  ["seeks", 0.3, () => pick(["RECRUITMENT", "PRAKTIK"])],
  ["occupation", 0.4, () => pick(occupations).id],
  ["near", 0.5, () => "on"],
  ["skill", 0.2, () => pick(skills).id],
  ["municipality", 0.4, () => pick(places)],
  ["remote", 0.2, () => "on"],
  ["from", 0.1, () => pick(dates)],
  ["by", 0.3, () => pick(dates)],
  ["start", 0.2, () => pick(dates).slice(0, 7)],
  ["language", 0.1, () => pick(["sv", "en"])],
  ["held", 0.1, () => pick(["evening", "easySwedish"])],
  ["extent", 0.2, () => pick(["50", "75", "100", "FULL", "HALF"])],
  ["hours", 0.2, () => pick(["DAYS", "EVENINGS", "NIGHTS"])],
  ["swedish", 0.2, () => pick(["1", "3", "5"])],
  ["licence", 0.1, () => pick(["B", "AM"])],
];

function address(list: BrowsedList): string {
  const chosen = parameters.flatMap(([name, share, value]) => (random() < share ? [[name, value()]] : []));
  return savedQuery(list, new URLSearchParams(chosen));
}

function known({ occupation = [], skill = [], municipality }: ReturnType<typeof watchedList>["query"]): Known {
  return {
    codes: municipality ? [municipality, "0126"] : [],
    occupations: occupations.filter(({ id }) => occupation.includes(id)),
    skills: skills.filter(({ id }) => skill.includes(id)),
    substitutes,
  };
}

function engineWith(index: keyof typeof settingsOf, documents: { id: string }[]): EmbeddedIndex {
  const engine = new EmbeddedIndex(index, "id");
  engine.changeSettings(settingsOf[index]);
  engine.put(documents, { isPartial: false });
  return engine;
}

function idsIn(engine: EmbeddedIndex, search: { q: string; filter: string[] }): string[] {
  const answer = searchDocuments(engine, { ...search, matchingStrategy: "all", limit: 1000 });
  return (answer.hits as { id: string }[]).map(({ id }) => id).sort();
}

/** Ids of the documents that each search is told of, by search. */
function told(searches: ConstructorParameters<typeof ReverseSearch>[0], list: BrowsedList): Record<string, string[]> {
  const { index, documents } = world[list];
  const reverse = new ReverseSearch(searches, settingsOf[index]);
  const ids: Record<string, string[]> = Object.fromEntries(searches.map(({ id }) => [id, []]));
  for (const document of documents) for (const search of reverse.find(document)) ids[search]?.push(document.id);
  for (const found of Object.values(ids)) found.sort();
  return ids;
}

test.each(["NEEDS", "COURSES", "CANDIDATES"] as const)(
  "of %s a saved search is told of what its list shows",
  (list) => {
    const engine = engineWith(world[list].index, world[list].documents);
    const searches = Array.from({ length: 400 }, (_, at) => {
      const { query, filters, text } = watchedList(list, address(list));
      return { id: `search-${at}`, filters: filters(known(query)), text };
    });
    const standing = searches.map(({ id, filters, text }) => ({ id, filter: parseFilter(filters), text }));
    const found = told(standing, list);
    const shown = Object.fromEntries(
      searches.map(({ id, filters, text }) => [id, idsIn(engine, { q: text, filter: filters })]),
    );
    expect(found).toEqual(shown);
    const sizes = Object.values(shown).map(({ length }) => length);
    expect(sizes.filter((size) => size > 0 && size < 150).length).toBeGreaterThan(100);
  },
);

test("a need's saved matches are told of the candidates who meet all its musts", () => {
  const { needs } = generatedWorld({ candidates: 0, needs: 60, seed: 5 });
  const engine = engineWith("candidates", world.CANDIDATES.documents);
  const filters = needs.map((asking) => {
    const musts = asking.requirements.filter(({ importance }) => importance === "MUST");
    return [gateOf(asking, {}), ...musts.map(({ ask }) => metFilter(ask, substitutes))];
  });
  const standing = filters.map((filter, at) => ({ id: `${at}`, filter: parseFilter(filter), text: "" }));
  const shown = filters.map((filter, at) => [`${at}`, idsIn(engine, { q: "", filter })] as const);
  expect(told(standing, "CANDIDATES")).toEqual(Object.fromEntries(shown));
  expect(shown.some(([, { length }]) => length > 0)).toBe(true);
});

test("what is saved of an address is what its list reads, without the page", () => {
  const params = new URLSearchParams("q=kök&page=3&kind=PRAKTIK&done=saved&sort=start&municipality=");
  expect(savedQuery("NEEDS", params)).toBe("q=k%C3%B6k&kind=PRAKTIK&sort=start");
});
