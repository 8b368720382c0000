import { mergeBlocks } from '../search/merge';
import { countBetween, withoutNumbers } from '../search/numbers';
import { SegmentWriter } from '../search/segment-data';
import { nextMerge } from '../search/tiers';
import type { Database } from './schema';
import { blocksOfSet, putState, stateOf } from './search-index';
import { INDEX_FORMAT, STATE_KEY, type SegmentRow, type StateRow } from './search-schema';
import { inIndexTransaction } from './transaction';

/** Blocks of one segment read in one request. */
const READ_AHEAD = 16;
/**
 * Blocks written or deleted in one transaction. Chromium logs what a transaction overwrites or deletes, old values
 * included, and reads what is left of that log each time it opens the database. Small transactions leave less of it.
 */
const WRITE_TOGETHER = 16;
/** Milliseconds of work before other work on the thread gets a turn. */
const SLICE = 20;

const LOCK = 'pressmark-search-merge';

/** Runs `work` while holding the lock; resolves to false, without running it, if the lock is taken. */
export type TryLock = (name: string, work: () => Promise<void>) => Promise<boolean>;

export interface MergeOptions {
  signal?: AbortSignal;
  tryLock?: TryLock;
}

/** Uses the Web Locks API, whose locks all contexts of the extension share. */
const tryBrowserLock: TryLock = async (name, work) => {
  const { locks } = navigator;
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
};

/**
 * Merges small segments into larger ones and drops dead documents, in slices that leave the thread free. Call it after
 * the library has changed. Only one context merges at a time. A killed merge leaves the index as it was, and blocks
 * without a segment, which the next merge deletes.
 */
export async function mergeSegments(
  db: Database,
  { signal, tryLock = tryBrowserLock }: MergeOptions = {},
): Promise<void> {
  await tryLock(LOCK, async () => {
    await sweepOrphans(db);
    while (!isStopped(signal) && (await mergeOnce(db, signal)));
  });
}

/**
 * Deletes blocks without a segment; set numbers are never reused, so they cannot get one. Call it only under the lock,
 * because a running merge has such blocks too.
 */
async function sweepOrphans(db: Database): Promise<void> {
  const tx = db.transaction(['searchSegments', 'searchBlocks']);
  const held = new Set((await tx.objectStore('searchSegments').getAll()).map(({ set }) => set));
  const orphans: number[] = [];
  let cursor = await tx.objectStore('searchBlocks').openKeyCursor();
  while (cursor) {
    const set: number = cursor.primaryKey[0];
    if (!held.has(set)) orphans.push(set);
    cursor = await cursor.continue([set + 1, 0]);
  }
  await tx.done;
  for (const set of orphans) await deleteBlocks(db, set);
}

/** Deletes the blocks of a set without a segment, several at a time. */
async function deleteBlocks(db: Database, set: number): Promise<void> {
  let left = blocksOfSet(set);
  for (let found = WRITE_TOGETHER; found === WRITE_TOGETHER;) {
    const tx = db.transaction('searchBlocks', 'readwrite');
    const keys = await tx.store.getAllKeys(left, WRITE_TOGETHER);
    const [first, last] = [keys[0], keys.at(-1)];
    if (first && last) {
      await tx.store.delete(IDBKeyRange.bound(first, last));
      left = IDBKeyRange.bound(last, left.upper, true, true);
    }
    await tx.done;
    found = keys.length;
  }
}

/** The input of a merge. */
interface Work {
  inputs: SegmentRow[];
  /** The set of the new segment's blocks. */
  set: number;
  /** The documents left out, as of the start: those that die later are in the new segment, and stay in `StateRow.dead`. */
  dead: Uint32Array;
}

/** Merges the segments that need it most; false if none do. */
async function mergeOnce(db: Database, signal: AbortSignal | undefined): Promise<boolean> {
  const work = await takeWork(db);
  if (!work) return false;
  const { blocks, directory } = await copyLiving(db, work, signal);
  if (isStopped(signal)) return false;
  return commit(db, work, blocks, directory);
}

