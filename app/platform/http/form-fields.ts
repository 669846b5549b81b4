import { z } from "zod";
import { hasPersonalNumber } from "~/app/platform/personal-number";

/** Building blocks of form schemas. Messages are keys of the namespace `errors`, some with figures: `too-long|{"max":90}`. */

/** A field that may repeat: missing and empty ones count as none. */
export function list<T extends z.ZodType>(item: T, max: number) {
  const entries = (value: unknown) => {
    const all = Array.isArray(value) ? value : [value];
    return all.filter((entry) => entry !== "" && entry !== undefined);
  };
  return z.preprocess(entries, z.array(item).max(max, `too-many|{"max":${max}}`));
}

/** Text that may be empty, trimmed. Nobody's personal number belongs in one. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max, `too-long|{"max":${max}}`)
    .refine((value) => !hasPersonalNumber(value), "personal-number")
    .default("");
}

/** Text that must be there, trimmed. */
export function requiredText(min: number, max: number) {
  const tooShort = min > 2 ? `too-short|{"min":${min}}` : "required";
  return z.string("required").trim().min(min, tooShort).max(max, `too-long|{"max":${max}}`);
}

/** A whole number within a range. */
export function whole(min: number, max: number) {
  const toNumber = (value: unknown) => (value === undefined || value === "" ? undefined : Number(value));
  return z.preprocess(
    toNumber,
    z
      .number({ error: ({ input }) => (input === undefined ? "required" : "invalid-number") })
      .int("invalid-number")
      .min(min, `too-small|{"min":${min}}`)
      .max(max, `too-large|{"max":${max}}`),
  );
}

/** A calendar date, "2026-05-04". A year long ago is a date that has passed; whether a later one may have, its form says. */
export const calendarDate = z.iso
  .date("invalid-date")
  .refine((value) => value >= "2000-01-01", "date-passed")
  .refine((value) => value < "2100-01-01", "invalid-date");

/** A time of day, "09:20". */
export const timeOfDay = z.string("required").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid-time");

/** A tick box: on, or missing. */
export const flag = z.coerce.boolean().default(false);

/** The id of an occupation, skill or language of the catalogue. */
export const conceptId = z.string("required").min(1, "required").max(80, "invalid-choice");

/** A municipality's four digits. */
export const municipalityCode = z.string("required").regex(/^\d{4}$/, "invalid-choice");

/** The version that was edited; a later one means that somebody else has saved meanwhile. */
export const version = z.coerce.number().int().min(1);

/**
 * When a rule between fields is tried (`when` of a refinement): as soon as those fields are right themselves. Left to
 * itself, zod tries it only once the whole form is, and its reader is told one thing at a time.
 *
 * @param shape the fields that the rule compares, each with its own schema.
 */
export function onceRight(shape: z.ZodRawShape): (payload: { value: unknown }) => boolean {
  const fields = z.object(shape);
  return ({ value }) => fields.safeParse(value).success;
}
