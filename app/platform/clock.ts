/** Everything about time that a person reads is in this zone. */
export const timeZone = "Europe/Stockholm";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format, made once: to make one takes some hundred times longer than to use it. */
function formatIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

/** The date in Stockholm at an instant, "2026-05-04". */
export function dateIn(now: Date): string {
  return formatIn("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}

/** A calendar date as the instant PostgreSQL's `date` is read and written with: midnight UTC. */
export function asDate(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}

/** The calendar date of a PostgreSQL `date`, "2026-05-04". */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A calendar date some days later. */
export function addDays(date: string, days: number): string {
  return isoDate(new Date(asDate(date).getTime() + days * 86_400_000));
}

/**
 * The instant of a wall-clock time in Stockholm, also where summer time begins or ends.
 *
 * @param date "2026-05-04"
 * @param time "09:20"
 */
export function instantOf(date: string, time: string): Date {
  const asIfUtc = new Date(`${date}T${time}:00Z`);
  const firstGuess = new Date(asIfUtc.getTime() - offsetAt(asIfUtc));
  return new Date(asIfUtc.getTime() - offsetAt(firstGuess));
}

/** "måndag 4 maj 2026" for a calendar date ("2026-05-04") or an instant, in Stockholm. */
export function formatDate(value: string | Date, language: string): string {
  const date = typeof value === "string" ? asDate(value.slice(0, 10)) : value;
  const zone = typeof value === "string" ? "UTC" : timeZone;
  const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return formatIn(locale(language), { ...parts, timeZone: zone })
    .format(date)
    .replace(/ den |, /, " ");
}

/** "4 maj" for a calendar date or an instant, in Stockholm. */
export function formatShortDate(value: string | Date, language: string): string {
  const date = typeof value === "string" ? asDate(value.slice(0, 10)) : value;
  const zone = typeof value === "string" ? "UTC" : timeZone;
  return formatIn(locale(language), { day: "numeric", month: "long", timeZone: zone }).format(date);
}

/** "januari 2027" for "2027-01". */
export function formatMonth(month: string, language: string): string {
  const parts = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return formatIn(locale(language), parts).format(asDate(`${month}-01`));
}

/** "9.20" in Swedish, "09:20" in English. */
export function formatTime(instant: Date | string, language: string): string {
  const text = timeOf(new Date(instant));
  return language === "sv" ? text.replace(/^0/, "").replace(":", ".") : text;
}

/** The wall-clock time in Stockholm at an instant, "09:20". */
export function timeOf(instant: Date): string {
  return formatIn("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit" }).format(instant);
}

function locale(language: string): string {
  return language === "sv" ? "sv-SE" : "en-GB";
}

/** Milliseconds that Stockholm is ahead of UTC at an instant. */
function offsetAt(instant: Date): number {
  const wall = formatIn("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return new Date(`${wall.replace(" ", "T")}Z`).getTime() - Math.floor(instant.getTime() / 1000) * 1000;
}
