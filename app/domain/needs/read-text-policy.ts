import { fold } from "~/app/domain/catalogue/gram-index";
import { licences } from "~/app/domain/catalogue/schema";
import { type Span, wordsOf } from "~/app/domain/catalogue/words-of-text";
import { readFacts, type TextFact } from "~/app/domain/needs/text-facts";
import { matchesOf } from "~/app/domain/needs/text-matches";

/** A requirement that a text speaks of; how much it counts is for the person to say. */
export type TextRequirement = Span & {
  kind: "LICENCE" | "LANGUAGE" | "EDUCATION" | "HOURS" | "EXPERIENCE";
  licence?: string;
  languageId?: string;
  cefr?: number;
  educationLevel?: number;
  hours?: string;
  experienceBand?: number;
  /** The text does not say so outright: we have judged what it means. */
  isJudged: boolean;
};

/** What a text says outright: facts of the need, and requirements. */
export type ReadNeed = { facts: TextFact[]; requirements: TextRequirement[] };

/** What the patterns must know: today's date, and what languages and municipalities are called. */
export type TextWorld = {
  today: string;
  languages: { id: string; label: string }[];
  municipalities: { code: string; name: string }[];
};

/** Reads what a Swedish text says of a need, beside its occupation and skills. Each kind is told once, in the first words. */
export function readNeedText(text: string, world: TextWorld): ReadNeed {
  const requirements = [
    ...licencesIn(text),
    ...languagesIn(text, world.languages),
    ...educationIn(text),
    ...hoursIn(text),
    ...experienceIn(text),
  ];
  const key = ({ kind, licence, languageId, hours }: TextRequirement) => [kind, licence, languageId, hours].join();
  const seen = new Set<string>();
  const once = requirements.filter((found) => !seen.has(key(found)) && seen.add(key(found)));
  return { facts: readFacts(text, world), requirements: once };
}

const licenceClass = "(AM|A1|A2|A|BE|B|C1E|C1|CE|C|D1|DE|D)";

/** A class where it is written; what a light or heavy lorry asks for by law; a licence without a class is taken as a car's. */
function licencesIn(text: string): TextRequirement[] {
  const named = [
    ...matchesOf(text, `${licenceClass}[- ]?(?:körkort|kort)(?:et)?`),
    ...matchesOf(text, `körkort(?:et)?(?: med| av| i)?(?: klass| behörighet)? ${licenceClass}`),
  ].flatMap(({ groups: [name = ""], ...span }): TextRequirement[] => {
    const licence = licences.find((known) => known === name.toUpperCase());
    return licence ? [{ kind: "LICENCE", licence, isJudged: false, ...span }] : [];
  });
  const judged = (licence: string, words: string): TextRequirement[] =>
    matchesOf(text, words).map(({ start, end }) => ({ kind: "LICENCE", licence, isJudged: true, start, end }));
  const lorries = [...judged("C1", "lätta? lastbil(?:ar|en)?"), ...judged("C", "tunga? lastbil(?:ar|en)?")];
  const some = [...named, ...lorries];
  return some.length > 0 ? some : judged("B", "körkort(?:et)?");
}

/** What is said of how well a language should be known, from the best down: CEFR 6 to 2. Judged by the founders. */
const qualities: [words: RegExp, cefr: number][] = [
  [/^(modersmal|modersmals\p{L}*)$/u, 6],
  [/^(flytande|obehindrat|obehindrad|utmarkt|utmarkta)$/, 5],
  [/^(god|goda|gott|bra|val|ledigt)$/, 4],
  [/^(grundlaggande|enkel|lite|viss|nagot)$/, 2],
];

/** That a language is meant, and not something that comes from its country. */
const spoken =
  /^(tala|talar|prata|pratar|beharska|beharskar|forsta|forstar|skriva|skriver|kan|kunna|kunskap|kunskaper|sprak)$/;

/** Named without a level, it is taken as what work needs: B1. Judged by the founders, as for imported ads. */
const workingCefr = 3;

