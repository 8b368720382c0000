import { ByteReader, ByteWriter, compareBytes, toBytes } from './bytes';
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

/** Gathers blocks and their directory. */
export class SegmentWriter {
  readonly blocks: Uint8Array<ArrayBuffer>[] = [];
  readonly #directory = new ByteWriter();
  readonly writer = new BlockWriter((block, firstKey) => {
    this.blocks.push(block);
    this.#directory.varint(firstKey.length);
    this.#directory.append(firstKey);
  });

  finish(): SegmentData {
    this.writer.finish();
    return { blocks: this.blocks, directory: this.#directory.copy() };
  }
}

/** The segment of one article, which is its own base. */
export function segmentOfArticle(terms: ReadonlyMap<string, Term>): SegmentData {
  const segment = new SegmentWriter();
  const postings = new PostingWriter();
  const keyed = [...terms].map(([key, term]) => ({ key: toBytes(key), term }));
  keyed.sort((a, b) => compareBytes(a.key, b.key));
  for (const { key, term } of keyed) {
    postings.add(0, term.impact, term.positions);
    segment.writer.add(key, postings.take());
  }
  return segment.finish();
}

/** The first key of every block, by block number. */
export function readDirectory(directory: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(directory);
  const keys: Uint8Array[] = [];
  while (reader.at < directory.length) {
    const length = reader.varint();
    keys.push(directory.subarray(reader.at, reader.at + length));
    reader.at += length;
  }
  return keys;
}

/** A key range in bytes. */
export interface ByteRange {
  low: Uint8Array;
  high: Uint8Array;
}

export function toByteRange({ low, high }: KeyRange): ByteRange {
  return { low: toBytes(low), high: toBytes(high) };
}

/** The blocks a range may touch, from the first to before the last. */
export function blocksOf(firstKeys: readonly Uint8Array[], { low, high }: ByteRange): [from: number, to: number] {
  const from = countBelow(firstKeys, low);
  return [Math.max(0, from - 1), countBelow(firstKeys, high)];
}

function countBelow(keys: readonly Uint8Array[], key: Uint8Array): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareBytes(keys[middle] ?? key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
