import type { KeyRange } from '../search/keys';
import { spansOf, type SearchableIndex, type SearchableSegment } from '../search/lookup';
import { Directory, ONE_BLOCK } from '../search/segment-data';
import { getMany } from './read-many';
import type { Database, ReadTransaction } from './schema';
import { emptyState, INDEX_FORMAT, SEARCH_STORES, STATE_KEY, type SegmentRow, type StateRow } from './search-schema';

/** Bytes of blocks kept from one search to the next. */
const CACHE_SIZE = 8_000_000;

/** Set and number of a block. Set numbers are never reused, so a cached block stays valid for the life of the page. */
type BlockKey = `${number}/${number}`;

interface ReadSegment extends SearchableSegment {
  row: SegmentRow;
}

/** The index as one transaction sees it. */
export interface OpenIndex extends SearchableIndex {
  segments: ReadSegment[];
}

interface Ahead {
  range: KeyRange;
  use: (index: OpenIndex) => void;
}

/**
 * Reads the index for the life of a page. Reads use the caller's transaction, so that a merge which ends meanwhile cannot
 * delete blocks. Segments are read again only after the version has changed.
 */
export class IndexReader {
  readonly #blocks = new Map<BlockKey, Uint8Array>();
  #size = 0;
  #version = -1;
  #segments: ReadSegment[] = [];

  /** Reads the segments, and which documents are dead or trashed. An index in another format counts as empty. */
  async open(tx: ReadTransaction): Promise<OpenIndex> {
    const isFirst = this.#version < 0;
    const [stored, rows] = await Promise.all([
      tx.objectStore('searchState').get(STATE_KEY),
      isFirst ? tx.objectStore('searchSegments').getAll() : undefined,
    ]);
    const state = stored ?? emptyState();
    if (state.version !== this.#version) {
      this.#keep(rows ?? (await tx.objectStore('searchSegments').getAll()), state);
    }
    const segments = state.format === INDEX_FORMAT ? this.#segments : [];
    const limit = (segments.at(-1)?.row.max ?? -1) + 1;
    const { documents, trashed, dead } = state;
    return { segments, limit, documents, trashed: below(trashed, limit), dead: below(dead, limit) };
  }

  /**
   * Opens the index and reads the blocks of some ranges. Both happen at once, with the segments known so far; only if the
   * index has changed since are the blocks read again.
   *
   * @param ahead blocks to request before the others, and to use while the others are being read
   */
  async openWith(tx: ReadTransaction, ranges: readonly KeyRange[], ahead?: Ahead): Promise<OpenIndex> {
    const known = this.#segments;
    const all = ahead ? [ahead.range, ...ranges] : ranges;
    const [index] = await Promise.all([this.open(tx), this.load(tx, { segments: known }, all)]);
    if (index.segments === known) return index;
    await Promise.all([
      ahead && this.load(tx, index, [ahead.range]).then(() => ahead.use(index)),
      this.load(tx, index, ranges),
    ]);
    return index;
  }

  /** Reads the blocks of some ranges that are not cached, all at once. */
  async load(tx: ReadTransaction, index: Pick<OpenIndex, 'segments'>, ranges: readonly KeyRange[]): Promise<void> {
    const missing = new Map<BlockKey, [set: number, block: number]>();
    for (const { segment, from, to } of ranges.flatMap((range) => spansOf(index, range))) {
      const row = index.segments[segment]?.row;
      if (!row || row.inline) continue;
      for (let block = from; block < to; block++) {
        const key: BlockKey = `${row.set}/${block}`;
        const known = this.#blocks.get(key);
        if (known) this.#touch(key, known);
        else missing.set(key, [row.set, block]);
      }
    }
    const blocks = await getMany(tx.objectStore('searchBlocks'), [...missing.values()]);
    for (const [at, key] of [...missing.keys()].entries()) {
      const block = blocks[at];
      if (block) this.#add(key, block);
    }
  }

  /** Drops the least recently used blocks beyond `CACHE_SIZE`. */
  trim(): void {
    for (const [key, block] of this.#blocks) {
      if (this.#size <= CACHE_SIZE) return;
      this.#blocks.delete(key);
      this.#size -= block.length;
    }
  }

  #keep(rows: readonly SegmentRow[], { version }: StateRow): void {
    const known = new Map(this.#segments.map((segment) => [`${segment.row.min}/${segment.row.set}`, segment]));
    this.#segments = rows.map((row) => known.get(`${row.min}/${row.set}`) ?? this.#segmentOf(row));
    this.#version = version;
  }

  #segmentOf(row: SegmentRow): ReadSegment {
    const { min: base, inline, set } = row;
    if (inline) return { row, base, directory: ONE_BLOCK, block: () => inline };
    return {
      row,
      base,
      directory: new Directory(row.directory),
      block: (index) => this.#blocks.get(`${set}/${index}`),
    };
  }

  #touch(key: BlockKey, block: Uint8Array): void {
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
  }

  #add(key: BlockKey, block: Uint8Array): void {
    if (this.#blocks.has(key)) return;
    this.#blocks.set(key, block);
    this.#size += block.length;
  }
}

/** Opens a transaction that reads the index only. */
export function readSearchStores(db: Database): ReadTransaction {
  return db.transaction([...SEARCH_STORES]);
}

function below(numbers: Uint32Array, limit: number): Uint32Array {
  return numbers.filter((one) => one < limit);
}
