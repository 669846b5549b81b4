import Organisationsnummer from "organisationsnummer";
import { z } from "zod";

/** A Swedish organisation number with a right check digit, kept as ten digits. */
export const organisationNumber = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(20, "invalid-organisation-number")
  .refine((value) => Organisationsnummer.valid(value), "invalid-organisation-number")
  .transform((value) => Organisationsnummer.parse(value).format(false));

/**
 * The number as people see it: "556703-7485". A sole trader's number is a personal number, so only its last digits'
 * place is shown: "Enskild firma" numbers become "******-****".
 */
export function shownNumber(number: string | null): string {
  if (!number) return "";
  if (isPersonalNumber(number)) return "******-****";
  return `${number.slice(0, 6)}-${number.slice(6)}`;
}

/** The third digit of a legal person's number is at least 2; a date's month never is. Source: lag (1974:174). */
function isPersonalNumber(number: string): boolean {
  return Number(number[2]) < 2;
}
