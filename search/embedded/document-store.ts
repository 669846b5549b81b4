import { addBit, type Bitmap, BitmapPool, emptyBitmap, removeBit } from "~/search/embedded/bitmap";
import { type Document, PackedDocuments } from "~/search/embedded/packed-documents";
import { Posting } from "~/search/embedded/posting";

/**
 * What is kept of one attribute: documents by value (where one document has it, its number), single numbers as a column
 * only, and who has it, null or empty.
 */
type Field = {
  values: Map<string, Posting | number>;
  /** NaN for none; empty while no document has a number. */
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
  private readonly documents = new PackedDocuments();
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
    return this.documents.get(this.numberFor(id));
  }

  /** A document's number, or -1. */
  numberFor(id: string): number {
    return this.numberOf.get(id) ?? -1;
  }

  /** The document with a number, or those of its attributes that are asked for. */
  at(number: number, attributes?: ReadonlySet<string>): Document {
    return this.documents.get(number, attributes) ?? {};
  }

  /** Every document, in order of insertion. */
  *all(): Generator<Document> {
    for (let number = 0; number < this.documents.length; number++) {
      const document = this.documents.get(number);
      if (document) yield document;
    }
  }

  /** How many documents have each attribute. */
  countNames(): Record<string, number> {
    return this.documents.countNames();
  }

  /** Writes a document; one with the same id is replaced and keeps its place. */
  put(id: string, document: Document): void {
    const known = this.numberOf.get(id);
    const number = known ?? this.documents.length;
    this.ranges.clear();
    if (known !== undefined) this.unpost(number);
    this.reserve(number + 1);
    this.documents.set(number, document);
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
    this.documents.remove(number);
    removeBit(this.live, number);
    return true;
  }

  field(attribute: string): Field | undefined {
    return this.fields.get(attribute);
  }

  private newField(): Field {
    const [present, nulls, empties] = [new Posting(), new Posting(), new Posting()];
    return { values: new Map(), numbers: new Float64Array(), present, nulls, empties };
  }

  private post(field: Field, number: number, value: unknown): void {
    if (value === undefined) return;
    field.present.add(number, this.capacity);
    if (value === null) {
      field.nulls.add(number, this.capacity);
      return;
    }
    if (typeof value === "number") {
      if (field.numbers.length === 0) field.numbers = new Float64Array(this.capacity).fill(Number.NaN);
      field.numbers[number] = value;
      return;
    }
    if (value === "" || (Array.isArray(value) && value.length === 0)) field.empties.add(number, this.capacity);
    for (const key of keysOf(value)) this.postValue(field, number, key);
  }

  private postValue({ values }: Field, number: number, key: string): void {
    const known = values.get(key);
    if (known === undefined || known === number) {
      values.set(key, number);
      return;
    }
    if (typeof known !== "number") {
      known.add(number, this.capacity);
      return;
    }
    const posting = new Posting();
    posting.add(known, this.capacity);
    posting.add(number, this.capacity);
    values.set(key, posting);
  }

  private unpost(number: number): void {
    const document = this.at(number);
    for (const [attribute, field] of this.fields) {
      const value = document[attribute];
      if (value === undefined) continue;
      for (const posting of [field.present, field.nulls, field.empties]) posting.remove(number);
      if (typeof value === "number") field.numbers[number] = Number.NaN;
      else for (const key of keysOf(value)) unpostValue(field, number, key);
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
      if (field.numbers.length === 0) continue;
      const numbers = new Float64Array(this.capacity).fill(Number.NaN);
      numbers.set(field.numbers);
      field.numbers = numbers;
    }
  }
}

function unpostValue({ values }: Field, number: number, key: string): void {
  const posting = values.get(key);
  if (posting === undefined) return;
  if (typeof posting !== "number") posting.remove(number);
  if (posting === number || (typeof posting !== "number" && posting.size === 0)) values.delete(key);
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
