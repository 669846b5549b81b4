import type { Span, TextWord } from "~/app/domain/catalogue/words-of-text";

/**
 * What employers call work when they do not name the occupation: the words, the SSYK group, and which of its occupations.
 * Our own list, of verbs and things anybody knows; no ad was read for it. The code makes it fit the built-in catalogue
 * and the official taxonomy.
 */
const everydayWords: [phrase: string, ssyk: string, occupation: string][] = [
  ["laga mat", "5120", "kock à la carte"],
  ["göra smörgåsar", "5120", "kallskänka"],
  ["servera", "5131", "servitör"],
  ["stå baren", "5132", "bartender"],
  ["brygga kaffe", "5132", "barista"],
  ["diska", "9412", "köksbiträde"],
  ["hjälpa köket", "9412", "köksbiträde"],
  ["jobba kafé", "9413", "kafébiträde"],
  ["baka", "7612", "bagare"],
  ["städa", "9111", "städare"],
  ["städa hotellrum", "9111", "hotellstädare"],
  ["städa hemma", "9111", "hemstädare"],
  ["putsa fönster", "9120", "fönsterputsare"],
  ["tvätta bilar", "9120", "bilvårdare"],
  ["tvätta kläder", "8151", "tvätt"],
  ["köra lastbil", "8332", "lastbilsförare"],
  ["lätt lastbil", "8332", "distributionsförare"],
  ["tung lastbil", "8332", "fjärrbilsförare"],
  ["köra buss", "8331", "bussförare"],
  ["köra taxi", "8321", "taxiförare"],
  ["köra truck", "8344", "truckförare"],
  ["köra ut varor", "8329", "budbilsförare"],
  ["köra ut paket", "8329", "budbilsförare"],
  ["köra grävmaskin", "8342", "grävmaskinist"],
  ["köra hjullastare", "8342", "hjullastarförare"],
  ["köra traktor", "8341", "maskinförare lantbruk"],
  ["plocka order", "4322", "lagerarbetare"],
  ["plocka varor", "4322", "lagerarbetare"],
  ["jobba lager", "4322", "lagerarbetare"],
  ["lasta lossa", "4322", "lagerarbetare"],
  ["packa varor", "9320", "packare"],
  ["dela ut post", "4420", "brevbärare"],
  ["dela ut tidningar", "9621", "tidningsdistributör"],
  ["snickra", "7111", "snickare"],
  ["bygga hus", "7111", "träarbetare"],
  ["måla", "7131", "målare"],
  ["tapetsera", "7131", "målare"],
  ["mura", "7112", "murare"],
  ["gjuta betong", "7113", "betongarbetare"],
  ["lägga golv", "7122", "golvläggare"],
  ["lägga tak", "7121", "takmontör"],
  ["dra el", "7411", "installationselektriker"],
  ["dra rör", "7125", "vvs-montör"],
  ["svetsa", "7212", "svetsare"],
  ["laga bilar", "7231", "personbilsmekaniker"],
  ["meka bilar", "7231", "personbilsmekaniker"],
  ["montera möbler", "8214", "möbelmontör"],
  ["sy kläder", "7531", "skräddare"],
  ["passa barn", "9119", "barnvakt"],
  ["hand om barn", "5311", "barnskötare"],
  ["leka barn", "5311", "barnskötare"],
  ["hand om äldre", "5330", "vårdbiträde"],
  ["hjälpa äldre", "5330", "vårdbiträde"],
  ["hemtjänst", "5321", "undersköterska, hemtjänst"],
  ["sitta kassan", "5230", "kassör"],
  ["stå kassan", "5230", "kassör"],
  ["sälja kläder", "5223", "butikssäljare"],
  ["jobba butik", "5223", "butikssäljare"],
  ["packa upp varor", "5222", "butikssäljare, dagligvaror"],
  ["fylla hyllor", "5222", "butikssäljare, dagligvaror"],
  ["svara telefon", "4222", "kundtjänstmedarbetare"],
  ["svara kunder", "4222", "kundtjänstmedarbetare"],
  ["ta emot besökare", "4225", "receptionist"],
  ["ta emot gäster", "4224", "hotellreceptionist"],
  ["checka in gäster", "4224", "hotellreceptionist"],
  ["bokföra", "4111", "ekonomiassistent"],
  ["bokföring", "4111", "ekonomiassistent"],
  ["fakturera", "4111", "ekonomiassistent"],
  ["räkna löner", "4112", "löneadministratör"],
  ["klippa hår", "5141", "frisör"],
  ["massera", "5143", "massör"],
  ["klippa gräs", "6113", "trädgårdsarbetare"],
  ["sköta trädgård", "6113", "trädgårdsarbetare"],
  ["skotta snö", "5152", "fastighetsskötare"],
  ["vakta", "5413", "väktare"],
  ["plocka bär", "9210", "bärplockare"],
  ["sköta djur", "6121", "djurskötare"],
  ["tömma sopor", "9610", "renhållningsarbetare"],
  ["programmera", "2512", "systemutvecklare"],
];

/** What a text says in everyday words: the group, the word of the occupation, and where it says so. */
export type EverydayMeaning = { ssyk: string; occupation: string; span: Span };

/** Between the words of a phrase as many others may stand: "laga god svensk mat". */
const mostBetween = 2;

/** A word may end with as many letters more than the list says: "lagar", "barnen", "målare". */
const mostEnding = 3;

const phrases = everydayWords.map(([phrase, ssyk, occupation]) => ({
  words: phrase.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(" "),
  ssyk,
  occupation,
}));

/** What is said in everyday words, in the order of the text; of two phrases for the same words the longer. */
export function everydayMeanings(words: TextWord[]): EverydayMeaning[] {
  const found: (EverydayMeaning & { length: number })[] = [];
  words.forEach((_, at) => {
    for (const { words: asked, ssyk, occupation } of phrases) {
      const span = phraseAt(at, { words, asked });
      if (span) found.push({ ssyk, occupation, span, length: asked.length });
    }
  });
  const longest = found.filter(
    (one) => !found.some((other) => other.length > one.length && other.span.start === one.span.start),
  );
  return longest.map(({ ssyk, occupation, span }) => ({ ssyk, occupation, span }));
}

function phraseAt(at: number, { words, asked }: { words: TextWord[]; asked: string[] }): Span | null {
  let place = at;
  for (const [number, word] of asked.entries()) {
    const last = number === 0 ? at : place + mostBetween;
    while (place <= last && !isFormOf(words[place]?.folded, word)) {
      if (number > 0 && words[place]?.beginsAnew) return null;
      place++;
    }
    if (place > last || (number > 0 && words[place]?.beginsAnew)) return null;
    place++;
  }
  const [first, end] = [words[at], words[place - 1]];
  return first && end ? { start: first.start, end: end.end } : null;
}

function isFormOf(folded: string | undefined, word: string): boolean {
  if (folded === undefined || !folded.startsWith(word)) return false;
  // Short words have many other words that begin with them.
  return folded.length - word.length <= (word.length > 2 ? mostEnding : 0);
}
