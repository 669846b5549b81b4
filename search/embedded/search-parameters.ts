/** The parameters of a search that the engine answers; others are refused. */
export type SearchParameters = {
  q?: string | null;
  filter?: unknown;
  sort?: string[] | null;
  limit?: number;
  offset?: number;
  page?: number;
  hitsPerPage?: number;
  attributesToRetrieve?: string[] | null;
  attributesToSearchOn?: string[] | null;
  matchingStrategy?: "last" | "all" | "frequency";
  facets?: string[];
  locales?: string[];
};
