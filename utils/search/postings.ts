import { BitWriter } from './bits';

/** Impacts fit four bits. */
export const HIGHEST_IMPACT = 15;

/** Most positions kept for one word of one article. Bounds a block; a normal text has fewer. */
export const MOST_POSITIONS = 4000;

/** Larger positions are stored as this one. Eight times as much still fits 31 bits. */
const HIGHEST_POSITION = 2 ** 28 - 1;

/** The first document is written in groups of this many bits, each after a bit that says whether more follow. */
export const GROUP = 7;

/** Initial means of the first position in an article, and of the distance to the next. */
export const USUAL_FIRST = 300;
export const USUAL_DISTANCE = 100;

/**
 * Postings of one key, rising by document, in two rows of bits. `documents` holds for each the distance to the document
 * before (for the first: to the base of its segment), its impact and the number of positions. `positions` holds the
 * distances between positions, in a row of its own so that most searches never read it. Small numbers take few bits.
 */
export interface PostingList {
  count: number;
  /** From the first document to the last. */
  span: number;
  documents: Uint8Array;
  positions: Uint8Array;
}

/** Where a list is in a block. */
export interface PostingPlace {
  count: number;
  span: number;
  /** Offsets in bytes. */
  documents: number;
  positions: number;
}

/**
 * Writes a list posting by posting. The width of each position follows from the mean of those before, so that it fits both
 * a frequent word in long articles and a rare one in short ones, and need not be stored. The means are kept in eighths.
 */
export class PostingWriter {
  #documents = new Uint32Array(64);
  #impacts = new Uint8Array(64);
  #counts = new Uint16Array(64);
  #count = 0;
  #taken = false;
  #first = USUAL_FIRST * 8;
  #distance = USUAL_DISTANCE * 8;
  readonly #head = new BitWriter(64);
  readonly #positions = new BitWriter(64);

  get count(): number {
    return this.#taken ? 0 : this.#count;
  }

  /** The approximate length of the list so far, in bytes. */
  get size(): number {
    return this.count * 3 + (this.#positions.length >> 3);
  }

  /**
   * `document` is counted from the base and has to be above the last one. Its positions rise, and may be a stretch of a
   * longer array.
   */
  add(
    document: number,
    impact: number,
    positions: ArrayLike<number>,
    from = 0,
    to = Math.min(positions.length, MOST_POSITIONS),
  ): void {
    if (this.#taken) this.#begin();
    if (this.#count === this.#documents.length) this.#grow();
    this.#documents[this.#count] = document;
    this.#impacts[this.#count] = impact;
    this.#counts[this.#count++] = to - from;
    let last = 0;
    for (let index = from; index < to; index++) {
      const position = Math.min(positions[index] ?? 0, HIGHEST_POSITION);
      const step = position - last;
      if (index === from) {
        this.#positions.rice(step, log2(this.#first >> 3));
        this.#first += step - (this.#first >> 3);
      } else {
        this.#positions.rice(step, log2(this.#distance >> 3));
        this.#distance += step - (this.#distance >> 3);
      }
      last = position;
    }
  }

  /** Ends the list and returns it. Its bytes are valid until the next `add`, which begins a new list. */
  take(): PostingList {
    const documents = this.#documents;
    const first = documents[0] ?? 0;
    const count = this.#count;
    const span = (documents[count - 1] ?? 0) - first;
    const width = widthOf(count, span);
    writeGroups(this.#head, first);
    let last = first;
    for (let index = 0; index < count; index++) {
      const document = documents[index] ?? 0;
      if (index > 0) this.#head.rice(document - last - 1, width);
      this.#head.bits(this.#impacts[index] ?? 0, 4);
      this.#head.gamma(countCode(this.#counts[index] ?? 0));
      last = document;
    }
    this.#taken = true;
    return { count, span, documents: this.#head.view(), positions: this.#positions.view() };
  }

  #begin(): void {
    this.#head.clear();
    this.#positions.clear();
    this.#count = 0;
    this.#first = USUAL_FIRST * 8;
    this.#distance = USUAL_DISTANCE * 8;
    this.#taken = false;
  }

  #grow(): void {
    const [documents, impacts, counts] = [this.#documents, this.#impacts, this.#counts];
    this.#documents = new Uint32Array(documents.length * 2);
    this.#documents.set(documents);
    this.#impacts = new Uint8Array(documents.length * 2);
    this.#impacts.set(impacts);
    this.#counts = new Uint16Array(documents.length * 2);
    this.#counts.set(counts);
  }
}

/** Returns the best Rice parameter for the distances of a list, from their mean (about 0.7 of it, as a power of two). */
export function widthOf(count: number, span: number): number {
  return count < 2 ? 0 : log2(Math.floor((span * 0.7) / (count - 1)));
}

/** Returns the binary logarithm, rounded down; 0 for 0. */
export function log2(value: number): number {
  return value < 2 ? 0 : 31 - Math.clz32(value);
}

/** Swaps 0 and 1, so that a single position, by far the most frequent, has the shortest code. Its own inverse. */
export function countCode(count: number): number {
  return count > 1 ? count : 1 - count;
}

function writeGroups(out: BitWriter, value: number): void {
  let rest = value;
  for (; rest >= 1 << GROUP; rest >>>= GROUP) {
    out.bits(1, 1);
    out.bits(rest, GROUP);
  }
  out.bits(0, 1);
  out.bits(rest, GROUP);
}
