import { fold } from "~/app/domain/catalogue/gram-index";
import { type Span, type TextWord, wordsOf } from "~/app/domain/catalogue/words-of-text";
import { matchesOf } from "~/app/domain/needs/text-matches";
import { addDays } from "~/app/platform/clock";

/** Something of a need that a text says: one field and its value, as the form writes it. */
export type TextFact = Span & {
  field: "positions" | "extentPercent" | "startsOn" | "isRemote" | "municipalityCode";
  value: string;
  /** The text does not say so outright: we have judged what it means. */
  isJudged: boolean;
};

type World = { today: string; municipalities: { code: string; name: string }[] };

/** What a text says of how many, how much, from when and where; at most one of each, the first. */
export function readFacts(text: string, { today, municipalities }: World): TextFact[] {
  const words = wordsOf(text);
  const all = [
    ...positionsIn(text, words),
    ...extentIn(text),
    ...startIn(text, today),
    ...remoteIn(text),
    ...municipalityIn(text, { words, municipalities }),
  ];
  const seen = new Set<string>();
  return all.filter(({ field }) => !seen.has(field) && seen.add(field));
}

const numbers = ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"].map(fold);

/** After a number these tell of time or share, not of persons. */
const units =
  /^(ar|ars|aring\p{L}*|gang\p{L}*|dag\p{L}*|veck\p{L}*|manad\p{L}*|timm\p{L}*|procent|kronor|kr|minut\p{L}*|maj|juni|juli|augusti|september|oktober|november|december|januari|februari|mars|april|skift\p{L}*|pass|sprak|olika|av|i|till|kvall\p{L}*|natt\p{L}*)$/u;

/** After a number these tell of persons. */
const persons = /^(st|stycken|personer|person|medarbetare|tjanster|platser|vikarier|praktikanter|nya|som)$/;

/** Before a number these say that persons are sought. */
const seeking = /^(soker|behover|anstaller|anstalla|rekryterar|vill|ha|nu|soka|sokes)$/;

/** A number is one of persons where the text begins with it, seeks it or counts persons with it; one is what a form says anyway. */
function positionsIn(text: string, words: TextWord[]): TextFact[] {
  return words.flatMap((word, at): TextFact[] => {
    const count = /^\d{1,3}$/.test(word.folded) ? Number(word.folded) : numbers.indexOf(word.folded) + 1;
    const [before, after] = [words[at - 1], words[at + 1]];
    if (count < 2 || count > 500 || !after || after.beginsAnew || units.test(after.folded)) return [];
    if (/[%–\-.:,/]/.test(text.slice(word.end, after.start))) return [];
    const isSought = at === 0 || (before !== undefined && seeking.test(before.folded));
    if (!isSought && !persons.test(after.folded)) return [];
    return [
      {
        field: "positions",
        value: String(count),
        isJudged: !persons.test(after.folded),
        start: word.start,
        end: word.end,
      },
    ];
  });
}

/** Below, a share is rarely a post's: "10 % provision". A judgement. */
const leastExtent = 20;

function extentIn(text: string): TextFact[] {
  const fact = (value: number, { start, end }: Span): TextFact => ({
    field: "extentPercent",
    value: String(value),
    isJudged: false,
    start,
    end,
  });
  const shares = matchesOf(text, "(\\d{2,3}) ?(?:procent(?:ig)?|%(?:-?ig)?(?: tjänst)?)").flatMap(
    ({ groups: [share], ...span }) =>
      Number(share) >= leastExtent && Number(share) <= 100 ? [fact(Number(share), span)] : [],
  );
  return [
    ...shares,
    ...matchesOf(text, "(?:heltid|heltidstjänst|heltidsanställning)").map((span) => fact(100, span)),
    ...matchesOf(text, "(?:halvtid|halvtidstjänst)").map((span) => fact(50, span)),
  ];
}

const months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober"];
const monthNames = [...months, "november", "december"];

/** "At once" is taken as in a week: nobody answers sooner. Judged by the founders. */
const atOnceDays = 7;

function startIn(text: string, today: string): TextFact[] {
  const begins = "(?:från(?: och med)?|fr\\.? ?o\\.? ?m\\.?|start(?:ar)?|börja[r]?|tillträde|startdatum)";
  const between = "(?:[ :]{1,2}(?:den|i|är|senast|till)){0,2}[ :]{1,2}";
  const fact = (value: string | null, { start, end }: Span, isJudged = false): TextFact[] =>
    value && value >= today ? [{ field: "startsOn", value, isJudged, start, end }] : [];
  const iso = matchesOf(text, `${begins}${between}(\\d{4}-\\d{2}-\\d{2})`);
  const names = `(${monthNames.join("|")})(?: (\\d{4}))?`;
  const dated = matchesOf(text, `${begins}${between}(\\d{1,2})(?::?[ae])? ${names}`);
  const monthly = matchesOf(text, `${begins}${between}${names}`);
  const soon = matchesOf(text, "(?:omgående|snarast|så snart som möjligt|direkt start|omedelbart)");
  return [
    ...iso.flatMap(({ groups: [date], ...span }) => fact(realDate(date ?? ""), span)),
    ...dated.flatMap(({ groups: [day, month, year], ...span }) => fact(dateOf({ day, month, year, today }), span)),
    ...monthly.flatMap(({ groups: [month, year], ...span }) =>
      fact(dateOf({ day: "1", month, year, today }), span, true),
    ),
    ...soon.flatMap((span) => fact(addDays(today, atOnceDays), span, true)),
  ];
}

type SaidDate = { day: string | undefined; month: string | undefined; year: string | undefined; today: string };

/** The date that is said; without a year the next one there is. */
function dateOf({ day = "1", month = "", year, today }: SaidDate): string | null {
  const number = monthNames.indexOf(month.toLowerCase()) + 1;
  const inYear = (of: number) => realDate(`${of}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (year) return inYear(Number(year));
  const thisYear = Number(today.slice(0, 4));
  const next = inYear(thisYear);
  return next && next >= today ? next : inYear(thisYear + 1);
}

/** The date, or null for one that no calendar has. */
function realDate(date: string): string | null {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

function remoteIn(text: string): TextFact[] {
  const words = "(?:på distans|distansarbete|hemifrån|remote)";
  return matchesOf(text, words).map(({ start, end }) => ({
    field: "isRemote",
    value: "on",
    isJudged: false,
    start,
    end,
  }));
}

type Places = { words: TextWord[]; municipalities: World["municipalities"] };

/** A municipality by its name with a capital letter, also "Huddinges" and "Upplands Väsby"; not the first word of a sentence. */
function municipalityIn(text: string, { words, municipalities }: Places): TextFact[] {
  const codeOf = new Map(municipalities.map(({ code, name }) => [fold(name), code]));
  return words.flatMap((word, at): TextFact[] => {
    const second = words[at + 1];
    const isCapital = /^\p{Lu}/u.test(text.slice(word.start, word.end));
    if (!isCapital || word.beginsAnew) return [];
    const two = second && !second.beginsAnew ? codeNamed(codeOf, `${word.folded} ${second.folded}`) : undefined;
    const one = codeNamed(codeOf, word.folded);
    const end = two && second ? second.end : word.end;
    const value = two ?? one;
    return value ? [{ field: "municipalityCode", value, isJudged: false, start: word.start, end }] : [];
  });
}

function codeNamed(codeOf: Map<string, string>, name: string): string | undefined {
  return codeOf.get(name) ?? (name.endsWith("s") ? codeOf.get(name.slice(0, -1)) : undefined);
}
