/** From this quotient on the number is written whole, behind a mark, so that a rare large number stays short. */
export const LONGEST_UNARY = 16;

/** Writes numbers in as few bits as their size needs. Bytes are filled from the highest bit down. */
export class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #whole = 0;
  /** The lowest `#waiting` bits do not fill a byte yet. The bits above them are written already. */
  #rest = 0;
  #waiting = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** In bits. */
  get length(): number {
    return this.#whole * 8 + this.#waiting;
  }

  /** Writes the lowest `count` bits of a number, at most 32. */
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

  /** Writes a number in Rice's code, which is best where numbers are around 2^k. */
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

  /** Writes a number from 0 up in Elias' gamma code, which is best where small numbers are by far the most frequent. */
  gamma(value: number): void {
    const width = 32 - Math.clz32(value + 1);
    this.bits(0, width - 1);
    this.bits(value + 1, width);
  }

  /** What has been written so far, in whole bytes, as a view that the next write may change. */
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
 * Returns the bits from an offset on, of which at least the first 25 are valid. Four bytes must follow the offset; the end
 * of a block sees to that. There is no reader object because codes are read by the million in pages that have just opened,
 * where nothing is compiled yet.
 */
export function windowAt(bytes: DataView, at: number): number {
  return bytes.getInt32(at >>> 3) << (at & 7);
}

/** Reads a number of `count` bits, at most 32, from an offset in bits. */
export function bitsAt(bytes: DataView, at: number, count: number): number {
  if (count === 0) return 0;
  if (count > 24) return ((bitsAt(bytes, at, count - 16) << 16) | bitsAt(bytes, at + count - 16, 16)) >>> 0;
  return windowAt(bytes, at) >>> (32 - count);
}
