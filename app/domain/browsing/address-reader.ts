import { z } from "zod";
import { lastPage, longestText, mostValues } from "~/app/domain/browsing/kinds";

/** What a person is told of an address that could not be followed to the letter. */
export type Notice = "ignored" | "shortened" | "too-many";

/** Reads the values of one parameter: what they are worth, and what had to be left out. Never refuses. */
type Reader<T> = (values: string[]) => { value: T; notices: Notice[] };

/** How each parameter of a list's address is read. */
export type Readers = Record<string, Reader<unknown>>;

/** What an address asks for, by parameter. */
export type Asked<R extends Readers> = { [Name in keyof R]: R[Name] extends Reader<infer T> ? T : never };

/**
 * Reads an address. Parameters that a list does not have are somebody else's; values that make no sense are left out, and
 * that is said.
 */
export function readParameters<R extends Readers>(
  readers: R,
  params: URLSearchParams,
): { query: Asked<R>; notices: Notice[] } {
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(params.getAll(name))] as const);
  return {
    query: Object.fromEntries(read.map(([name, { value }]) => [name, value])) as Asked<R>,
    notices: [...new Set(read.flatMap(([, { notices }]) => notices))],
  };
}

/** The first value, or null when there is none or it makes no sense. */
export function one<T>(schema: z.ZodType<T>): Reader<T | null> {
  return ([first]) => {
    if (first === undefined || first === "") return { value: null, notices: [] };
    const parsed = schema.safeParse(first);
    return parsed.success ? { value: parsed.data, notices: [] } : { value: null, notices: ["ignored"] };
  };
}

/** Every value that makes sense, each once, at most `mostValues`. */
export function many<T>(schema: z.ZodType<T>): Reader<T[]> {
  return (values) => {
    const given = [...new Set(values.filter(Boolean))];
    const looked = given.slice(0, mostValues);
    const value = looked.flatMap((one) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
    const notices: Notice[] = [];
    if (given.length > looked.length) notices.push("too-many");
    if (value.length < looked.length) notices.push("ignored");
    return { value, notices };
  };
}

/**
 * Words to look for. What a search engine would read as an operator (quotation marks, a minus before a word) is read as a
 * space, and so are control characters: a person writes words.
 */
export const words: Reader<string> = ([first = ""]) => {
  const text = first
    .replace(/["\p{C}]/gu, " ")
    .replace(/(^|\s)-+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...text];
  const value = letters.slice(0, longestText).join("").trim();
  return { value, notices: letters.length > longestText ? ["shortened"] : [] };
};

/** A box that is ticked or not. */
export const ticked: Reader<boolean> = ([first]) => ({ value: first === "on", notices: [] });

/** The page; the first where it makes no sense, the last one can turn to where it is further. */
export const page: Reader<number> = ([first = "1"]) => {
  const number = Number(first);
  const value = Number.isInteger(number) && number > 0 ? Math.min(number, lastPage) : 1;
  return { value, notices: String(value) === first ? [] : ["ignored"] };
};

/** One of some whole numbers. */
export function oneOf(choices: readonly number[]) {
  return z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((number) => choices.includes(number));
}

/** The id of a concept of the catalogue, as far as its letters go. */
export const conceptId = z.string().regex(/^[\w-]{1,80}$/);
