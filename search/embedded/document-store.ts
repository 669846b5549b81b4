import { addBit, type Bitmap, BitmapPool, emptyBitmap, removeBit } from "~/search/embedded/bitmap";
import { Posting } from "~/search/embedded/posting";

export type Document = Record<string, unknown>;

/** What is kept of one attribute: documents by value, numbers as a column, and who has it, null or empty. */
type Field = {
  values: Map<string, Posting>;
  numbers: Float64Array;
  present: Posting;
  nulls: Posting;
  empties: Posting;
};

/**
 * Documents of an index by number in order of insertion, with posting lists for the attributes that are filtered or
 * sorted on. Adding or removing a document costs one step per value it holds.
 */
export class DocumentStore {
  private readonly documents: (Document | undefined)[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly fields = new Map<string, Field>();
  /** Answers of ranges, kept until a document changes. */
  readonly ranges = new Map<string, Bitmap>();
  live: Bitmap = emptyBitmap(1024);
  capacity = 1024;
  /** Sets of this store's size, for answers. */
  pool = new BitmapPool(1024);

  constructor(readonly attributes: ReadonlySet<string>) {
    for (const attribute of attributes) this.fields.set(attribute, this.newField());
  }

  get size(): number {
    return this.numberOf.size;
  }

  get(id: string): Document | undefined {
    return this.documents[this.numberFor(id)];
  }

  /** A document's number, or -1. */
  numberFor(id: string): number {
    return this.numberOf.get(id) ?? -1;
  }

  at(number: number): Document {
    return this.documents[number] ?? {};
  }

  /** Every document, in order of insertion. */
  *all(): Generator<Document> {
    for (const document of this.documents) if (document) yield document;
  }

  /** Writes a document; one with the same id is replaced and keeps its place. */
  put(id: string, document: Document): void {
    const known = this.numberOf.get(id);
    const number = known ?? this.documents.length;
    this.ranges.clear();
    if (known !== undefined) this.unpost(number);
    this.reserve(number + 1);
    this.documents[number] = document;
    this.numberOf.set(id, number);
    addBit(this.live, number);
    for (const [attribute, field] of this.fields) this.post(field, number, document[attribute]);
  }

  /** True when there was one. */
  delete(id: string): boolean {
    const number = this.numberOf.get(id);
    if (number === undefined) return false;
    this.ranges.clear();
    this.unpost(number);
    this.numberOf.delete(id);
    this.documents[number] = undefined;
    removeBit(this.live, number);
    return true;
  }

  field(attribute: string): Field | undefined {
    return this.fields.get(attribute);
  }

  private newField(): Field {
    const [present, nulls, empties] = [new Posting(), new Posting(), new Posting()];
    return { values: new Map(), numbers: new Float64Array(this.capacity).fill(Number.NaN), present, nulls, empties };
  }

  private post(field: Field, number: number, value: unknown): void {
    if (value === undefined) return;
    field.present.add(number, this.capacity);
    if (value === null) {
      field.nulls.add(number, this.capacity);
      return;
    }
    if (value === "" || (Array.isArray(value) && value.length === 0)) field.empties.add(number, this.capacity);
    if (typeof value === "number") field.numbers[number] = value;
    for (const key of keysOf(value)) {
      const posting = field.values.get(key) ?? new Posting();
      field.values.set(key, posting);
      posting.add(number, this.capacity);
    }
  }

  private unpost(number: number): void {
    const document = this.at(number);
    for (const [attribute, field] of this.fields) {
      const value = document[attribute];
      if (value === undefined) continue;
      for (const posting of [field.present, field.nulls, field.empties]) posting.remove(number);
      field.numbers[number] = Number.NaN;
      for (const key of keysOf(value)) {
        const posting = field.values.get(key);
        posting?.remove(number);
        if (posting?.size === 0) field.values.delete(key);
      }
    }
  }

  private reserve(count: number): void {
    if (count <= this.capacity) return;
    while (this.capacity < count) this.capacity *= 2;
    const live = emptyBitmap(this.capacity);
    live.set(this.live);
    this.live = live;
    this.pool = new BitmapPool(this.capacity);
    for (const field of this.fields.values()) {
      const numbers = new Float64Array(this.capacity).fill(Number.NaN);
      numbers.set(field.numbers);
      field.numbers = numbers;
    }
  }
}

/** How a value is looked up: case does not matter, and a number equals its text. */
export function keyOf(value: unknown): string {
  const text = String(value).toLowerCase();
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? String(number) : text;
}

function keysOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => entry !== null).map(keyOf) : [keyOf(value)];
}
