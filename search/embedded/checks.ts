import { ApiError } from "~/search/embedded/api-error";

/** Kinds of JSON values, as the server's sentences name them. */
type Kind = "string" | "array" | "object" | "boolean" | "positive integer";

const words: Record<Kind, string> = {
  string: "a string",
  array: "an array",
  object: "an object",
  boolean: "a boolean",
  "positive integer": "a positive integer",
};

/** Where a value stands in a body (`.uid`, `` for the whole), the kind it must have, and the code of the refusal. */
type Expected = { at?: string; kind: Kind; code?: string };

/** Refuses a value of another kind. @throws ApiError 400 in the server's words. */
export function mustBe(value: unknown, { at = "", kind, code = "bad_request" }: Expected): void {
  if (kindsOf(value).includes(kind)) return;
  const place = at === "" ? "" : ` at \`${at}\``;
  throw new ApiError(400, code, `Invalid value type${place}: expected ${words[kind]}, but found ${described(value)}`);
}

/** The body as an object. @throws ApiError 400 when it is missing, or something else. */
export function objectOf(body: unknown, at = ""): Record<string, unknown> {
  if (body === undefined) throw new ApiError(400, "missing_payload", "A json payload is missing.");
  mustBe(body, { at, kind: "object" });
  return body as Record<string, unknown>;
}

/** The body as a list, each entry of one kind. @throws ApiError 400 when it is missing, or something else. */
export function listOf<T>(body: unknown, { at = "", kind, code }: Expected): T[] {
  if (body === undefined) throw new ApiError(400, "missing_payload", "A json payload is missing.");
  mustBe(body, { at, kind: "array", ...(code ? { code } : {}) });
  const entries = body as unknown[];
  entries.forEach((entry, number) => {
    mustBe(entry, { at: `${at}[${number}]`, kind, ...(code ? { code } : {}) });
  });
  return entries as T[];
}

/** Refuses names that are not known. @throws ApiError 400. */
export function mustKnow(names: Iterable<string>, known: readonly string[], what: "field" | "parameter"): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const expected = known.map((other) => `\`${other}\``).join(", ");
    throw new ApiError(400, "bad_request", `Unknown ${what} \`${name}\`: expected one of ${expected}`);
  }
}

/** A whole number of an address, 0 or more; `otherwise` when it is not given. @throws ApiError 400. */
export function countOf(
  query: URLSearchParams,
  { name, otherwise, code }: { name: string; otherwise: number; code: string },
): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ApiError(
    400,
    code,
    `Invalid value in parameter \`${name}\`: could not parse \`${text}\` as a positive integer`,
  );
}

/** An index name as it stands in an address or in a body. @throws ApiError 400. */
export function checkUid(uid: string, at = ""): void {
  if (/^[\w-]{1,512}$/.test(uid)) return;
  const place = at === "" ? "" : `Invalid value at \`${at}\`: `;
  throw new ApiError(
    400,
    "invalid_index_uid",
    `${place}\`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`,
  );
}

/** What Meilisearch can do and this engine cannot. Not an answer of the server: it says so with a code of its own. */
export function notSupported(what: string): ApiError {
  return new ApiError(501, "not_supported_by_embedded_engine", `The embedded engine does not support ${what}.`);
}

function kindsOf(value: unknown): string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  if (typeof value !== "number") return [typeof value];
  if (!Number.isInteger(value)) return ["float"];
  return value < 0 ? ["negative integer"] : ["positive integer"];
}

function described(value: unknown): string {
  const [kind = ""] = kindsOf(value);
  if (kind === "null") return "null";
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  return `${article} ${kind}: \`${JSON.stringify(value)}\``;
}
