import { keyOf } from "~/search/embedded/document-store";
import type { Comparison, Filter } from "~/search/embedded/filter-parser";

/** What filters look at of one attribute of a document: its values as they are looked up, and its number if it is one. */
type Held = {
  keys: ReadonlySet<string>;
  number: number | null;
  isNull: boolean;
  isEmpty: boolean;
};

/** A document made ready for many filters, by attribute. */
export type HeldDocument = ReadonlyMap<string, Held>;

/** Makes a document ready. What is missing is not in it. */
export function heldBy(document: Record<string, unknown>): HeldDocument {
  const held = Object.entries(document).flatMap(([attribute, value]): [string, Held][] =>
    value === undefined ? [] : [[attribute, heldValue(value)]],
  );
  return new Map(held);
}

function heldValue(value: unknown): Held {
  const all = Array.isArray(value) ? value : [value];
  return {
    keys: new Set(all.filter((one) => one !== null).map(keyOf)),
    number: typeof value === "number" ? value : null,
    isNull: value === null,
    isEmpty: value === "" || (Array.isArray(value) && value.length === 0),
  };
}

/**
 * Makes a filter a question to one document, with the answer that the embedded engine gives when it looks for documents; a
 * test ties the two together. Values are made ready once, so that asking costs one look-up for each clause.
 */
export function holdsFor(filter: Filter): (document: HeldDocument) => boolean {
  switch (filter.kind) {
    case "all":
      return () => true;
    case "and": {
      const parts = filter.parts.map(holdsFor);
      return (document) => parts.every((part) => part(document));
    }
    case "or": {
      const parts = filter.parts.map(holdsFor);
      return (document) => parts.some((part) => part(document));
    }
    case "not": {
      const part = holdsFor(filter.part);
      return (document) => !part(document);
    }
    default:
      return clause(filter);
  }
}

type Clause = Exclude<Filter, { kind: "all" | "and" | "or" | "not" }>;
type Question = (document: HeldDocument) => boolean;

function clause(filter: Clause): Question {
  const { attribute } = filter;
  switch (filter.kind) {
    case "in": {
      const keys = filter.values.map(keyOf);
      return (document) => {
        const held = document.get(attribute)?.keys;
        return held !== undefined && keys.some((key) => held.has(key));
      };
    }
    case "exists":
      return (document) => document.has(attribute);
    case "null":
      return (document) => document.get(attribute)?.isNull ?? false;
    case "empty":
      return (document) => document.get(attribute)?.isEmpty ?? false;
    case "starts": {
      const start = filter.value.toLowerCase();
      return (document) => {
        const held = document.get(attribute);
        return held?.number === null && [...held.keys].some((key) => key.startsWith(start));
      };
    }
    case "range": {
      const [from, to] = [Number(filter.from), Number(filter.to)];
      return numberIs(attribute, (number) => number >= from && number <= to);
    }
    case "compare":
      return comparison(attribute, filter.operator, filter.value);
  }
}

function comparison(attribute: string, operator: Comparison, value: string): Question {
  const limit = Number(value);
  const key = keyOf(value);
  const isEqual: Question = (document) => document.get(attribute)?.keys.has(key) ?? false;
  switch (operator) {
    case "=":
      return isEqual;
    case "!=":
      return (document) => !isEqual(document);
    case ">":
      return numberIs(attribute, (number) => number > limit);
    case ">=":
      return numberIs(attribute, (number) => number >= limit);
    case "<":
      return numberIs(attribute, (number) => number < limit);
    case "<=":
      return numberIs(attribute, (number) => number <= limit);
  }
}

function numberIs(attribute: string, isRight: (number: number) => boolean): Question {
  return (document) => {
    const number = document.get(attribute)?.number ?? null;
    return number !== null && isRight(number);
  };
}

/**
 * Values of which a document must hold one for the filter to hold, as `nameOfValue` names them; null: nothing so plain follows
 * from it.
 *
 * @param weigh how common such values are; of several ways the rarest is taken.
 */
export function neededBy(filter: Filter, weigh: (needed: string[]) => number): string[] | null {
  switch (filter.kind) {
    case "in":
      return filter.values.map((value) => nameOfValue(filter.attribute, keyOf(value)));
    case "compare":
      return filter.operator === "=" ? [nameOfValue(filter.attribute, keyOf(filter.value))] : null;
    case "and": {
      const choices = filter.parts.flatMap((part) => {
        const needed = neededBy(part, weigh);
        return needed ? [{ needed, weight: weigh(needed) }] : [];
      });
      choices.sort((one, other) => one.weight - other.weight);
      return choices[0]?.needed ?? null;
    }
    case "or": {
      const parts = filter.parts.map((part) => neededBy(part, weigh));
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
    }
    default:
      return null;
  }
}

/** The name of a value of an attribute: "municipality 0182". */
export function nameOfValue(attribute: string, key: string): string {
  return `${attribute} ${key}`;
}

/** The names of all values of a document. */
export function valuesIn(document: HeldDocument): string[] {
  return [...document].flatMap(([attribute, { keys }]) => [...keys].map((key) => nameOfValue(attribute, key)));
}
