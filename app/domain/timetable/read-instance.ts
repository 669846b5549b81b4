import type { Meeting, TimetableEvent } from "~/app/domain/timetable/event";

/**
 * Reads an event in the published format (MiniZinc data, `.dzn`; docs/algorithms/timetable.md).
 *
 * @throws InstanceError with the line, when the text is not such an event.
 */
export function readInstance(text: string): TimetableEvent {
  const fields = readFields(text);
  const participantCount = wholeNumber(fields, "nBusiness");
  const meetingCount = wholeNumber(fields, "nMeetings");
  const slotCount = wholeNumber(fields, "nTotalSlots");

  const requested = field(fields, "requested");
  const rows = numbersIn(requested, stripFrame(requested, "[|", "|]").replaceAll("|", ","), "requested");
  if (rows.length !== meetingCount * 3)
    fail(requested, `"requested" has ${rows.length} numbers; ${meetingCount} meetings need ${meetingCount * 3}.`);
  const locked = listOf(fields, "fixed", meetingCount);
  const before = setsOf(fields, "precedences", meetingCount);
  return {
    participantCount,
    slotCount,
    morningSlotCount: wholeNumber(fields, "nMorningSlots"),
    tableCount: wholeNumber(fields, "nTables"),
    meetings: Array.from({ length: meetingCount }, (_, at) => ({
      ...meetingOf(requested, rows.slice(at * 3, at * 3 + 3), { participantCount }),
      lockedSlot: slotOrNone(field(fields, "fixed"), locked[at] ?? 0, slotCount),
      before: within(field(fields, "precedences"), before[at] ?? [], { most: meetingCount, what: "meeting" }),
    })),
    away: setsOf(fields, "forbidden", participantCount).map((slots) =>
      within(field(fields, "forbidden"), slots, { most: slotCount, what: "slot" }),
    ),
  };
}

/** What is wrong with a file, and the line where it was seen (1 is the first). */
export class InstanceError extends Error {
  override name = "InstanceError";
}

type Field = { text: string; line: number };

function fail(at: { line: number }, message: string): never {
  throw new InstanceError(`Line ${at.line}: ${message}`);
}

function readFields(text: string): Map<string, Field> {
  const bare = text.replace(/%[^\n]*/g, "");
  const fields = new Map<string, Field>();
  let line = 1;
  for (const piece of bare.split(";")) {
    const start = piece.length - piece.trimStart().length;
    const at = { line: line + newlines(piece.slice(0, start)) };
    line += newlines(piece);
    const statement = piece.trim();
    if (statement === "") continue;
    const [, name, value] = /^([A-Za-z_]\w*)\s*=\s*([\s\S]*)$/.exec(statement) ?? [];
    if (!name || value === undefined) fail(at, `"${statement.slice(0, 40)}" is not of the form name = value;`);
    if (fields.has(name)) fail(at, `"${name}" is given twice.`);
    fields.set(name, { text: value.trim(), line: at.line });
  }
  return fields;
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

function field(fields: Map<string, Field>, name: string): Field {
  return fields.get(name) ?? fail({ line: 1 }, `"${name}" is missing from the file.`);
}

function wholeNumber(fields: Map<string, Field>, name: string): number {
  const value = field(fields, name);
  if (!/^\d{1,6}$/.test(value.text)) fail(value, `"${name}" must be a whole number, not "${value.text.slice(0, 20)}".`);
  return Number(value.text);
}

function stripFrame(value: Field, opening: string, closing: string): string {
  if (!value.text.startsWith(opening) || !value.text.endsWith(closing))
    fail(value, `a list must begin with ${opening} and end with ${closing}`);
  return value.text.slice(opening.length, -closing.length);
}

function numbersIn(value: Field, text: string, name: string): number[] {
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const odd = words.find((word) => !/^\d{1,6}$/.test(word));
  if (odd !== undefined) fail(value, `"${name}" holds "${odd.slice(0, 20)}", which is not a whole number.`);
  return words.map(Number);
}

function listOf(fields: Map<string, Field>, name: string, length: number): number[] {
  const value = field(fields, name);
  const numbers = numbersIn(value, stripFrame(value, "[", "]"), name);
  if (numbers.length !== length) fail(value, `"${name}" has ${numbers.length} entries, not ${length}.`);
  return numbers;
}

function setsOf(fields: Map<string, Field>, name: string, length: number): number[][] {
  const value = field(fields, name);
  const inner = stripFrame(value, "[", "]");
  if (inner.replace(/\{[^{}]*\}/g, "").replace(/[\s,]/g, "") !== "")
    fail(value, `"${name}" must be a list of {…}, nothing between them.`);
  const sets = [...inner.matchAll(/\{([^{}]*)\}/g)].map(([, members]) => numbersIn(value, members ?? "", name));
  if (sets.length !== length) fail(value, `"${name}" has ${sets.length} entries, not ${length}.`);
  return sets;
}

/** 0 stands for "none" in the sets of the format; the rest counts from 1. */
function within(value: Field, numbers: number[], { most, what }: { most: number; what: string }): number[] {
  const odd = numbers.find((number) => number > most);
  if (odd !== undefined) fail(value, `${what} ${odd} does not exist; there are ${most}.`);
  return numbers.filter((number) => number > 0).map((number) => number - 1);
}

function slotOrNone(value: Field, number: number, slotCount: number): number | null {
  return within(value, [number], { most: slotCount, what: "slot" })[0] ?? null;
}

const parts = { 1: "morning", 2: "afternoon", 3: "any" } as const;

function meetingOf(
  requested: Field,
  row: number[],
  { participantCount }: { participantCount: number },
): Pick<Meeting, "participants" | "part"> {
  const [first = 0, second = 0, code = 0] = row;
  const part = code === 1 || code === 2 || code === 3 ? parts[code] : undefined;
  if (!part) fail(requested, `meeting ${row.join(", ")}: the part of the day must be 1, 2 or 3.`);
  const isKnown = [first, second].every((number) => number >= 1 && number <= participantCount);
  if (!isKnown) fail(requested, `meeting ${row.join(", ")}: there are participants 1 to ${participantCount}.`);
  if (first === second) fail(requested, `meeting ${row.join(", ")}: nobody meets themselves.`);
  return { participants: [first - 1, second - 1], part };
}
