import type { Params } from "@remix-run/react";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A path parameter that is a row's id; anything else is a page that does not exist, so it answers 404. */
export function uuidParam(params: Params, name: string): string {
  const value = params[name];
  if (!value || !uuid.test(value)) throw new Response(null, { status: 404 });
  return value.toLowerCase();
}

/** Is this text a row's id? For ids that come in forms. */
export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** The value, or an answer with this status when there is none. */
export function found<T>(value: T | null | undefined, status = 404): T {
  if (value === null || value === undefined) throw new Response(null, { status });
  return value;
}

/** Where to go after signing in: a path on this site, never another site's address. */
export function safeRedirect(target: FormDataEntryValue | string | null, otherwise = "/work"): string {
  if (typeof target !== "string" || !/^\/[^/\\]/.test(target)) return otherwise;
  // Read as a browser reads it: it drops tabs and line breaks, so that "/<tab>/evil.example" is another site's address.
  const here = "http://here.invalid";
  const path = target.slice(0, 500);
  if (!URL.canParse(path, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(path, here);
  return origin === here && !pathname.startsWith("//") ? pathname + search + hash : otherwise;
}

/** The page number in the address; 1 when it is missing or makes no sense. */
export function pageParam(url: URL): number {
  const page = Number(url.searchParams.get("page") ?? "1");
  return Number.isInteger(page) && page > 0 && page <= 1000 ? page : 1;
}
