import { addDays, dateIn } from "~/app/platform/clock";

/** A date some days from today. */
export function daysFrom(now: Date, days: number): string {
  return addDays(dateIn(now), days);
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
