import { ApiError } from "~/search/embedded/api-error";
import { checkUid, listOf, mustBe, mustKnow, notSupported, objectOf } from "~/search/embedded/checks";

/** The index to be made. @throws ApiError 400. */
export function newIndexOf(body: unknown): { uid: string; primaryKey: string | null } {
  const { uid, primaryKey = null, ...others } = objectOf(body);
  mustKnow(Object.keys(others), ["uid", "primaryKey"], "field");
  if (uid === undefined) throw new ApiError(400, "missing_index_uid", "Missing field `uid`");
  mustBe(uid, { at: ".uid", kind: "string", code: "invalid_index_uid" });
  checkUid(String(uid), ".uid");
  if (primaryKey !== null) mustBe(primaryKey, { at: ".primaryKey", kind: "string", code: "invalid_index_primary_key" });
  return { uid: String(uid), primaryKey: primaryKey === null ? null : String(primaryKey) };
}

/** The ids of documents to delete. @throws ApiError 400. */
export function idsOf(body: unknown): string[] {
  if (body === undefined) throw new ApiError(400, "missing_payload", "A json payload is missing.");
  mustBe(body, { kind: "array" });
  return (body as unknown[]).map(String);
}

/** Two indexes that change names. */
export type Swap = { indexes: [one: string, other: string]; rename?: false };

/** Swaps in which each name stands once. @throws ApiError 400, or 501 for `rename: true`, which the server alone can do. */
export function swapsOf(body: unknown): Swap[] {
  const seen = new Set<string>();
  return listOf<Record<string, unknown>>(body, { kind: "object" }).map(({ indexes, rename, ...others }, position) => {
    mustKnow(Object.keys(others), ["indexes", "rename"], "field");
    if (indexes === undefined)
      throw new ApiError(400, "missing_swap_indexes", `Missing field \`indexes\` inside \`[${position}]\``);
    const names = listOf<string>(indexes, {
      at: `[${position}].indexes`,
      kind: "string",
      code: "invalid_swap_indexes",
    });
    if (rename !== undefined) {
      mustBe(rename, { at: `[${position}].rename`, kind: "boolean", code: "invalid_swap_rename" });
      if (rename === true) throw notSupported("`rename: true` in a swap of indexes");
    }
    const [one, other] = names;
    if (one === undefined || other === undefined || names.length !== 2) {
      const given = JSON.stringify(names);
      throw new ApiError(
        400,
        "invalid_swap_indexes",
        `Two indexes must be given for each swap. The list \`${given}\` contains ${names.length} indexes.`,
      );
    }
    for (const name of names) {
      checkUid(name, `[${position}].indexes`);
      if (seen.has(name)) throw duplicate(name);
      seen.add(name);
    }
    return rename === undefined ? { indexes: [one, other] } : { indexes: [one, other], rename: false };
  });
}

function duplicate(name: string): ApiError {
  return new ApiError(
    400,
    "invalid_swap_duplicate_index_found",
    `Indexes must be declared only once during a swap. \`${name}\` was specified several times.`,
  );
}
