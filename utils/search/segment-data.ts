import { ByteReader, ByteWriter, compareBytes, sortAsBytes, TextBytes, toBytes } from './bytes';
import { BlockWriter } from './block';
import type { KeyRange } from './keys';
import { PostingWriter } from './postings';
import type { Term } from './terms';

/** A part of the index, as bytes: documents from `base` on, and keys in rising order. */
export interface SegmentData {
  blocks: Uint8Array<ArrayBuffer>[];
  /** The first key of every block, each after its length. */
  directory: Uint8Array<ArrayBuffer>;
}

/** A longer list is split into entries of the same key, so that a block stays a block. */
const LONGEST_ENTRY = 24_000;

/** Gathers blocks and their directory from postings that come key by key, each key's rising by document. */
export class SegmentWriter {
  readonly blocks: Uint8Array<ArrayBuffer>[] = [];
  readonly #directory = new ByteWriter();
  readonly #postings = new PostingWriter();
  readonly #writer = new BlockWriter((block, firstKey) => {
    this.blocks.push(block);
    this.#directory.varint(firstKey.length);
    this.#directory.append(firstKey);
  });

  /** `document` is counted from the base; the rest is as `PostingWriter` has it. */
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

  /** No more postings of this key come. */
  endOf(key: Uint8Array): void {
    if (this.#postings.count > 0) this.#writer.add(key, this.#postings.take());
  }

  finish(): SegmentData {
    this.#writer.finish();
    return { blocks: this.blocks, directory: this.#directory.copy() };
  }
}

/** An article to be put into a segment, by its document number. */
export interface NumberedTerms {
  document: number;
  terms: ReadonlyMap<string, Term>;
}

/** The segment of some articles, in rising order of their numbers, based on the first. */
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

/** The first keys of the blocks of a segment. */
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

  /** How many of the keys lie below a key. */
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

/** The directory of a segment of one block: every key may be in it. */
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

/** The blocks a range may touch, from the first to before the last. */
export function blocksOf(directory: Directory, { low, high }: ByteRange): [from: number, to: number] {
  return [Math.max(0, directory.countBelow(low) - 1), directory.countBelow(high)];
}
