import { htmlToText } from "html-to-text";
import { z } from "zod";
import { fold } from "~/app/domain/catalogue/gram-index";
import { type Licence, licences } from "~/app/domain/catalogue/schema";
import type { CourseKind } from "~/app/platform/prisma-client/enums";

const Entry = z.object({
  utbildningstyp: z.string().trim().min(1),
  utbildningsnamn: z.string().trim().min(1),
  beskrivning: z.string().nullish(),
  url: z.string().nullish(),
  ort: z.string().nullish(),
});
type Entry = z.infer<typeof Entry>;

/** Courses by the SSYK code of the group they lead to; a key is the code, or the code and the group's name. */
export const CoursesFile = z.record(z.string().regex(/^\d{4}( - .+)?$/, "not an SSYK code"), z.array(Entry));
export type CoursesFile = z.infer<typeof CoursesFile>;

/** A course of the file, once, with all the groups it stands under. */
export type FileCourse = {
  sourceId: string;
  kind: CourseKind;
  title: string;
  description: string;
  place: string;
  licences: Licence[];
  isEvening: boolean;
  isEasySwedish: boolean;
  entryLevel: number | null;
  ssyks: string[];
};

/** The kinds of the file in our words; a labour market course is a vocational one. */
const kinds: Record<string, CourseKind> = {
  aub: "YRKESVUX",
  "nationell yrkesutbildning": "YRKESVUX",
  "gymnasial vuxenutbildning": "GYMNASIAL",
  folkhögskola: "YRKESVUX",
};

/** The courses of a file, and what was left out and why. The same address, name and place is the same course. */
export function coursesOf(file: CoursesFile): { courses: FileCourse[]; dropped: { what: string; why: string }[] } {
  const courses = new Map<string, FileCourse>();
  const dropped: { what: string; why: string }[] = [];
  for (const [key, entries] of Object.entries(file)) {
    const ssyk = key.slice(0, 4);
    for (const entry of entries) {
      const kind = kinds[entry.utbildningstyp.toLowerCase()];
      const sourceId = `utbildningsdata:${[entry.url ?? "", entry.utbildningsnamn, entry.ort ?? ""].join("|")}`;
      const known = courses.get(sourceId);
      if (!kind) dropped.push({ what: entry.utbildningsnamn, why: `the kind ${entry.utbildningstyp} is unknown` });
      else if (!known) courses.set(sourceId, toCourse(entry, { sourceId, kind, ssyk }));
      else if (!known.ssyks.includes(ssyk)) known.ssyks.push(ssyk);
    }
  }
  return { courses: [...courses.values()], dropped };
}

function toCourse(entry: Entry, ids: { sourceId: string; kind: CourseKind; ssyk: string }): FileCourse {
  const place = entry.ort?.trim() ?? "";
  const text = htmlToText(entry.beskrivning ?? "", { wordwrap: false }).replaceAll("\u00a0", " ");
  const lines = [text, place, /^https?:\/\//.test(entry.url ?? "") ? (entry.url ?? "") : ""];
  const words = `${entry.utbildningsnamn}. ${text}`;
  return {
    sourceId: ids.sourceId,
    kind: ids.kind,
    title: htmlToText(entry.utbildningsnamn, { wordwrap: false }).slice(0, 120),
    description: lines.filter(Boolean).join("\n\n").slice(0, 4000),
    place,
    licences: licencesIn(words),
    // "Kvälls- och helgarbete" is what the occupation is like, not when the course is held.
    isEvening: /kväll/i.test(entry.utbildningsnamn) || /kvälls(kurs|studier|undervisning)|på kvällstid/i.test(text),
    isEasySwedish: /lätt svenska/i.test(words),
    entryLevel: entryLevelIn(text),
    ssyks: [ids.ssyk],
  };
}

/** The level of education a text says one must have: primary school where it asks for "grundläggande nivå"; else not known. */
function entryLevelIn(text: string): number | null {
  return /(förkunskapskrav|särskild behörighet)[^.]*grundläggande nivå/i.test(text) ? 2 : null;
}

/** Classes of licence that a text says one gets: "CE-behörighet", "körkort B", "B-körkort". */
function licencesIn(text: string): Licence[] {
  const found = [
    ...text.matchAll(
      /\b([A-E]{1,2}1?E?)[- ](?:behörighet|körkort)|(?:behörighet|körkort(?:sklass)?) ([A-E]{1,2}1?E?)\b/g,
    ),
  ];
  const classes = new Set(found.flatMap(([, before, after]) => before ?? after ?? []));
  return licences.filter((licence) => classes.has(licence));
}

/** Words shorter than this stand in too many texts to mean the skill; a judgement. */
const shortestSkill = 5;

/** The skills whose very words stand in a text; at most `limit`, the longest words first. */
export function skillsIn(text: string, skills: { id: string; label: string }[], limit = 10): string[] {
  const folded = ` ${fold(text)} `;
  const named = skills.filter(({ label }) => label.length >= shortestSkill && folded.includes(` ${fold(label)} `));
  named.sort((one, other) => other.label.length - one.label.length || (one.id < other.id ? -1 : 1));
  return named.slice(0, limit).map(({ id }) => id);
}
