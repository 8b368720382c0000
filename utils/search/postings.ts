import { BitReader, BitWriter } from './bits';

/** Impacts fit four bits. */
export const HIGHEST_IMPACT = 15;

/** Most positions kept for one word of one article: bounds a block, and no phrase is missed in a sane text. */
export const MOST_POSITIONS = 4000;

/** Positions are told apart up to here; eight times as much still fits 31 bits. */
const HIGHEST_POSITION = 2 ** 28 - 1;

/** Bits of a first document, so many at a time, each after a bit that says whether more follow. */
const GROUP = 7;

/** What the first position in an article, and the distance to the next, are taken for before any was seen. */
const USUAL_FIRST = 300;
const USUAL_DISTANCE = 100;

/**
 * Postings of one key, rising by document, in two rows of bits. `documents`: distance to the document before (the
 * first: to the base of its segment), impact, number of positions. `positions`: the distances between positions. So a
 * search that asks for no position touches none, and small numbers, as most are, take few bits.
 */
export interface PostingList {
  count: number;
  /** From the first document to the last. */
  span: number;
  documents: Uint8Array;
  positions: Uint8Array;
}

/** Writes a list posting by posting. */
export class PostingWriter {
  #documents: number[] = [];
  #impacts: number[] = [];
  #counts: number[] = [];
  readonly #head = new BitWriter(64);
  readonly #positions = new BitWriter(64);
  readonly #scale = new Scale();

  get count(): number {
    return this.#documents.length;
  }

  /** About how long the list is by now, in bytes. */
  get size(): number {
    return this.#documents.length * 3 + (this.#positions.length >> 3);
  }

  /** `document` is counted from the base, and must be above the last one. Positions rise. */
  add(document: number, impact: number, positions: readonly number[]): void {
    const count = Math.min(positions.length, MOST_POSITIONS);
    this.#documents.push(document);
    this.#impacts.push(impact);
    this.#counts.push(count);
    let last = 0;
    for (let index = 0; index < count; index++) {
      const position = Math.min(positions[index] ?? 0, HIGHEST_POSITION);
      this.#positions.rice(position - last, this.#scale.width(index === 0));
      this.#scale.saw(position - last, index === 0);
      last = position;
    }
  }

