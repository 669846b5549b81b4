/** A document as it came: JSON. */
export type Document = Record<string, unknown>;

/**
 * Documents by number, each as one line of JSON without its names: a third of what the objects take. Documents of an index
 * have few sets of names, so those are kept once.
 */
export class PackedDocuments {
  private readonly lines: (string | undefined)[] = [];
  private readonly shapeOf: number[] = [];
  private readonly shapes: string[][] = [];
  private readonly shapeNumbers = new Map<string, number>();

  get length(): number {
    return this.lines.length;
  }

  set(number: number, document: Document): void {
    this.shapeOf[number] = this.shape(Object.keys(document));
    this.lines[number] = JSON.stringify(Object.values(document));
  }

  remove(number: number): void {
    this.lines[number] = undefined;
  }

  /** The document, or the attributes of it that are asked for; undefined when there is none. Costs a parse. */
  get(number: number, attributes?: ReadonlySet<string>): Document | undefined {
    const line = this.lines[number];
    if (line === undefined) return undefined;
    const values: unknown[] = JSON.parse(line);
    const names = this.shapes[this.shapeOf[number] ?? 0] ?? [];
    const document: Document = {};
    for (let at = 0; at < names.length; at++) {
      const name = names[at] as string;
      if (!attributes || attributes.has(name)) document[name] = values[at];
    }
    return document;
  }

  /** How many documents have each attribute. */
  countNames(): Record<string, number> {
    const counts: Record<string, number> = {};
    this.lines.forEach((line, number) => {
      if (line === undefined) return;
      for (const name of this.shapes[this.shapeOf[number] ?? 0] ?? []) counts[name] = (counts[name] ?? 0) + 1;
    });
    return counts;
  }

  private shape(names: string[]): number {
    const key = names.join("\n");
    const known = this.shapeNumbers.get(key);
    if (known !== undefined) return known;
    this.shapeNumbers.set(key, this.shapes.length);
    return this.shapes.push(names) - 1;
  }
}
