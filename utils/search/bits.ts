/** Quotients from here on are written as a mark, and the number whole: a rare large number stays short. */
export const LONGEST_UNARY = 16;

/** Numbers written with as few bits as their size wants; bytes are filled from their highest bit on. */
export class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #whole = 0;
  /** Bits that do not fill a byte yet; what stands above them is of bytes written already. */
  #rest = 0;
  #waiting = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** In bits. */
  get length(): number {
    return this.#whole * 8 + this.#waiting;
  }

  /** The lowest `count` bits of a number, at most 32. */
  bits(value: number, count: number): void {
    if (count > 24) {
      this.bits(value >>> 16, count - 16);
      this.bits(value & 0xffff, 16);
      return;
    }
    if (this.#whole + 5 > this.#bytes.length) this.#grow();
    let rest = (this.#rest << count) | (value & ((1 << count) - 1));
    let waiting = this.#waiting + count;
    while (waiting >= 8) {
      waiting -= 8;
      this.#bytes[this.#whole++] = rest >>> waiting;
    }
    rest &= 255;
    this.#rest = rest;
    this.#waiting = waiting;
  }

  /** Rice's code: best where numbers are around 2^k. */
  rice(value: number, k: number): void {
    const quotient = value >>> k;
    if (quotient < LONGEST_UNARY) {
      this.bits(1, quotient + 1);
      this.bits(value, k);
    } else {
      this.bits(1, LONGEST_UNARY + 1);
      this.bits(value, 32);
    }
  }

  /** Elias' gamma code of a number from 0 on: best where small numbers are by far the most frequent. */
  gamma(value: number): void {
    const width = 32 - Math.clz32(value + 1);
    this.bits(0, width - 1);
    this.bits(value + 1, width);
  }

  /** What was written so far, in whole bytes, as a view that the next write may change. */
  view(): Uint8Array {
    if (this.#waiting === 0) return this.#bytes.subarray(0, this.#whole);
    if (this.#whole === this.#bytes.length) this.#grow();
    this.#bytes[this.#whole] = this.#rest << (8 - this.#waiting);
    return this.#bytes.subarray(0, this.#whole + 1);
  }

  clear(): void {
    this.#whole = 0;
    this.#rest = 0;
    this.#waiting = 0;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2 + 8);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * The bits from a place on, of which at least the first 25 are there. Four bytes must follow the place, as the end of a
 * block does. Codes are read with this and without a reader object: they are read by the million, and in a page that has
 * just opened, where nothing is compiled yet.
 */
export function windowAt(bytes: DataView, at: number): number {
  return bytes.getInt32(at >>> 3) << (at & 7);
}

/** A number of `count` bits, at most 32. */
export function bitsAt(bytes: DataView, at: number, count: number): number {
  if (count === 0) return 0;
  if (count > 24) return ((bitsAt(bytes, at, count - 16) << 16) | bitsAt(bytes, at + count - 16, 16)) >>> 0;
  return windowAt(bytes, at) >>> (32 - count);
}
