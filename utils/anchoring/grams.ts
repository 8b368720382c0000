const MULTIPLIER = 0x9e3779b1;
/** Base of the rolling polynomial hash of a run (Karp and Rabin). */
const BASE = 0x01000193;

/** A table of all runs of `size` units of a text: positions grouped by hash, in text order. */
export class GramTable {
  readonly #starts: Int32Array;
  readonly #positions: Int32Array;
  readonly #shift: number;

  constructor(
    readonly codes: Uint16Array,
    readonly size: number,
  ) {
    const count = Math.max(0, codes.length - size + 1);
    const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1)) + 1));
    this.#shift = 32 - bits;
    const starts = new Int32Array((1 << bits) + 2);
    const hashes = new Int32Array(count);
    let first = 1;
    for (let i = 1; i < size; i++) first = Math.imul(first, BASE);
    let sum = count > 0 ? sumOf(codes, 0, size) : 0;
    for (let i = 0; i < count; i++) {
      const hash = Math.imul(sum, MULTIPLIER) >>> this.#shift;
      hashes[i] = hash;
      starts[hash + 2] = (starts[hash + 2] as number) + 1;
      sum = (Math.imul(sum - Math.imul(codes[i] as number, first), BASE) + (codes[i + size] ?? 0)) | 0;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const positions = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const slot = (hashes[i] as number) + 1;
      const to = starts[slot] as number;
      positions[to] = i;
      starts[slot] = to + 1;
    }
    this.#starts = starts;
    this.#positions = positions;
  }

  /** Writes the positions of the run of `query` at `at` to `into`, and returns their number; 0 when more than `most`. */
  find(query: Uint16Array, at: number, most: number, into: Int32Array): number {
    const { codes, size } = this;
    const hash = this.#hash(query, at);
    const end = this.#starts[hash + 1] as number;
    let slot = this.#starts[hash] as number;
    // Collisions are rare: a bucket this full is one very common run.
    if (end - slot > most * 4) return 0;
    let count = 0;
    for (; slot < end; slot++) {
      const position = this.#positions[slot] as number;
      let i = 0;
      while (i < size && query[at + i] === codes[position + i]) i++;
      if (i < size) continue;
      if (count === most) return 0;
      into[count++] = position;
    }
    return count;
  }

  /** Returns the first `most` positions of a text of at least `size` units, in order. */
  placesOf(text: Uint16Array, most: number): number[] {
    const { codes } = this;
    const places: number[] = [];
    const hash = this.#hash(text, 0);
    const end = this.#starts[hash + 1] as number;
    for (let slot = this.#starts[hash] as number; slot < end && places.length < most; slot++) {
      const position = this.#positions[slot] as number;
      let i = 0;
      while (i < text.length && text[i] === codes[position + i]) i++;
      if (i === text.length) places.push(position);
    }
    return places;
  }

  #hash(codes: Uint16Array, at: number): number {
    return Math.imul(sumOf(codes, at, this.size), MULTIPLIER) >>> this.#shift;
  }
}

function sumOf(codes: Uint16Array, at: number, size: number): number {
  let sum = 0;
  for (let i = at; i < at + size; i++) sum = (Math.imul(sum, BASE) + (codes[i] as number)) | 0;
  return sum;
}
