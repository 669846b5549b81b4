/** A document as it came: JSON. */
export type Document = Record<string, unknown>;

/** What a value is written as; a list of n texts is `list + n`, followed by their numbers. */
const kinds = { text: 0, json: 1, integer: 2, list: 3 } as const;

/** So many numbers of documents that are gone are kept before room is made. */
const leastDead = 100_000;

/**
 * Documents by number. Each text is kept once and documents are lists of the numbers of theirs, so a document takes 4 bytes
 * for each of its values, and reading it makes no text anew. Writing costs a look-up for each text; when more than half of
 * what is kept belongs to documents that are gone, all are written anew.
 */
export class PackedDocuments {
  private words = new Int32Array(1024);
  private used = 0;
  private dead = 0;
  private readonly starts: number[] = [];
  private texts: string[] = [];
  private textNumbers = new Map<string, number>();
  private readonly shapes: string[][] = [];
  private readonly shapeNumbers = new Map<string, number>();

  get length(): number {
    return this.starts.length;
  }

  set(number: number, document: Document): void {
    this.remove(number);
    const start = this.used;
    this.write(this.shape(Object.keys(document)));
    this.write(0);
    for (const value of Object.values(document)) this.writeValue(value ?? null);
    this.words[start + 1] = this.used - start;
    this.starts[number] = start;
  }

  remove(number: number): void {
    const start = this.starts[number] ?? -1;
    if (start < 0) return;
    this.dead += this.words[start + 1] ?? 0;
    this.starts[number] = -1;
    if (this.dead > leastDead && this.dead > this.used / 2) this.makeRoom();
  }

  /** The document, or the attributes of it that are asked for; undefined when there is none. */
  get(number: number, attributes?: ReadonlySet<string>): Document | undefined {
    const start = this.starts[number] ?? -1;
    if (start < 0) return undefined;
    const document: Document = {};
    let at = start + 2;
    for (const name of this.shapeAt(start)) {
      if (!attributes || attributes.has(name)) document[name] = this.valueAt(at);
      at += this.lengthAt(at);
    }
    return document;
  }

  /** How many documents have each attribute. */
  countNames(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const start of this.starts) {
      if (start < 0) continue;
      for (const name of this.shapeAt(start)) counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }

  private shapeAt(start: number): string[] {
    return this.shapes[this.words[start] ?? 0] ?? [];
  }

  private valueAt(at: number): unknown {
    const [kind = 0, value = 0] = [this.words[at], this.words[at + 1]];
    if (kind === kinds.integer) return value;
    if (kind === kinds.text) return this.texts[value];
    if (kind === kinds.json) return JSON.parse(this.texts[value] ?? "null");
    const list = new Array<unknown>(kind - kinds.list);
    for (let place = 0; place < list.length; place++) list[place] = this.texts[this.words[at + 1 + place] ?? 0];
    return list;
  }

  private lengthAt(at: number): number {
    const kind = this.words[at] ?? 0;
    return kind < kinds.list ? 2 : 1 + kind - kinds.list;
  }

  private writeValue(value: unknown): void {
    if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) {
      this.write(kinds.list + value.length);
      for (const text of value) this.write(this.text(text));
      return;
    }
    const isInteger = typeof value === "number" && (value | 0) === value && !Object.is(value, -0);
    if (isInteger) this.writePair(kinds.integer, value);
    else if (typeof value === "string") this.writePair(kinds.text, this.text(value));
    else this.writePair(kinds.json, this.text(JSON.stringify(value)));
  }

  private writePair(kind: number, value: number): void {
    this.write(kind);
    this.write(value);
  }

  private write(word: number): void {
    if (this.used === this.words.length) {
      const larger = new Int32Array(Math.ceil(this.used * 1.5));
      larger.set(this.words);
      this.words = larger;
    }
    this.words[this.used++] = word;
  }

  private text(text: string): number {
    const known = this.textNumbers.get(text);
    if (known !== undefined) return known;
    this.textNumbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  private shape(names: string[]): number {
    const key = names.join("\n");
    const known = this.shapeNumbers.get(key);
    if (known !== undefined) return known;
    this.shapeNumbers.set(key, this.shapes.length);
    return this.shapes.push(names) - 1;
  }

  private makeRoom(): void {
    const documents = this.starts.map((_, number) => this.get(number));
    [this.words, this.used, this.dead] = [new Int32Array(1024), 0, 0];
    [this.texts, this.textNumbers] = [[], new Map()];
    this.starts.fill(-1);
    documents.forEach((document, number) => {
      if (document) this.set(number, document);
    });
  }
}
