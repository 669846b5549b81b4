import { ApiError } from "~/search/embedded/api-error";
import { listOf, mustBe, mustKnow, notSupported } from "~/search/embedded/checks";

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
  facets?: string[] | null;
  locales?: string[] | null;
};

/** All the server knows, in its order: what is not answered here is told apart from what nobody knows. */
const known = [
  ...["q", "offset", "limit", "page", "hitsPerPage", "attributesToRetrieve", "attributesToCrop", "cropLength"],
  ...["cropMarker", "attributesToHighlight", "highlightPreTag", "highlightPostTag", "showMatchesPosition", "filter"],
  ...["sort", "distinct", "facets", "matchingStrategy", "attributesToSearchOn", "rankingScoreThreshold", "locales"],
  ...["hybrid", "vector", "retrieveVectors", "media", "personalize", "useNetwork", "showRankingScore"],
  ...["showRankingScoreDetails", "showPerformanceDetails"],
];

const codes = {
  limit: "invalid_search_limit",
  offset: "invalid_search_offset",
  page: "invalid_search_page",
  hitsPerPage: "invalid_search_hits_per_page",
} as const;

const lists = {
  sort: "invalid_search_sort",
  attributesToRetrieve: "invalid_search_attributes_to_retrieve",
  attributesToSearchOn: "invalid_search_attributes_to_search_on",
  facets: "invalid_search_facets",
  locales: "invalid_search_locales",
} as const;

const strategies = ["last", "all", "frequency"];

/** Words are split and folded for these; the server knows many more. */
const locales = ["sv", "swe", "en", "eng"];

/** Parameters of the right kinds. @throws ApiError 400 as the server refuses, 501 for what only the server can do. */
export function searchParametersOf(given: Record<string, unknown>): SearchParameters {
  mustKnow(Object.keys(given), known, "field");
  const answered = ["q", "filter", "matchingStrategy", ...Object.keys(codes), ...Object.keys(lists)];
  const other = Object.keys(given).find((name) => !answered.includes(name));
  if (other !== undefined) throw notSupported(`\`${other}\` in a search`);
  if (isGiven(given.q)) mustBe(given.q, { at: ".q", kind: "string", code: "invalid_search_q" });
  if (String(given.q ?? "").includes('"')) throw notSupported("phrases in quotation marks");
  for (const [name, code] of Object.entries(codes)) {
    if (given[name] !== undefined) mustBe(given[name], { at: `.${name}`, kind: "positive integer", code });
  }
  for (const [name, code] of Object.entries(lists)) {
    if (isGiven(given[name])) listOf(given[name], { at: `.${name}`, kind: "string", code });
  }
  const { matchingStrategy } = given;
  if (matchingStrategy !== undefined) {
    mustBe(matchingStrategy, { at: ".matchingStrategy", kind: "string", code: "invalid_search_matching_strategy" });
    mustBeOneOf(String(matchingStrategy), ".matchingStrategy", strategies, "invalid_search_matching_strategy");
  }
  const { locales: asked } = given as SearchParameters;
  asked?.forEach((locale, at) => {
    mustBeOneOf(locale, `.locales[${at}]`, locales, lists.locales);
  });
  return given as SearchParameters;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function mustBeOneOf(value: string, at: string, choices: string[], code: string): void {
  if (choices.includes(value)) return;
  const expected = choices.map((choice) => `\`${choice}\``).join(", ");
  throw new ApiError(400, code, `Unknown value \`${value}\` at \`${at}\`: expected one of ${expected}`);
}
