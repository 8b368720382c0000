import { BlockReader, type Entry } from './block';
import { compareBytes } from './bytes';
import { Postings } from './posting-reader';
import type { SegmentWriter } from './segment-data';

export interface MergeInput {
  /** Its documents are counted from here. Inputs are in rising order and do not overlap. */
  base: number;
  blocks: number;
  /** Documents to leave out. */
  dead: ReadonlySet<number>;
}

/** The block of an input that the merge needs next. */
export interface BlockWanted {
  input: number;
  block: number;
}

/**
 * Merges neighbouring segments into one that has the base of the first. Yields for every block it needs, which the caller
 * hands over with `next(bytes)`, and leaves finished blocks in `into`. So the caller decides when to read, write and rest.
 */
export function* mergeBlocks(
  inputs: readonly MergeInput[],
  into: SegmentWriter,
): Generator<BlockWanted, void, Uint8Array> {
  const base = inputs[0]?.base ?? 0;
  const cursors = inputs.map((input, index) => new Cursor(input, index));
  for (const cursor of cursors) yield* cursor.advance();
  for (let lowest = lowestOf(cursors); lowest; lowest = lowestOf(cursors)) {
    const key = lowest.key.slice();
    for (const cursor of cursors) {
      while (cursor.entry && compareBytes(cursor.entry.key, key) === 0) {
        cursor.copyTo(into, key, base);
        yield* cursor.advance();
      }
    }
    into.endOf(key);
  }
}

function lowestOf(cursors: readonly Cursor[]): Entry | null {
  let lowest: Entry | null = null;
  for (const { entry } of cursors) {
    if (entry && (!lowest || compareBytes(entry.key, lowest.key) < 0)) lowest = entry;
  }
  return lowest;
}

/** The current entry of one input. */
class Cursor {
  entry: Entry | null = null;
  readonly #reader = new BlockReader();
  readonly #postings = new Postings();
  #block = 0;

  constructor(
    readonly input: MergeInput,
    readonly index: number,
  ) {}

  *advance(): Generator<BlockWanted, void, Uint8Array> {
    this.entry = this.#reader.next();
    while (!this.entry && this.#block < this.input.blocks) {
      this.#reader.open(yield { input: this.index, block: this.#block++ });
      this.entry = this.#reader.next();
    }
  }

  /** Copies the entry's postings, without those of dead documents. */
  copyTo(into: SegmentWriter, key: Uint8Array, base: number): void {
    if (!this.entry) return;
    const postings = this.#postings;
    postings.open(this.#reader.view, this.entry, this.input.base);
    postings.read();
    const { documents, impacts, occurrences, count } = postings;
    const positions = postings.readPositions();
    for (let at = 0, from = 0; at < count; at++) {
      const document = documents[at] ?? 0;
      const to = from + (occurrences[at] ?? 0);
      if (!this.input.dead.has(document)) into.add(key, document - base, impacts[at] ?? 0, positions, from, to);
      from = to;
    }
  }
}