function languagesIn(text: string, languages: TextWorld["languages"]): TextRequirement[] {
  const idOf = new Map(languages.map(({ id, label }) => [fold(label), id]));
  const words = wordsOf(text);
  return words.flatMap((word, at): TextRequirement[] => {
    const languageId = idOf.get(word.folded);
    if (!languageId) return [];
    const around = words.slice(Math.max(0, at - 4), at + 4);
    const level = around.find(({ folded }) => /^[abc][12]$/.test(folded));
    if (level) {
      const cefr = "abc".indexOf(level.folded.charAt(0)) * 2 + Number(level.folded.charAt(1));
      return [{ kind: "LANGUAGE", languageId, cefr, isJudged: false, ...spanOf(word, level) }];
    }
    const before = words.slice(Math.max(0, at - 4), at).toReversed();
    const cue = before.find(({ folded }) => qualityOf(folded) !== null || spoken.test(folded));
    const isSpoken = words.slice(at + 1, at + 4).some(({ folded }) => folded === "tal");
    if (!cue && !isSpoken) return [];
    const quality = before.flatMap(({ folded }) => qualityOf(folded) ?? [])[0];
    const cefr = quality ?? workingCefr;
    return [{ kind: "LANGUAGE", languageId, cefr, isJudged: true, ...spanOf(word, cue ?? word) }];
  });
}

function qualityOf(folded: string): number | null {
  return qualities.find(([words]) => words.test(folded))?.[1] ?? null;
}

function spanOf(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** From words to SUN 2020, the highest first. */
const educations: [words: string, level: number][] = [
  ["(?:doktorsexamen|forskarutbildning|disputerad)", 7],
  [
    "(?:högskoleexamen|högskoleutbildning|universitetsutbildning|universitetsexamen|kandidatexamen|masterexamen|magisterexamen|civilingenjörsexamen|akademisk (?:examen|utbildning))",
    6,
  ],
  ["(?:yrkeshögskoleutbildning|yrkeshögskoleexamen|yh-utbildning|yrkeshögskola)", 5],
  ["eftergymnasial(?:a)?(?: utbildning)?", 4],
  ["(?:gymnasieexamen|gymnasieutbildning|gymnasiekompetens|gymnasial utbildning|gymnasieskola|gymnasium)", 3],
  ["(?:grundskola|grundskoleutbildning)", 2],
];

function educationIn(text: string): TextRequirement[] {
  return educations.flatMap(([words, educationLevel]) =>
    matchesOf(text, words).map(
      ({ start, end }): TextRequirement => ({ kind: "EDUCATION", educationLevel, isJudged: false, start, end }),
    ),
  );
}

const hourWords: [words: string, hours: string][] = [
  ["(?:kväll|kvällar|kvällstid|kvällspass|kvällsarbete|kvällsskift|kvällarna)", "EVENINGS"],
  ["(?:natt|natten|nätter|nattetid|nattpass|nattarbete|nattskift|nätterna)", "NIGHTS"],
  ["(?:helg|helger|helgen|helgerna|helgpass|helgarbete|helgtjänstgöring|veckoslut)", "WEEKENDS"],
];

function hoursIn(text: string): TextRequirement[] {
  return hourWords.flatMap(([words, hours]) =>
    matchesOf(text, words).map(
      ({ start, end }): TextRequirement => ({ kind: "HOURS", hours, isJudged: false, start, end }),
    ),
  );
}

const smallNumbers = ["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"];

/** Years of experience as their band: under one year, 1–2, 2–4, 5 or more. */
function experienceIn(text: string): TextRequirement[] {
  const pattern = `(?:minst )?(\\d{1,2}|${smallNumbers.join("|")}) års?(?: \\p{L}{1,20}){0,2} (?:erfarenhet|yrkeserfarenhet|arbetslivserfarenhet)`;
  return matchesOf(text, pattern).map(({ groups: [said = ""], start, end }): TextRequirement => {
    const years = Number(said) || smallNumbers.indexOf(said.toLowerCase()) + 1;
    return { kind: "EXPERIENCE", experienceBand: bandOf(years), isJudged: false, start, end };
  });
}

function bandOf(years: number): number {
  if (years >= 5) return 3;
  return years >= 2 ? 2 : 1;
}
