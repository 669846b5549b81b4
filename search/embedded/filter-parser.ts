import { ApiError, filterError } from "~/search/embedded/api-error";

export type Comparison = "=" | "!=" | ">" | ">=" | "<" | "<=";

/** A filter, understood. */
export type Filter =
  | { kind: "all" }
  | { kind: "and" | "or"; parts: Filter[] }
  | { kind: "not"; part: Filter }
  | { kind: "compare"; attribute: string; operator: Comparison; value: string }
  | { kind: "range"; attribute: string; from: string; to: string }
  | { kind: "in"; attribute: string; values: string[] }
  | { kind: "exists" | "null" | "empty"; attribute: string }
  | { kind: "starts"; attribute: string; value: string };

type Token = { text: string; isQuoted: boolean; from: number; to: number };

const operations =
  "`=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `CONTAINS`, `NOT CONTAINS`, `STARTS WITH`, `NOT STARTS WITH`, `_geoRadius`, `_geoBoundingBox` or `_geoPolygon`";

/**
 * Reads the filter parameter: text, or an array (and) of text or arrays (or) of text. NOT binds tightest, then AND, then OR.
 *
 * @throws ApiError as the server answers.
 */
export function parseFilter(given: unknown): Filter {
  if (given === undefined || given === null) return { kind: "all" };
  if (typeof given === "string") return parseText(given);
  if (!Array.isArray(given)) throw invalid("String, Array", given);
  return and(
    given.map((part) => {
      if (typeof part === "string") return parseText(part);
      if (!Array.isArray(part)) throw invalid("String, Array", part);
      const choices = part.map((choice) => {
        if (typeof choice !== "string") throw invalid("String", choice);
        return parseText(choice);
      });
      return { kind: "or", parts: choices } as const;
    }),
  );
}

function invalid(expected: string, found: unknown): ApiError {
  return filterError(
    `Invalid syntax for the filter parameter: \`expected ${expected}, found: ${JSON.stringify(found)}\`.`,
  );
}

function and(parts: Filter[]): Filter {
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: "and", parts };
}

function parseText(text: string): Filter {
  if (text.trim() === "") return { kind: "all" };
  return new Reader(text, tokens(text)).filter();
}

/** Recursive descent over the tokens: or → and → not → clause. */
class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: Token[],
  ) {}

  filter(): Filter {
    const filter = this.or();
    const rest = this.tokens[this.at];
    if (rest)
      throw this.error(
        `Found unexpected characters at the end of the filter: \`${this.from(rest)}\`. You probably forgot an \`OR\` or an \`AND\` rule.`,
        rest,
      );
    return filter;
  }

  private or(): Filter {
    const parts = [this.and()];
    while (this.takes("OR")) parts.push(this.and());
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: "or", parts };
  }

  private and(): Filter {
    const parts = [this.not()];
    while (this.takes("AND")) parts.push(this.not());
    return and(parts);
  }

  private not(): Filter {
    if (this.takes("NOT")) return { kind: "not", part: this.not() };
    const open = this.tokens[this.at];
    if (this.takes("(")) {
      const inner = this.or();
      if (this.takes(")")) return inner;
      throw filterError(
        `Expression \`${open ? this.from(open) : ""}\` is missing the following closing delimiter: \`)\`.\n${(open?.from ?? 0) + 1}:${this.text.length + 1} ${this.text}`,
      );
    }
    return this.clause();
  }

  private clause(): Filter {
    const name = this.tokens[this.at];
    if (!name) throw this.error("Was expecting an attribute but instead got nothing.");
    if (/^_geo(Radius|BoundingBox|Polygon)$/.test(name.text))
      throw this.error("Attribute `_geo/_geojson` is not filterable.", name);
    this.at++;
    const attribute = name.text;
    const isNot = this.takes("NOT");
    const clause = this.operation(attribute, name);
    return isNot ? { kind: "not", part: clause } : clause;
  }

  private operation(attribute: string, name: Token): Filter {
    for (const operator of ["!=", ">=", "<=", "=", ">", "<"] as const) {
      if (this.takes(operator)) return { kind: "compare", attribute, operator, value: this.value() };
    }
    if (this.takes("IN")) return { kind: "in", attribute, values: this.values() };
    if (this.takes("EXISTS")) return { kind: "exists", attribute };
    if (this.takes("IS")) {
      const isNot = this.takes("NOT");
      const kind = this.takes("NULL") ? "null" : "empty";
      if (kind === "empty" && !this.takes("EMPTY")) throw this.expectingOperation(name);
      return isNot ? { kind: "not", part: { kind, attribute } } : { kind, attribute };
    }
    if (this.takes("STARTS") && this.takes("WITH")) return { kind: "starts", attribute, value: this.value() };
    if (this.isNext("CONTAINS")) throw this.containsNotEnabled();
    const from = this.tokens[this.at];
    const to = this.tokens[this.at + 1];
    if (from && to && isWord(to, "TO")) {
      this.at += 2;
      return { kind: "range", attribute, from: from.text, to: this.value() };
    }
    throw this.expectingOperation(name);
  }

  private containsNotEnabled(): ApiError {
    const { from = 0, to = 0 } = this.tokens[this.at] ?? {};
    return new ApiError(
      400,
      "feature_not_enabled",
      `Using \`CONTAINS\` in a filter requires enabling the \`contains filter\` experimental feature. See https://github.com/orgs/meilisearch/discussions/763\n${from + 1}:${to + 1} ${this.text}`,
    );
  }

  private expectingOperation(name: Token): ApiError {
    return this.error(`Was expecting an operation ${operations} at \`${this.from(name)}\`.`, name);
  }

  private value(): string {
    const token = this.tokens[this.at];
    if (!token || (!token.isQuoted && "()[],".includes(token.text))) {
      const end = this.text.length + 1;
      throw filterError(`Was expecting a value but instead got nothing.\n${end}:${end} ${this.text}`);
    }
    this.at++;
    return token.text;
  }

  private values(): string[] {
    const values: string[] = [];
    if (!this.takes("[")) throw this.error("Expected `[` after `IN` keyword.");
    while (!this.takes("]")) {
      values.push(this.value());
      if (!this.takes(",") && !this.isNext("]"))
        throw this.error("Expected only comma-separated field names inside `IN[..]`.");
    }
    return values;
  }

  private isNext(word: string): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && isWord(token, word);
  }

  private takes(word: string): boolean {
    if (!this.isNext(word)) return false;
    this.at++;
    return true;
  }

  private from(token: Token): string {
    return this.text.slice(token.from);
  }

  private error(message: string, token?: Token): ApiError {
    const from = (token?.from ?? this.text.length) + 1;
    return filterError(`${message}\n${from}:${this.text.length + 1} ${this.text}`);
  }
}

function isWord(token: Token, word: string): boolean {
  return !token.isQuoted && token.text === word;
}

const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|>=|<=|[=<>()[\],])|([^\s=<>!()[\],"']+))/gy;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  let end = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, double, single, sign, word] = match;
    const quoted = double ?? single;
    const to = match.index + whole.length;
    const start = match.index + whole.length - whole.trimStart().length;
    end = to;
    found.push({
      text: quoted?.replace(/\\(.)/g, "$1") ?? sign ?? word ?? "",
      isQuoted: quoted !== undefined,
      from: start,
      to,
    });
  }
  if (text.slice(end).trim() !== "")
    throw filterError(
      `Unexpected characters in the filter: \`${text.slice(end)}\`.\n${end + 1}:${text.length + 1} ${text}`,
    );
  return found;
}
