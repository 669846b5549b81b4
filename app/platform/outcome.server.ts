/** What became of something that may fail for reasons outside this process. `kind` is a word, and says nothing of persons. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown; kind: string };

/** Tries, and tells instead of throwing: for work that must write down how it failed. */
export async function outcomeOf<T>(attempt: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await attempt() };
  } catch (error) {
    return { ok: false, error, kind: kindOf(error) };
  }
}

/** An error's code, else its class: "rate_limit_exceeded", "ECONNREFUSED", "TypeError". Its message could hold addresses. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error ? String(error.code) : error.name;
  return /^[\w-]{1,60}$/.test(code) ? code : "unknown";
}
