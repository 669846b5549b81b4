/** A set of document numbers, one bit each. All operations cost one step per 32 documents. */
export type Bitmap = Uint32Array;

/** An empty set with room for the numbers below `capacity`. */
export function emptyBitmap(capacity: number): Bitmap {
  return new Uint32Array((capacity + 31) >>> 5);
}

/**
 * Sets of one size that are used again and again: a search makes hundreds, and new ones would be collected in the middle
 * of it.
 */
export class BitmapPool {
  private readonly free: Bitmap[] = [];

  constructor(readonly capacity: number) {}

  /** An empty set; its user gives it back. */
  empty(): Bitmap {
    return this.free.pop()?.fill(0) ?? emptyBitmap(this.capacity);
  }

  /** A set with the same numbers; its user gives it back. */
  copyOf(bits: Bitmap): Bitmap {
    const copy = this.free.pop() ?? emptyBitmap(this.capacity);
    copy.set(bits);
    return copy;
  }

  giveBack(bits: Bitmap): void {
    if (this.free.length < mostFree) this.free.push(bits);
  }
}

/** Free sets that are kept for the next search. */
const mostFree = 20;

export function addBit(bits: Bitmap, number: number): void {
  const word = number >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
}

export function removeBit(bits: Bitmap, number: number): void {
  const word = number >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (number & 31));
}

export function hasBit(bits: Bitmap, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** Keeps in `target` what is in `other` too, and gives it back. */
export function intersect(target: Bitmap, other: Bitmap): Bitmap {
  for (let word = 0; word < target.length; word++) target[word] = (target[word] ?? 0) & (other[word] ?? 0);
  return target;
}

/** Adds what is in `other` to `target`. */
export function unite(target: Bitmap, other: Bitmap): void {
  for (let word = 0; word < target.length; word++) target[word] = (target[word] ?? 0) | (other[word] ?? 0);
}

/** Takes what is in `other` out of `target`. */
export function subtract(target: Bitmap, other: Bitmap): void {
  for (let word = 0; word < target.length; word++) target[word] = (target[word] ?? 0) & ~(other[word] ?? 0);
}

/** How many there are. */
export function countBits(bits: Bitmap): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) count += bitsOf(bits[word] ?? 0);
  return count;
}

/** How many bits of a word are set. */
export function bitsOf(word: number): number {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The numbers in rising order, at most `limit` of them. */
export function numbersIn(bits: Bitmap, limit = Number.POSITIVE_INFINITY): number[] {
  const numbers: number[] = [];
  for (let word = 0; word < bits.length; word++) {
    let value = bits[word] ?? 0;
    while (value !== 0) {
      if (numbers.length >= limit) return numbers;
      const lowest = value & -value;
      numbers.push((word << 5) + (31 - Math.clz32(lowest)));
      value ^= lowest;
    }
  }
  return numbers;
}
