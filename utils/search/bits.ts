/** Quotients from here on are written as a mark, and the number whole: a rare large number stays short. */
const LONGEST_UNARY = 16;

/** Numbers written with as few bits as their size wants; bytes are filled from their highest bit on. */
export class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  /** In bits. */
  length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** The lowest `count` bits of a number, at most 32. */
  bits(value: number, count: number): void {
    this.#reserve(count);
    for (let left = count; left > 0;) {
      const free = 8 - (this.length & 7);
      const taken = Math.min(free, left);
      const piece = (value >>> (left - taken)) & ((1 << taken) - 1);
      this.#bytes[this.length >> 3] = (this.#bytes[this.length >> 3] ?? 0) | (piece << (free - taken));
      this.length += taken;
      left -= taken;
    }
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
    return this.#bytes.subarray(0, (this.length + 7) >> 3);
  }

  clear(): void {
    this.#bytes.fill(0, 0, (this.length + 7) >> 3);
    this.length = 0;
  }

  #reserve(more: number): void {
    const wanted = (this.length + more + 7) >> 3;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `BitWriter` wrote. Reading past the end yields zeros, and ends. */
export class BitReader {
  #bytes: Uint8Array;
  /** In bits. */
  #at: number;

  /** @param start in bytes */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start * 8;
  }

  /** Goes to another place: cheaper than another reader, where there are thousands of lists. */
  open(bytes: Uint8Array, start: number): void {
    this.#bytes = bytes;
    this.#at = start * 8;
  }

  bits(count: number): number {
    if (count === 0) return 0;
    if (count > 24) return ((this.bits(count - 16) << 16) | this.bits(16)) >>> 0;
    const value = this.#window() >>> (32 - count);
    this.#at += count;
    return value;
  }

  rice(k: number): number {
    const zeros = Math.clz32(this.#window());
    this.#at += zeros + 1;
    if (zeros >= LONGEST_UNARY) return this.bits(32);
    return (zeros << k) | this.bits(k);
  }

  gamma(): number {
    const zeros = Math.min(Math.clz32(this.#window()), 24);
    this.#at += zeros;
    return Math.max(0, this.bits(zeros + 1) - 1);
  }

  /** The next bits, at least 25 of them. */
  #window(): number {
    const bytes = this.#bytes;
    const at = this.#at;
    const byte = at >> 3;
    const word =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
    return word << (at & 7);
  }
}
