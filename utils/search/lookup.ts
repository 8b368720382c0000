import { BlockReader } from './block';
import { compareBytes } from './bytes';
import type { KeyRange } from './keys';
import { Postings } from './posting-reader';
import { blocksOf, toByteRange, type Directory } from './segment-data';

/** A segment as search sees it: its directory, and the blocks that have been read. */
export interface SearchableSegment {
  /** Document numbers in the segment are counted from here. */
  base: number;
  directory: Directory;
  /** A block, if it has been read. */
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
  /** Deleted or indexed anew, but still in a segment; rising. */
  dead: Uint32Array;
}

/** The blocks of one segment that a range may touch. */
export interface BlockSpan {
  segment: number;
  from: number;
  to: number;
}

/** Finds the blocks that a range may touch. */
export function spansOf(index: Pick<SearchableIndex, 'segments'>, range: KeyRange): BlockSpan[] {
  const bytes = toByteRange(range);
  return index.segments
    .map(({ directory }, segment) => {
      const [from, to] = blocksOf(directory, bytes);
      return { segment, from, to };
    })
    .filter(({ from, to }) => from < to);
}

/** Readers for the next walk to use again, because their arrays cost more than a short list. */
const idle: { reader: BlockReader; postings: Postings }[] = [];

/**
 * Visits every list of a range until `visit` returns true. The postings and the key are valid only during the visit.
 * Throws where a block of the range has not been read.
 */
export function forEachList(
  index: SearchableIndex,
  range: KeyRange,
  visit: (postings: Postings, key: Uint8Array) => boolean | void,
): void {
  const tools = idle.pop() ?? { reader: new BlockReader(), postings: new Postings() };
  walk(index, range, tools, visit);
  idle.push(tools);
}

function walk(
  index: SearchableIndex,
  range: KeyRange,
  { reader, postings }: { reader: BlockReader; postings: Postings },
  visit: (postings: Postings, key: Uint8Array) => boolean | void,
): void {
  const { low, high } = toByteRange(range);
  for (const { segment, from, to } of spansOf(index, range)) {
    const { base, block } = index.segments[segment] ?? { base: 0, block: () => undefined };
    for (let number = from; number < to; number++) {
      const read = block(number);
      if (!read) throw new Error(`Block ${number} of the segment at ${base} has not been read.`);
      reader.open(read);
      reader.seek(low);
      let isBefore = true;
      for (let entry = reader.next(); entry; entry = reader.next()) {
        isBefore &&= compareBytes(entry.key, low) < 0;
        if (isBefore) continue;
        if (compareBytes(entry.key, high) >= 0) break;
        postings.open(reader.view, entry, base);
        if (visit(postings, entry.key) === true) return;
      }
    }
  }
}
