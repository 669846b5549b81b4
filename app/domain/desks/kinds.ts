/** The lists of the desks of employers, providers and the municipality; words are `pages:desk.list.<word>`. */
export type DeskWord = WaitingWord | OwnWord;

type WaitingWord =
  | "news"
  | "proposals"
  | "lastDays"
  | "invitations"
  | "drafts"
  | "offers"
  | "interest"
  | "hidden"
  | "ownEnding"
  | "applications"
  | "claims"
  | "unanswered"
  | "ending";
type OwnWord = "needs" | "candidates" | "openArenas" | "arenas";

const ownWords: readonly DeskWord[] = ["needs", "candidates", "openArenas", "arenas"] satisfies OwnWord[];

/** Is this a list of what one has out? Those stand beside the lists that wait for somebody, and say when they are empty. */
export function isOwn(word: DeskWord): boolean {
  return ownWords.includes(word);
}

/** Things of a list that are shown at first, and at most when all are asked for. Judged by the founders: one screen. */
export const thingsShown = 5;
export const mostThings = 100;

/** What is said of a thing beside its name; words are `pages:desk.note.<word>`. `at` is a date ("2026-05-04") or an instant. */
export type DeskNote =
  | { word: "name"; text: string }
  | { word: "service"; service: string }
  | { word: DayWord; at: string | Date }
  | { word: "fit"; count: number | null }
  | { word: "met"; met: number; all: number }
  | { word: "new"; count: number | null }
  | { word: "places"; booked: number; all: number }
  | { word: "invited" | "onTheme" | "course" | "unknown" | "noNeed" | "byWishes" };

type DayWord =
  | "answerBy"
  | "since"
  | "lastDay"
  | "hiddenFrom"
  | "hiddenSince"
  | "endsOn"
  | "changed"
  | "opens"
  | "closes"
  | "wishesClose"
  | "takesPlace"
  | "offerEnds";

/** One thing on a desk: what it is called ("" before it has a name), where it is worked on, and what is said of it. */
export type DeskThing = { id: string; to: string; name: string; notes: DeskNote[] };

/** A list of a desk; `hasMore` when it holds more than is shown. */
export type DeskList = { word: DeskWord; things: DeskThing[]; hasMore: boolean };

/** Figures that only mean something when they are not nought. */
export type DeskAlarm = { word: "failedMail" | "searchLag" | "searchParked"; count: number };