async function takeWork(db: Database): Promise<Work | null> {
  return inIndexTransaction(db, async (tx) => {
    const [state, segments] = await Promise.all([stateOf(tx), tx.objectStore('searchSegments').getAll()]);
    const chosen =
      state.format === INDEX_FORMAT
        ? nextMerge(
            segments.map(({ min, max, documents }) => ({ documents, dead: countBetween(state.dead, min, max) })),
            state.purge,
          )
        : null;
    const { purge, ...purged } = state;
    if (!chosen && purge) await tx.objectStore('searchState').put(purged, STATE_KEY);
    if (chosen) await tx.objectStore('searchState').put({ ...state, nextSet: state.nextSet + 1 }, STATE_KEY);
    return chosen && { inputs: segments.slice(...chosen), set: state.nextSet, dead: state.dead };
  });
}

/** Writes the blocks of the new segment; no reader sees them before `commit`. */
async function copyLiving(
  db: Database,
  { inputs, set, dead }: Work,
  signal: AbortSignal | undefined,
): Promise<{ blocks: number; directory: SegmentRow['directory'] }> {
  const writer = new SegmentWriter();
  const sources = inputs.map((row) => new BlockSource(db, row));
  const merge = mergeBlocks(
    inputs.map(({ min, max, blocks }) => ({ base: min, blocks, dead: numbersBetween(dead, min, max) })),
    writer,
  );
  let written = 0;
  const write = async (least: number) => {
    while (writer.blocks.length >= least && writer.blocks.length > 0) {
      const batch = writer.blocks.splice(0, WRITE_TOGETHER);
      const tx = db.transaction('searchBlocks', 'readwrite');
      await Promise.all([...batch.map((block, index) => tx.store.put(block, [set, written + index])), tx.done]);
      written += batch.length;
    }
  };
  let rested = performance.now();
  for (let step = merge.next(); !step.done && !isStopped(signal);) {
    if (performance.now() - rested > SLICE) {
      await rest();
      rested = performance.now();
    }
    await write(WRITE_TOGETHER);
    step = merge.next(await (sources[step.value.input]?.read(step.value.block) ?? new Uint8Array(0)));
  }
  const { directory } = writer.finish();
  await write(1);
  return { blocks: written, directory };
}

/** Replaces the old segments by the new one, unless one of them has changed or gone meanwhile. */
async function commit(db: Database, work: Work, blocks: number, directory: SegmentRow['directory']): Promise<boolean> {
  const { inputs, set, dead } = work;
  const [first, last] = [inputs[0], inputs.at(-1)];
  const isDone = await inIndexTransaction(db, async (tx) => {
    const state = await stateOf(tx);
    const rows = await Promise.all(inputs.map(({ min }) => tx.objectStore('searchSegments').get(min)));
    const isCurrent = rows.every((row, index) => row?.set === inputs[index]?.set && row?.max === inputs[index]?.max);
    if (!first || !last || !isCurrent) return false;
    const { min } = first;
    const { max } = last;
    const left = numbersBetween(dead, min, max);
    const documents = inputs.reduce((sum, row) => sum + row.documents, 0) - left.size;
    for (const row of inputs) await tx.objectStore('searchSegments').delete(row.min);
    if (blocks > 0) await tx.objectStore('searchSegments').put({ min, max, documents, set, blocks, directory });
    await putState(tx, withoutDead(state, left));
    return true;
  });
  if (!isDone) await deleteBlocks(db, set);
  else for (const row of inputs) if (!row.inline) await deleteBlocks(db, row.set);
  return true;
}

function withoutDead(state: StateRow, gone: ReadonlySet<number>): StateRow {
  return { ...state, dead: withoutNumbers(state.dead, gone) };
}

function numbersBetween(numbers: Uint32Array, min: number, max: number): Set<number> {
  return new Set(numbers.filter((one) => one >= min && one <= max));
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Reads the blocks of a segment in order, several at a time. */
class BlockSource {
  #ahead: Uint8Array[] = [];
  #from = 0;

  constructor(
    readonly db: Database,
    readonly row: SegmentRow,
  ) {}

  /** Reads a block; empty if it is gone. `commit` gives the merge up then. */
  async read(block: number): Promise<Uint8Array> {
    const { set, inline } = this.row;
    if (inline) return inline;
    if (block >= this.#from + this.#ahead.length) {
      const range = IDBKeyRange.bound([set, block], [set, block + READ_AHEAD], false, true);
      this.#ahead = await this.db.getAll('searchBlocks', range);
      this.#from = block;
    }
    return this.#ahead[block - this.#from] ?? new Uint8Array(0);
  }
}
