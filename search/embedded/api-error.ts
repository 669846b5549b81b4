/** An answer of the engine that says no, in the shape of Meilisearch's errors. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** As it stands in an answer or in a failed task. */
  toJSON() {
    const { message, code } = this;
    return { message, code, type: "invalid_request", link: `https://docs.meilisearch.com/errors#${code}` };
  }
}

/** A filter that cannot be understood, or asks for what is not allowed. */
export function filterError(message: string): ApiError {
  return new ApiError(400, "invalid_search_filter", message);
}
