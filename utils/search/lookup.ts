import { BlockReader } from './block';
import { compareBytes } from './bytes';
import type { KeyRange } from './keys';
import { PostingReader } from './postings';
import { blocksOf, toByteRange } from './segment-data';

/** A segment as search sees it: where its blocks are, and those that have been read. */
export interface SearchableSegment {
  /** What its documents are counted from. */
  base: number;
  /** The first key of every block. */
  firstKeys: readonly Uint8Array[];
  /** A block that has been read. */
  block: (index: number) => Uint8Array | undefined;
}

/** The index as far as a query needs it. */
export interface SearchableIndex {
  segments: readonly SearchableSegment[];
  /** Above every document number. */
  limit: number;
  /** Articles that are searched. */
  documents: number;
  /** Rising. */
  trashed: Uint32Array;
  /** Gone, but still in a segment; rising. */
  dead: Uint32Array;
}

/** The blocks of one segment that a range may touch. */
export interface BlockSpan {
  segment: number;
  from: number;
  to: number;
}

/** Where a range lies. */
export function spansOf(index: Pick<SearchableIndex, 'segments'>, range: KeyRange): BlockSpan[] {
  const bytes = toByteRange(range);
  return index.segments
    .map(({ firstKeys }, segment) => {
      const [from, to] = blocksOf(firstKeys, bytes);
      return { segment, from, to };
    })
    .filter(({ from, to }) => from < to);
}

/**
 * Visits every list of a range, over blocks that have been read, until `visit` returns true. `count` is the number of
 * postings; the key is good during the visit.
 */
export function forEachList(
  index: SearchableIndex,
  range: KeyRange,
  visit: (postings: PostingReader, count: number, key: Uint8Array) => boolean | void,
): void {
  const { low, high } = toByteRange(range);
  const postings = new PostingReader();
  for (const { segment, from, to } of spansOf(index, range)) {
    const { base, block } = index.segments[segment] ?? { base: 0, block: () => undefined };
    for (let number = from; number < to; number++) {
      const read = block(number);
      if (!read) throw new Error(`Block ${number} of the segment at ${base} has not been read.`);
      const reader = new BlockReader(read);
      reader.seek(low);
      for (let entry = reader.next(); entry; entry = reader.next()) {
        if (compareBytes(entry.key, low) < 0) continue;
        if (compareBytes(entry.key, high) >= 0) break;
        postings.open(read, entry, base);
        if (visit(postings, entry.count, entry.key) === true) return;
      }
    }
  }
}
