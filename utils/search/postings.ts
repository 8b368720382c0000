import { ByteReader, ByteWriter } from './bytes';

/** Impacts fit four bits. */
export const HIGHEST_IMPACT = 15;

/** Most positions kept for one word of one article: bounds a block, and no phrase is missed in a sane text. */
export const MOST_POSITIONS = 4000;

/** Marks the head of a posting with one position below 2048, which shares two bytes with the impact: most are such. */
const SINGLE = 128;
const SINGLE_LIMIT = 2048;

/** Position counts from here on are written out; smaller ones share a byte with the impact. */
const MANY = 7;

/**
 * Postings of one key, rising by document, as bytes. Each: distance to the document before (the first: to the base of
 * its segment); impact and position count in a byte; the count if it did not fit; distances between positions. Or, in
 * two bytes, the impact and the only position.
 */
export interface PostingList {
  count: number;
  /** The first document, counted from the base. */
  first: number;
  /** From the first document to the last. */
  span: number;
  bytes: Uint8Array;
}

/** Writes a list posting by posting, or by joining lists whose documents follow one another. */
export class PostingWriter {
  readonly #out = new ByteWriter(64);
  #count = 0;
  #first = 0;
  #last = 0;

  get count(): number {
    return this.#count;
  }

  get length(): number {
    return this.#out.length;
  }

  /** `document` is counted from the base, and must be above the last one. */
  add(document: number, impact: number, positions: readonly number[]): void {
    this.#next(document);
    this.#last = document;
    this.#count++;
    const count = Math.min(positions.length, MOST_POSITIONS);
    const [only = 0] = positions;
    if (count === 1 && only < SINGLE_LIMIT) {
      this.#out.byte(SINGLE | (impact << 3) | (only >> 8));
      this.#out.byte(only & 255);
      return;
    }
    this.#out.byte((impact << 3) | Math.min(count, MANY));
    if (count >= MANY) this.#out.varint(count - MANY);
    let last = 0;
    for (let index = 0; index < count; index++) {
      const position = positions[index] ?? 0;
      this.#out.varint(position - last);
      last = position;
    }
  }

  /** Appends a whole list, whose base lies `shift` above the base of this one: bytes are copied, but for the first document. */
  join(list: PostingList, shift: number): void {
    this.#next(list.first + shift);
    const reader = new ByteReader(list.bytes);
    reader.skipVarints(1);
    this.#out.append(list.bytes, reader.at, list.bytes.length);
    this.#last = list.first + shift + list.span;
    this.#count += list.count;
  }

  /** The list so far; its bytes are good until the next call. Starts anew. */
  take(): PostingList {
    const list = { count: this.#count, first: this.#first, span: this.#last - this.#first, bytes: this.#out.view() };
    this.#out.clear();
    this.#count = 0;
    this.#last = 0;
    return list;
  }

  #next(document: number): void {
    if (this.#count === 0) this.#first = document;
    this.#out.varint(this.#count === 0 ? document : document - this.#last);
  }
}

/** Walks the postings of a list; positions are read only where asked for. */
export class PostingReader {
  readonly #reader: ByteReader;
  readonly #end: number;
  #left: number;
  document: number;
  impact = 0;
  #positions = 0;
  /** The only position, where it came with the head. */
  #single = -1;

  /** @param base what the list's documents are counted from */
  constructor(bytes: Uint8Array, start: number, end: number, count: number, base: number) {
    this.#reader = new ByteReader(bytes, start);
    this.#end = end;
    this.#left = count;
    this.document = base;
  }

  /** Moves to the next posting; false at the end. */
  next(): boolean {
    const reader = this.#reader;
    if (this.#positions > 0) reader.skipVarints(this.#positions);
    if (this.#left === 0 || reader.at >= this.#end) return false;
    this.#left--;
    this.document += reader.varint();
    const head = reader.byte();
    this.impact = (head >> 3) & HIGHEST_IMPACT;
    const low = head & MANY;
    const isSingle = (head & SINGLE) !== 0;
    this.#single = isSingle ? (low << 8) | reader.byte() : -1;
    this.#positions = isSingle ? 0 : low === MANY ? MANY + reader.varint() : low;
    return true;
  }

  /** Positions of the posting, rising; to be asked for once. */
  positions(): number[] {
    const positions = this.#single < 0 ? [] : [this.#single];
    let position = 0;
    for (; this.#positions > 0; this.#positions--) {
      position += this.#reader.varint();
      positions.push(position);
    }
    return positions;
  }
}
