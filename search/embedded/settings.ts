import { ApiError, filterError } from "~/search/embedded/api-error";
import { listOf, mustBe, notSupported } from "~/search/embedded/checks";

type Features = { facetSearch: boolean; filter: { equality: boolean; comparison: boolean } };
type FilterableRule = { attributePatterns: string[]; features?: Features };

/** The settings of an index that the engine acts on, as Meilisearch names them. */
export type Settings = {
  displayedAttributes: string[];
  searchableAttributes: string[];
  filterableAttributes: (string | FilterableRule)[];
  sortableAttributes: string[];
  rankingRules: string[];
  stopWords: string[];
  synonyms: Record<string, string[]>;
  localizedAttributes: { attributePatterns: string[]; locales: string[] }[] | null;
  typoTolerance: { enabled?: boolean; minWordSizeForTypos?: { oneTypo: number; twoTypos: number } };
  pagination: { maxTotalHits: number };
  faceting: { maxValuesPerFacet: number };
  searchCutoffMs: number | null;
  distinctAttribute: string | null;
};

export const defaultSettings: Settings = {
  displayedAttributes: ["*"],
  searchableAttributes: ["*"],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ["words", "typo", "proximity", "attributeRank", "sort", "wordPosition", "exactness"],
  stopWords: [],
  synonyms: {},
  localizedAttributes: null,
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 100 },
  searchCutoffMs: null,
  distinctAttribute: null,
};

const rules = ["words", "typo", "proximity", "attribute", "attributeRank", "sort", "wordPosition", "exactness"];

/** What the server can be set to beyond this. */
const serverOnly = [
  ...["foreignKeys", "nonSeparatorTokens", "separatorTokens", "dictionary", "proximityPrecision", "embedders"],
  ...["facetSearch", "prefixSearch", "chat"],
];

const listsOfText = ["displayedAttributes", "searchableAttributes", "sortableAttributes", "rankingRules", "stopWords"];

/** Refuses settings of other kinds than they must be. @throws ApiError 400, or 501 for what only the server can do. */
export function checkSettings(changes: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (serverOnly.includes(name)) throw notSupported(`the setting \`${name}\``);
    if (value === null || !(name in defaultSettings)) continue;
    const [at, code] = [
      `.${name}`,
      `invalid_settings_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    ];
    const base = defaultSettings[name as keyof Settings];
    if (listsOfText.includes(name)) listOf(value, { at, kind: "string", code });
    else if (name === "filterableAttributes") checkFilterableRules(value, { at, code });
    else if (name === "localizedAttributes") listOf(value, { at, kind: "object", code });
    else if (name === "searchCutoffMs") mustBe(value, { at, kind: "positive integer", code });
    else if (name === "distinctAttribute") mustBe(value, { at, kind: "string", code });
    else if (typeof base === "object") mustBe(value, { at, kind: "object", code });
  }
}

function checkFilterableRules(value: unknown, { at, code }: { at: string; code: string }): void {
  mustBe(value, { at, kind: "array", code });
  (value as unknown[]).forEach((rule, number) => {
    if (typeof rule === "string") return;
    mustBe(rule, { at: `${at}[${number}]`, kind: "object", code });
    listOf((rule as { attributePatterns?: unknown }).attributePatterns ?? null, {
      at: `${at}[${number}].attributePatterns`,
      kind: "string",
      code,
    });
  });
}

/** Settings with some changed; null puts one back. @throws ApiError for one that is not known. */
export function changedSettings(settings: Settings, changes: Record<string, unknown>): Settings {
  const changed: Record<string, unknown> = { ...settings };
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in defaultSettings)) {
      throw new ApiError(
        400,
        "bad_request",
        `Unknown field \`${name}\`: expected one of ${listed(Object.keys(defaultSettings))}`,
      );
    }
    const base = changed[name];
    const isPart = typeof base === "object" && base !== null && !Array.isArray(base) && name !== "synonyms";
    changed[name] =
      isPart && value !== null ? { ...base, ...(value as object) } : (value ?? defaultSettings[name as keyof Settings]);
  }
  const wrong = (changed.rankingRules as string[]).findIndex(
    (rule) => !rules.includes(rule) && !/:(asc|desc)$/.test(rule),
  );
  if (wrong >= 0) {
    throw new ApiError(
      400,
      "invalid_settings_ranking_rules",
      `Invalid value at \`.rankingRules[${wrong}]\`: \`${(changed.rankingRules as string[])[wrong]}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.`,
    );
  }
  return changed as Settings;
}

function listed(names: string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

const all: Features = { facetSearch: true, filter: { equality: true, comparison: true } };
const equalityOnly: Features = { facetSearch: false, filter: { equality: true, comparison: false } };

/** Attributes one may filter on, each with its rule's number and features. */
export function filterableFeatures(settings: Settings): Map<string, { rule: number; features: Features }> {
  const found = new Map<string, { rule: number; features: Features }>();
  settings.filterableAttributes.forEach((entry, rule) => {
    const { attributePatterns, features } =
      typeof entry === "string" ? { attributePatterns: [entry], features: all } : entry;
    for (const attribute of attributePatterns)
      if (!found.has(attribute)) found.set(attribute, { rule, features: features ?? equalityOnly });
  });
  return found;
}

/** @throws ApiError when this attribute may not be filtered, or not compared. */
export function checkFilterable(
  features: ReturnType<typeof filterableFeatures>,
  { attribute, operator, value, index }: { attribute: string; operator: string; value: string; index: string },
): void {
  const found = features.get(attribute);
  if (!found) {
    const names = [...features.keys()].sort();
    const place = `2:${attribute.length + 2} "${attribute}" ${operator} "${value}"`;
    const available = names.length > 0 ? ` Available filterable attribute patterns are: ${listed(names)}.` : "";
    throw filterError(`Index \`${index}\`: Attribute \`${attribute}\` is not filterable.${available}\n${place}`);
  }
  if (/[<>]|TO/.test(operator) && !found.features.filter.comparison) {
    const { rule } = found;
    throw filterError(
      `Index \`${index}\`: Filter operator \`${operator}\` is not allowed for the attribute \`${attribute}\`.\n  - Note: allowed operators: OR, AND, NOT, =, !=, IN, IS EMPTY, IS NULL, EXISTS.\n  - Note: field \`${attribute}\` matched rule #${rule} in \`filterableAttributes\`\n  - Hint: enable comparison in rule #${rule} by modifying the features.filter object\n  - Hint: prepend another rule matching \`${attribute}\` with appropriate filter features before rule #${rule}`,
    );
  }
}
