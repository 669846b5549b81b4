import { addDays, asDate, dateIn } from "~/app/platform/clock";

/** A date some days from today. */
export function daysFrom(now: Date, days: number): string {
  return addDays(dateIn(now), days);
}

/** As `daysFrom`; a Saturday becomes the Friday before, a Sunday the Monday after: nobody plans an arena on a weekend. */
export function weekdayFrom(now: Date, days: number): string {
  const date = daysFrom(now, days);
  const shift = { 6: -1, 0: 1 }[asDate(date).getUTCDay()] ?? 0;
  return addDays(date, shift);
}

/** An organisation number with a right check digit (Luhn), for the n-th invented organisation. */
export function inventedNumber(n: number): string {
  const digits = `5590${String(10_000 + n).padStart(5, "0")}`.slice(0, 9);
  let sum = 0;
  [...digits].forEach((digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
