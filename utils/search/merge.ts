import { BlockReader, type Entry } from './block';
import { compareBytes } from './bytes';
import { PostingReader, PostingWriter, type PostingList } from './postings';
import { SegmentWriter, type SegmentData } from './segment-data';

/** A longer list is split into entries of the same key, so that a block stays a block. */
const LONGEST_ENTRY = 24_000;

export interface MergeInput {
  /** What its documents are counted from; inputs stand in rising order and do not overlap. */
  base: number;
  blocks: number;
  /** Documents to leave out. */
  dead: ReadonlySet<number>;
}

/** Which block of which input the merge needs to go on. */
export interface BlockWanted {
  input: number;
  block: number;
}

/**
 * Joins neighbouring segments into one, based on the first. It stops for every block it needs, which `next(bytes)`
 * hands over, and leaves finished blocks in `into`: so the caller decides when to read, to write and to rest.
 */
export function* mergeBlocks(
  inputs: readonly MergeInput[],
  into: SegmentWriter,
): Generator<BlockWanted, void, Uint8Array> {
  const base = inputs[0]?.base ?? 0;
  const cursors = inputs.map((input, index) => new Cursor(input, index));
  for (const cursor of cursors) yield* cursor.advance();
  const postings = new PostingWriter();
  for (let lowest = lowestOf(cursors); lowest; lowest = lowestOf(cursors)) {
    const key = lowest.key.slice();
    for (const cursor of cursors) {
      while (cursor.entry && compareBytes(cursor.entry.key, key) === 0) {
        cursor.copyTo(postings, base, (list) => into.writer.add(key, list));
        yield* cursor.advance();
      }
    }
    if (postings.count > 0) into.writer.add(key, postings.take());
  }
}

/** Joins segments that are at hand. */
export function mergeInMemory(inputs: readonly { base: number; data: SegmentData }[]): SegmentData {
  const into = new SegmentWriter();
  const dead = new Set<number>();
  const merge = mergeBlocks(
    inputs.map(({ base, data }) => ({ base, blocks: data.blocks.length, dead })),
    into,
  );
  let step = merge.next();
  while (!step.done) step = merge.next(inputs[step.value.input]?.data.blocks[step.value.block] ?? new Uint8Array(0));
  return into.finish();
}

function lowestOf(cursors: readonly Cursor[]): Entry | null {
  let lowest: Entry | null = null;
  for (const { entry } of cursors) {
    if (entry && (!lowest || compareBytes(entry.key, lowest.key) < 0)) lowest = entry;
  }
  return lowest;
}

/** Stands at one entry of an input. */
class Cursor {
  entry: Entry | null = null;
  #reader: BlockReader | null = null;
  readonly #postings = new PostingReader();
  #block = 0;

  constructor(
    readonly input: MergeInput,
    readonly index: number,
  ) {}

  *advance(): Generator<BlockWanted, void, Uint8Array> {
    this.entry = this.#reader?.next() ?? null;
    while (!this.entry && this.#block < this.input.blocks) {
      this.#reader = new BlockReader(yield { input: this.index, block: this.#block++ });
      this.entry = this.#reader.next();
    }
  }

  /** Adds the entry's living postings; what was gathered before goes to `flush` when an entry would become too long. */
  copyTo(postings: PostingWriter, base: number, flush: (list: PostingList) => void): void {
    if (!this.entry || !this.#reader) return;
    const reader = this.#postings;
    reader.open(this.#reader.bytes, this.entry, this.input.base);
    while (reader.next()) {
      if (this.input.dead.has(reader.document)) continue;
      postings.add(reader.document - base, reader.impact, reader.positions());
      if (postings.size > LONGEST_ENTRY) flush(postings.take());
    }
  }
}
