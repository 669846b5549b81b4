import { z } from "zod";
import { maxCandidates } from "~/app/domain/arenas/kinds";
import {
  calendarDate,
  list,
  municipalityCode,
  onceRight,
  requiredText,
  text,
  timeOfDay,
  version,
  whole,
} from "~/app/platform/http/form-fields";

const Pause = z
  .object({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "end-before-start" });

/** A field that may be left empty. */
function emptyAsMissing<T extends z.ZodType>(field: T) {
  return z.preprocess((value) => (value === "" ? undefined : value), field.optional());
}

/** How meetings come about, and the last day and time of wishes; only asked for a timetable. */
const wishes = {
  form: z.enum(["OPEN_BOOKING", "TIMETABLE"], "invalid-choice").default("OPEN_BOOKING"),
  wishesCloseOn: emptyAsMissing(calendarDate),
  wishesCloseTime: emptyAsMissing(timeOfDay),
};

/** An arena as the municipality plans it. Times are wall-clock times in Stockholm. */
export const ArenaInput = z
  .object({
    version: version.default(1),
    title: requiredText(3, 90),
    description: text(4000),
    venue: requiredText(2, 120),
    address: text(160),
    municipalityCode: municipalityCode.optional(),
    date: calendarDate,
    from: timeOfDay,
    to: timeOfDay,
    /** Minutes of one meeting. */
    slotMinutes: whole(5, 120),
    /** Minutes between two meetings. */
    gapMinutes: whole(0, 60).default(0),
    pauses: list(Pause, 4),
    tableCount: whole(1, 100),
    bookingOpensOn: calendarDate,
    bookingClosesOn: calendarDate,
    ...wishes,
    /** Occupation groups of the theme, four digits each. */
    groups: list(z.string().regex(/^\d{4}$/, "invalid-choice"), 60),
  })
  .refine(({ from, to }) => from < to, {
    path: ["to"],
    message: "end-before-start",
    when: onceRight({ from: timeOfDay, to: timeOfDay }),
  })
  .refine(({ bookingOpensOn, bookingClosesOn }) => bookingOpensOn <= bookingClosesOn, {
    path: ["bookingClosesOn"],
    message: "end-before-start",
    when: onceRight({ bookingOpensOn: calendarDate, bookingClosesOn: calendarDate }),
  })
  .refine(({ bookingClosesOn, date }) => bookingClosesOn <= date, {
    path: ["bookingClosesOn"],
    message: "after-the-day",
    when: onceRight({ date: calendarDate, bookingClosesOn: calendarDate }),
  })
  .refine(({ form, wishesCloseOn }) => form === "OPEN_BOOKING" || wishesCloseOn, {
    path: ["wishesCloseOn"],
    message: "required",
    when: onceRight(wishes),
  })
  .refine(({ form, wishesCloseTime }) => form === "OPEN_BOOKING" || wishesCloseTime, {
    path: ["wishesCloseTime"],
    message: "required",
    when: onceRight(wishes),
  })
  .refine(
    ({ form, date, from, wishesCloseOn = "", wishesCloseTime = "" }) =>
      form === "OPEN_BOOKING" || `${wishesCloseOn} ${wishesCloseTime}` < `${date} ${from}`,
    {
      path: ["wishesCloseOn"],
      message: "wishes-after-start",
      when: onceRight({ ...wishes, date: calendarDate, from: timeOfDay }),
    },
  );
export type ArenaInput = z.infer<typeof ArenaInput>;

/** What an employer brings to an arena. */
export const JoinInput = z.object({
  needIds: list(z.uuid("invalid-choice"), 20).refine((ids) => ids.length > 0, "required"),
  tables: whole(1, 10).default(1),
});
export type JoinInput = z.infer<typeof JoinInput>;

/** A slot at a table, and whom the provider brings. */
export const BookInput = z.object({
  slotId: z.uuid("invalid-choice"),
  tableId: z.uuid("invalid-choice"),
  candidateIds: list(z.uuid("invalid-choice"), maxCandidates).refine((ids) => ids.length > 0, "required"),
});
export type BookInput = z.infer<typeof BookInput>;
