import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { z } from "zod";

/** A file that cannot be imported. The message is one sentence that says which file, where in it, and what is wrong. */
export class BadFile extends Error {}

/**
 * Reads a JSON file of a known shape.
 *
 * @throws BadFile when it is not there, is cut off, is not JSON, or has another shape.
 */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): T {
  return parseJsonFile(basename(path), { text: readText(path), schema });
}

/** The same for a text that has been read; `name` is the file's, for messages. */
export function parseJsonFile<T>(name: string, { text, schema }: { text: string; schema: z.ZodType<T> }): T {
  const parsed = schema.safeParse(parseJson(name, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? ` at ${issue.path.join(".")}` : "";
  throw new BadFile(`${name} has another shape than expected${place}: ${issue?.message ?? "unknown"}.`);
}

/** Refuses a list in which a key stands twice; `name` is the file's. */
export function refuseDuplicates(name: string, keys: string[]): void {
  const seen = new Set<string>();
  for (const [place, key] of keys.entries()) {
    if (seen.has(key)) throw new BadFile(`${name} has ${key} twice, the second time as number ${place + 1}.`);
    seen.add(key);
  }
}

/** Bytes of the largest file that is read; the largest official one has 2.4 million. */
const mostBytes = 100 * 1024 * 1024;

function readText(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > mostBytes) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    throw new BadFile(`${basename(path)} is ${megabytes} MB; files of up to ${mostBytes / 1024 / 1024} MB are read.`);
  }
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new BadFile(`The file ${path} cannot be read.`);
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new BadFile(`${name} is not whole JSON (${error instanceof Error ? error.message : "unreadable"}).`);
  }
}
