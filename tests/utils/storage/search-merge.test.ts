import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import type { Search } from '@/utils/model/search';
import { checkIndex } from '@/utils/storage/search-check';
import { indexArticles, unindexArticle } from '@/utils/storage/search-index';
import { createSearch } from '@/utils/storage/search-library';
import { mergeSegments, type TryLock } from '@/utils/storage/search-merge';
import type { Database } from '@/utils/storage/schema';
import { inOneTransaction } from '@/utils/storage/transaction';

let db: Database;
let search: Search;

const alone: TryLock = async (_name, work) => {
  await work();
  return true;
};
const merge = (signal?: AbortSignal) => mergeSegments(db, { tryLock: alone, ...(signal && { signal }) });
const find = async (query: string) => titlesOf(await search.search(query, { limit: 1000 })).toSorted();
const countSegments = () => db.count('searchSegments');

async function putMany(count: number, from = 0): Promise<void> {
  for (let index = from; index < from + count; index++) {
    await put(db, sampleArticle({ id: `a${index}`, title: `T${index}`, text: `common word number${index} xây dựng` }));
  }
}

async function remove(id: string): Promise<void> {
  await inOneTransaction(db, async (tx) => {
    await tx.objectStore('articles').delete(id);
    await unindexArticle(tx, id);
  });
}

/** Segments of so many articles with thousands of words each that no other has: of many blocks each. */
async function putLong(segments: number, from = 0): Promise<void> {
  for (let segment = from; segment < from + segments; segment++) {
    const long = Array.from({ length: 33 }, (_, index) => {
      const text = Array.from({ length: 400 }, (_word, at) => `w${segment}x${index}x${at}`).join(' ');
      return sampleArticle({ id: `l${segment}-${index}`, text });
    });
    await inOneTransaction(db, async (tx) => {
      for (const { article, textContent } of long) {
        await tx.objectStore('articles').put({ ...article, listed: article.created });
        await tx.objectStore('texts').put(textContent, article.snapshotId);
      }
      await indexArticles(tx, long);
    });
  }
}

/** How many blocks each transaction writes or deletes from now on; Infinity of one that deletes a whole set. */
function countChangedBlocks(): () => number[] {
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
  const deletions = vi.spyOn(IDBObjectStore.prototype, 'delete');
  return () => {
    const changed = new Map<IDBTransaction, number>();
    const add = ({ name, transaction }: IDBObjectStore, count: number) => {
      if (name === 'searchBlocks') changed.set(transaction, (changed.get(transaction) ?? 0) + count);
    };
    for (const store of puts.mock.contexts) add(store as IDBObjectStore, 1);
    for (const [at, store] of deletions.mock.contexts.entries()) {
      add(store as IDBObjectStore, blocksIn(deletions.mock.calls[at]?.[0]));
    }
    return [...changed.values()];
  };
}

function blocksIn(range: unknown): number {
  const [lower, upper] = range instanceof IDBKeyRange ? [range.lower, range.upper] : [[], []];
  const [from, to] = [lower as number[], upper as number[]];
  return from[0] === to[0] ? (to[1] ?? 0) - (from[1] ?? 0) + 1 : Infinity;
}

/** Does something right before the merge puts its new segment in place. */
function beforeCommit(act: () => Promise<void>): () => void {
  const original = db.transaction.bind(db);
  let writes = 0;
  let acted: Promise<void> | null = null;
  const patched = ((names: never, mode: never) => {
    if ((names as unknown) === 'searchBlocks' && (mode as unknown) === 'readwrite' && writes++ === 0) {
      Reflect.deleteProperty(db, 'transaction');
      acted = act();
    }
    return original(names, mode);
  }) as unknown as Database['transaction'];
  db.transaction = patched;
  return () => void acted;
}

afterEach(() => {
  vi.restoreAllMocks();
});

beforeEach(async () => {
  db = await openTestDatabase();
  search = createSearch(async () => db);
});