  /** The list so far; its bytes are good until the next call. Starts anew. */
  take(): PostingList {
    const documents = this.#documents;
    const first = documents[0] ?? 0;
    const count = documents.length;
    const span = (documents.at(-1) ?? 0) - first;
    const width = widthOf(count, span);
    this.#head.clear();
    writeGroups(this.#head, first);
    let last = first;
    for (let index = 0; index < count; index++) {
      const document = documents[index] ?? 0;
      if (index > 0) this.#head.rice(document - last - 1, width);
      this.#head.bits(this.#impacts[index] ?? 0, 4);
      this.#head.gamma(countCode(this.#counts[index] ?? 0));
      last = document;
    }
    // A copy: the next posting is written over the view.
    const list = { count, span, documents: this.#head.view(), positions: this.#positions.view().slice() };
    this.#positions.clear();
    this.#scale.reset();
    this.#documents = [];
    this.#impacts = [];
    this.#counts = [];
    return list;
  }
}

/** Where a list lies in a block. */
export interface PostingPlace {
  count: number;
  span: number;
  /** Offsets in bytes. */
  documents: number;
  positions: number;
}

const NOTHING: PostingPlace = { count: 0, span: 0, documents: 0, positions: 0 };

/** Walks the postings of one list after another; positions are read only where asked for. */
export class PostingReader {
  readonly #heads = new HeadReader();
  #bytes: Uint8Array = new Uint8Array(0);
  #place = NOTHING;
  /** What reads positions, once any was asked for: it follows as far as they have been read. */
  #places: PositionReader | null = null;
  #isBehind = true;
  document = 0;
  impact = 0;
  /** How many positions the posting has. */
  occurrences = 0;

  /** Begins a list, which lies in some bytes. `base` is what its documents are counted from. */
  open(bytes: Uint8Array, place: PostingPlace, base: number): void {
    this.#heads.open(bytes, place);
    this.#bytes = bytes;
    this.#place = place;
    this.#isBehind = true;
    this.document = base;
  }

  /** Moves to the next posting; false at the end. */
  next(): boolean {
    const heads = this.#heads;
    if (!heads.next()) return false;
    this.document += heads.distance;
    this.impact = heads.impact;
    this.occurrences = heads.occurrences;
    return true;
  }

  /** Positions of the posting, rising, added to a list; to be asked for once. */
  positions(into: number[] = []): number[] {
    const places = (this.#places ??= new PositionReader());
    if (this.#isBehind) places.open(this.#bytes, this.#place);
    this.#isBehind = false;
    places.read(this.#heads.read, into);
    return into;
  }
}

/** Walks the first row of a list. */
class HeadReader {
  readonly #bits = new BitReader(new Uint8Array(0), 0);
  #width = 0;
  #count = 0;
  /** Postings read. */
  read = 0;
  /** To the document before. */
  distance = 0;
  impact = 0;
  occurrences = 0;

  open(bytes: Uint8Array, { count, span, documents }: PostingPlace): void {
    this.#bits.open(bytes, documents);
    this.#width = widthOf(count, span);
    this.#count = count;
    this.read = 0;
  }

  next(): boolean {
    if (this.read === this.#count) return false;
    const bits = this.#bits;
    this.distance = this.read === 0 ? readGroups(bits) : bits.rice(this.#width) + 1;
    this.impact = bits.bits(4);
    this.occurrences = countCode(bits.gamma());
    this.read++;
    return true;
  }
}

/** Walks the second row of a list, and the first once more, which says how many positions a posting has. */
class PositionReader {
  readonly #heads = new HeadReader();
  readonly #bits = new BitReader(new Uint8Array(0), 0);
  readonly #scale = new Scale();

  open(bytes: Uint8Array, place: PostingPlace): void {
    this.#heads.open(bytes, place);
    this.#bits.open(bytes, place.positions);
    this.#scale.reset();
  }

  /** Reads the positions of the n-th posting, past those before. */
  read(number: number, into: number[]): void {
    const heads = this.#heads;
    while (heads.read < number && heads.next()) {
      const isWanted = heads.read === number;
      let position = 0;
      for (let index = 0; index < heads.occurrences; index++) {
        const distance = this.#bits.rice(this.#scale.width(index === 0));
        this.#scale.saw(distance, index === 0);
        position += distance;
        if (isWanted) into.push(position);
      }
    }
  }
}

/**
 * How large the next number will be, from those before: so a word that stands everywhere in long articles and one that
 * is rare in short ones each get bits that fit, and nothing has to be stored for it. Means are kept in eighths.
 */
class Scale {
  #first = USUAL_FIRST * 8;
  #distance = USUAL_DISTANCE * 8;

  width(isFirst: boolean): number {
    return log2((isFirst ? this.#first : this.#distance) >> 3);
  }

  saw(value: number, isFirst: boolean): void {
    if (isFirst) this.#first += value - (this.#first >> 3);
    else this.#distance += value - (this.#distance >> 3);
  }

  reset(): void {
    this.#first = USUAL_FIRST * 8;
    this.#distance = USUAL_DISTANCE * 8;
  }
}

/** The best width for distances whose mean is known: the part below is about as often set as not. */
function widthOf(count: number, span: number): number {
  return count < 2 ? 0 : log2(Math.floor((span * 0.7) / (count - 1)));
}

/** Rounded down; of 0 it is 0. */
function log2(value: number): number {
  return value < 2 ? 0 : 31 - Math.clz32(value);
}

/** One position is by far the most frequent, and gets the shortest code; its own inverse. */
function countCode(count: number): number {
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

function readGroups(reader: BitReader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += GROUP) {
    const hasMore = reader.bits(1) === 1;
    value |= reader.bits(GROUP) << shift;
    if (!hasMore) break;
  }
  return value >>> 0;
}
