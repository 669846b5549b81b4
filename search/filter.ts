/** Filter text for the search engine. Nothing else in the product writes it. */

/** The attribute holds this value. */
export function equals(attribute: string, value: string | number | boolean): string {
  return `${attribute} = ${quoted(value)}`;
}

/** The attribute holds any of these values; none: nothing does. */
export function isIn(attribute: string, values: readonly (string | number)[]): string {
  return `${attribute} IN [${values.map(quoted).join(", ")}]`;
}

/** The attribute is a number at least, or at most, this. */
export function atLeast(attribute: string, value: number): string {
  return `${attribute} >= ${value}`;
}

export function atMost(attribute: string, value: number): string {
  return `${attribute} <= ${value}`;
}

export function not(filter: string): string {
  return `NOT (${filter})`;
}

/** All of these hold; without any, everything does. */
export function allOf(filters: readonly string[]): string {
  return filters
    .filter(Boolean)
    .map((filter) => `(${filter})`)
    .join(" AND ");
}

/** One of these holds; without any, nothing does. */
export function anyOf(filters: readonly string[]): string {
  if (filters.length === 0) return isIn("id", []);
  return filters.map((filter) => `(${filter})`).join(" OR ");
}

function quoted(value: string | number | boolean): string {
  return `"${String(value).replace(/["\\]/g, "\\$&")}"`;
}
