import { ByteReader, ByteWriter, compareBytes, sortAsBytes, TextBytes, toBytes } from './bytes';
import { BlockWriter } from './block';
import type { KeyRange } from './keys';
import { PostingWriter } from './postings';
import type { Term } from './terms';

/** A part of the index as bytes, its keys in rising order. Its documents are counted from a base. */
export interface SegmentData {
  blocks: Uint8Array<ArrayBuffer>[];
  /** The first key of every block, each after its length. */
  directory: Uint8Array<ArrayBuffer>;
}

/** In bytes. A longer list is split into entries of the same key, so that no block gets too large. */
const LONGEST_ENTRY = 24_000;

/** Builds blocks and their directory from postings that come key by key, rising by document within a key. */
export class SegmentWriter {
  readonly blocks: Uint8Array<ArrayBuffer>[] = [];
  readonly #directory = new ByteWriter();
  readonly #postings = new PostingWriter();
  readonly #writer = new BlockWriter((block, firstKey) => {
    this.blocks.push(block);
    this.#directory.varint(firstKey.length);
    this.#directory.append(firstKey);
  });

  /** `document` is counted from the base; the other parameters are those of `PostingWriter.add`. */
  add(
    key: Uint8Array,
    document: number,
    impact: number,
    positions: ArrayLike<number>,
    from?: number,
    to?: number,
  ): void {
    this.#postings.add(document, impact, positions, from, to);
    if (this.#postings.size > LONGEST_ENTRY) this.endOf(key);
  }

  /** Ends the postings of a key. */
  endOf(key: Uint8Array): void {
    if (this.#postings.count > 0) this.#writer.add(key, this.#postings.take());
  }

  finish(): SegmentData {
    this.#writer.finish();
    return { blocks: this.blocks, directory: this.#directory.copy() };
  }
}

/** An article for a segment: its document number and its terms. */
export interface NumberedTerms {
  document: number;
  terms: ReadonlyMap<string, Term>;
}

/** Builds the segment of some articles, which rise by number. Its base is the first number. */
export function segmentOf(articles: readonly NumberedTerms[]): SegmentData {
  const base = articles[0]?.document ?? 0;
  const lists = new Map<string, { document: number; term: Term }[]>();
  for (const { document, terms } of articles) {
    for (const [key, term] of terms) {
      const list = lists.get(key);
      const posting = { document: document - base, term };
      if (list) list.push(posting);
      else lists.set(key, [posting]);
    }
  }
  const segment = new SegmentWriter();
  const keyBytes = new TextBytes();
  for (const key of sortAsBytes([...lists.keys()])) {
    const bytes = keyBytes.of(key);
    for (const { document, term } of lists.get(key) ?? []) segment.add(bytes, document, term.impact, term.positions);
    segment.endOf(bytes);
  }
  return segment.finish();
}

/** The first key of every block of a segment. */
export class Directory {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(readonly bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    while (reader.at < bytes.length) {
      const length = reader.varint();
      this.#starts.push(reader.at);
      reader.at += length;
      this.#ends.push(reader.at);
    }
  }

  /** Counts the first keys below `key`. */
  countBelow(key: Uint8Array): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareBytes(this.bytes.subarray(this.#starts[middle], this.#ends[middle]), key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The directory of a segment with a single block, in which every key may be. */
export const ONE_BLOCK = new Directory(new Uint8Array(1));

/** A key range in bytes. */
export interface ByteRange {
  low: Uint8Array;
  high: Uint8Array;
}

const knownRanges = new WeakMap<KeyRange, ByteRange>();

export function toByteRange(range: KeyRange): ByteRange {
  let bytes = knownRanges.get(range);
  if (!bytes) knownRanges.set(range, (bytes = { low: toBytes(range.low), high: toBytes(range.high) }));
  return bytes;
}

/** Finds the blocks that a range may touch, from `from` to before `to`. */
export function blocksOf(directory: Directory, { low, high }: ByteRange): [from: number, to: number] {
  return [Math.max(0, directory.countBelow(low) - 1), directory.countBelow(high)];
}