describe('mergeSegments', () => {
  it('joins many small segments to one, and changes no answer', async () => {
    await putMany(32);
    expect(await countSegments()).toBe(32);
    await merge();
    expect(await countSegments()).toBe(1);
    expect(await find('common ')).toHaveLength(32);
    expect(await find('number7 ')).toEqual(['T7']);
    expect(await find('"xây dựng"')).toHaveLength(32);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('joins segments of a tier, and keeps the number of segments small', async () => {
    await putMany(32 * 6 + 5);
    await merge();
    expect(await countSegments()).toBeLessThan(32);
    expect(await find('common ')).toHaveLength(197);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('does not bring back a document that is deleted while the merge is under way', async () => {
    await putMany(32);
    await merge();
    await putMany(32 * 5, 32);
    const done = beforeCommit(() => remove('a3'));
    await merge();
    done();
    expect(await find('number3 ')).toEqual([]);
    expect(await find('common ')).toHaveLength(191);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('gives up when an article in one of its segments is edited meanwhile, and comes out right the next time', async () => {
    await putMany(32);
    const done = beforeCommit(() => put(db, sampleArticle({ id: 'a3', title: 'T3', text: 'edited' })));
    await merge();
    done();
    await merge();
    expect(await find('number3 ')).toEqual([]);
    expect(await find('edited ')).toEqual(['T3']);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('drops what is dead once it is worth the while', async () => {
    await putMany(32);
    await merge();
    for (let index = 0; index < 10; index++) await remove(`a${index}`);
    expect((await db.get('searchState', 'index'))?.dead).toHaveLength(10);
    await merge();
    expect((await db.get('searchState', 'index'))?.dead).toHaveLength(0);
    expect(await find('common ')).toHaveLength(22);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('leaves no segment of articles that are all gone', async () => {
    await putMany(32);
    await merge();
    for (let index = 0; index < 32; index++) await remove(`a${index}`);
    await merge();
    expect(await countSegments()).toBe(0);
    expect(await db.count('searchBlocks')).toBe(0);
    expect(await find('common ')).toEqual([]);
  });

  it('sweeps away the blocks of a merge that was killed', async () => {
    await putMany(32);
    await merge();
    await db.put('searchBlocks', new Uint8Array([1, 2, 3]), [99, 0]);
    await db.put('searchBlocks', new Uint8Array([1, 2, 3]), [99, 1]);
    expect(await checkIndex(db)).toHaveLength(2);
    await merge();
    expect(await checkIndex(db)).toEqual([]);
    expect(await find('common ')).toHaveLength(32);
  });

  it('leaves the index as it was when it is stopped', async () => {
    await putMany(32);
    await merge(AbortSignal.abort());
    expect(await countSegments()).toBe(32);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('does nothing while another context merges', async () => {
    await putMany(32);
    await mergeSegments(db, { tryLock: async () => false });
    expect(await countSegments()).toBe(32);
  });

  it('takes no block away from a page that has the old segments in hand', async () => {
    await putMany(32);
    await merge();
    await putMany(32 * 5, 32);
    expect(await find('number3 ')).toEqual(['T3']);
    await merge();
    expect(await find('number3 ')).toEqual(['T3']);
    expect(await find('number170 ')).toEqual(['T170']);
  });

  it('writes and takes away few blocks at a time', async () => {
    await putLong(4);
    await merge();
    await db.put('searchBlocks', new Uint8Array(40_000), [99, 0]);
    await putLong(9, 4);
    const before = await db.count('searchBlocks');
    const changed = countChangedBlocks();
    await merge();
    // All were written anew, and those of before taken away.
    expect(changed().reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1.8 * before);
    expect(Math.max(...changed())).toBeLessThanOrEqual(16);
    expect(await countSegments()).toBe(1);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('splits and joins lists that are longer than a block', async () => {
    const text = 'word '.repeat(5000);
    const big = Array.from({ length: 90 }, (_, index) => sampleArticle({ id: `b${index}`, title: `B${index}`, text }));
    await inOneTransaction(db, async (tx) => {
      for (const { article } of big) await tx.objectStore('articles').put({ ...article, listed: article.created });
      await indexArticles(tx, big);
    });
    expect((await db.getAll('searchSegments'))[0]?.blocks).toBeGreaterThan(3);
    expect(await find('word ')).toHaveLength(90);
    expect(await find('"word word"')).toHaveLength(90);
  });
});
