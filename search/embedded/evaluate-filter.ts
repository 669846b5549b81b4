import { addBit, type Bitmap, intersect, subtract, unite } from "~/search/embedded/bitmap";
import { type DocumentStore, keyOf } from "~/search/embedded/document-store";
import type { Filter } from "~/search/embedded/filter-parser";
import type { Posting } from "~/search/embedded/posting";

/** The documents a filter holds for, in a set of the store's pool. The filter's attributes have been checked. */
export function evaluate(filter: Filter, store: DocumentStore): Bitmap {
  switch (filter.kind) {
    case "all":
      return store.pool.copyOf(store.live);
    case "and":
      return all(filter.parts, store);
    case "or": {
      const bits = store.pool.empty();
      for (const part of filter.parts) withPart(part, store, (found) => unite(bits, found));
      return bits;
    }
    case "not":
      return without(evaluate(filter.part, store), store);
    default:
      return clause(filter, store);
  }
}

/** Negated parts are taken away, so that no complement is made for them. */
function all(parts: Filter[], store: DocumentStore): Bitmap {
  const [first, ...others] = parts.filter(({ kind }) => kind !== "not");
  const result = first ? evaluate(first, store) : store.pool.copyOf(store.live);
  for (const part of others) withPart(part, store, (bits) => intersect(result, bits));
  for (const part of parts) if (part.kind === "not") withPart(part.part, store, (bits) => subtract(result, bits));
  return result;
}

function withPart(part: Filter, store: DocumentStore, use: (bits: Bitmap) => void): void {
  const bits = evaluate(part, store);
  use(bits);
  store.pool.giveBack(bits);
}

type Clause = Exclude<Filter, { kind: "all" | "and" | "or" | "not" }>;

function clause(filter: Clause, store: DocumentStore): Bitmap {
  const field = store.field(filter.attribute);
  const bits = store.pool.empty();
  if (!field) return bits;
  switch (filter.kind) {
    case "in":
      for (const value of filter.values) addEqual(filter.attribute, { value, bits, store });
      return bits;
    case "exists":
      field.present.addTo(bits);
      return bits;
    case "null":
      field.nulls.addTo(bits);
      return bits;
    case "empty":
      field.empties.addTo(bits);
      return bits;
    case "starts": {
      const start = filter.value.toLowerCase();
      for (const [key, posting] of field.values) if (key.startsWith(start)) addPosting(posting, bits);
      return bits;
    }
    case "range":
      return between(filter.attribute, { from: Number(filter.from), to: Number(filter.to), bits, store });
    case "compare":
      return compare(filter, store, bits);
  }
}

function compare(filter: Clause & { kind: "compare" }, store: DocumentStore, bits: Bitmap): Bitmap {
  const field = store.field(filter.attribute);
  if (!field) return bits;
  const value = Number(filter.value);
  // The nearest numbers below and above, so that one inclusive comparison serves all.
  const [below, above] = [previous(value), next(value)];
  switch (filter.operator) {
    case "=":
      return addEqual(filter.attribute, { value: filter.value, bits, store });
    case "!=":
      return without(addEqual(filter.attribute, { value: filter.value, bits, store }), store);
    case ">":
      return between(filter.attribute, { from: above, to: Number.POSITIVE_INFINITY, bits, store });
    case ">=":
      return between(filter.attribute, { from: value, to: Number.POSITIVE_INFINITY, bits, store });
    case "<":
      return between(filter.attribute, { from: Number.NEGATIVE_INFINITY, to: below, bits, store });
    case "<=":
      return between(filter.attribute, { from: Number.NEGATIVE_INFINITY, to: value, bits, store });
  }
}

type Equal = { value: unknown; bits: Bitmap; store: DocumentStore };

/** Adds the documents with this value; a number alone is only in the column. */
function addEqual(attribute: string, { value, bits, store }: Equal): Bitmap {
  const field = store.field(attribute);
  const key = keyOf(value);
  const posting = field?.values.get(key);
  if (posting !== undefined) addPosting(posting, bits);
  const number = Number(key);
  if (key === "" || !Number.isFinite(number) || !field || field.numbers.length === 0) return bits;
  const found = between(attribute, { from: number, to: number, bits: store.pool.empty(), store });
  unite(bits, found);
  store.pool.giveBack(found);
  return bits;
}

function addPosting(posting: Posting | number, bits: Bitmap): void {
  if (typeof posting === "number") addBit(bits, posting);
  else posting.addTo(bits);
}

type Between = { from: number; to: number; bits: Bitmap; store: DocumentStore };

/** Adds the documents whose number lies in a range; one range comes again in many filters, so it is looked through once. */
function between(attribute: string, { from, to, bits, store }: Between): Bitmap {
  const key = `${attribute} ${from} ${to}`;
  const known = store.ranges.get(key);
  if (known) {
    bits.set(known);
    return bits;
  }
  lookThrough(store.field(attribute)?.numbers ?? new Float64Array(), { from, to, bits, store });
  if (store.ranges.size >= rememberedRanges) store.ranges.clear();
  store.ranges.set(key, bits.slice());
  return bits;
}

/** Ranges that are kept: one bit per document each. */
const rememberedRanges = 200;

/** Missing numbers are NaN, which is between nothing. One step per document, one write per 32. */
function lookThrough(numbers: Float64Array, { from, to, bits, store }: Between): void {
  const count = Math.min(numbers.length, store.capacity);
  for (let start = 0; start < count; start += 32) {
    const end = Math.min(start + 32, count);
    let word = 0;
    for (let number = start; number < end; number++) {
      const value = numbers[number] as number;
      if (value >= from && value <= to) word |= 1 << (number & 31);
    }
    bits[start >>> 5] = word;
  }
}

function without(bits: Bitmap, store: DocumentStore): Bitmap {
  const rest = store.pool.copyOf(store.live);
  subtract(rest, bits);
  store.pool.giveBack(bits);
  return rest;
}

function next(value: number): number {
  return value + Math.max(Number.MIN_VALUE, Math.abs(value) * Number.EPSILON);
}

function previous(value: number): number {
  return value - Math.max(Number.MIN_VALUE, Math.abs(value) * Number.EPSILON);
}
