import { addBit, type Bitmap, bitsOf, emptyBitmap, hasBit, numbersIn, removeBit } from "~/search/embedded/bitmap";

/**
 * The documents that hold one value: a sorted list while they are few (4 bytes each), one bit per document once that is
 * smaller.
 */
export class Posting {
  private list: number[] | null = [];
  private bits: Bitmap | null = null;
  size = 0;

  add(number: number, capacity: number): void {
    if (this.bits) {
      this.bits = grown(this.bits, capacity);
      if (hasBit(this.bits, number)) return;
      addBit(this.bits, number);
      this.size++;
      return;
    }
    const list = this.list ?? [];
    const at = positionOf(list, number);
    if (list[at] === number) return;
    list.splice(at, 0, number);
    this.size++;
    if (list.length * 32 > capacity && list.length > 64) this.becomeBits(capacity);
  }

  remove(number: number): void {
    if (this.bits) {
      if (!hasBit(this.bits, number)) return;
      removeBit(this.bits, number);
      this.size--;
      return;
    }
    const list = this.list ?? [];
    const at = positionOf(list, number);
    if (list[at] !== number) return;
    list.splice(at, 1);
    this.size--;
  }

  /** How many of these are in a set. */
  countIn(bits: Bitmap): number {
    let count = 0;
    if (!this.bits) {
      for (const number of this.list ?? []) if (hasBit(bits, number)) count++;
      return count;
    }
    for (let word = 0; word < this.bits.length; word++) count += bitsOf((this.bits[word] ?? 0) & (bits[word] ?? 0));
    return count;
  }

  /** One of these. */
  first(): number {
    return this.bits ? (numbersIn(this.bits, 1)[0] ?? -1) : (this.list?.[0] ?? -1);
  }

  /** Adds these documents to a set. */
  addTo(target: Bitmap): void {
    if (this.bits) {
      for (let word = 0; word < this.bits.length; word++) target[word] = (target[word] ?? 0) | (this.bits[word] ?? 0);
      return;
    }
    for (const number of this.list ?? []) addBit(target, number);
  }

  private becomeBits(capacity: number): void {
    this.bits = emptyBitmap(capacity);
    for (const number of this.list ?? []) addBit(this.bits, number);
    this.list = null;
  }
}

/** Where a number is in a sorted list, or would be. */
function positionOf(list: number[], number: number): number {
  const last = list.at(-1);
  if (last === undefined || last < number) return list.length;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown(bits: Bitmap, capacity: number): Bitmap {
  const words = (capacity + 31) >>> 5;
  if (bits.length >= words) return bits;
  const larger = new Uint32Array(Math.max(words, bits.length * 2));
  larger.set(bits);
  return larger;
}
