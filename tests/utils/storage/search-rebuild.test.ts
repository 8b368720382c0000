import { beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { annotate, put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import { checkIndex } from '@/utils/storage/search-check';
import { unindexArticle } from '@/utils/storage/search-index';
import { createSearch } from '@/utils/storage/search-library';
import { countArticles, readIndexProgress, rebuildIndex } from '@/utils/storage/search-rebuild';
import type { Database } from '@/utils/storage/schema';
import { inOneTransaction } from '@/utils/storage/transaction';

let db: Database;

beforeEach(async () => {
  db = await openTestDatabase();
});

const find = async (query: string) => titlesOf(await createSearch(async () => db).search(query, { limit: 1000 }));

async function putMany(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await put(db, sampleArticle({ id: `a${index}`, text: 'common word' }));
}

/** As a library looks that was saved before there was an index. */
async function clearIndex(): Promise<void> {
  for (const name of ['searchDocuments', 'searchSegments', 'searchBlocks', 'searchState'] as const)
    await db.clear(name);
}

describe('rebuildIndex', () => {
  it('indexes a library that was saved before there was an index', async () => {
    await putMany(70);
    await clearIndex();
    const progress: string[] = [];
    await rebuildIndex(db, { onProgress: (done, all) => progress.push(`${done}/${all}`) });
    expect(progress).toEqual(['32/70', '64/70', '70/70']);
    expect(await find('common ')).toHaveLength(70);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('goes on where it was stopped, and search works on what is there meanwhile', async () => {
    await putMany(70);
    await clearIndex();
    const stop = new AbortController();
    await rebuildIndex(db, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await find('common ')).toHaveLength(32);
    const progress: string[] = [];
    await rebuildIndex(db, { onProgress: (done, all) => progress.push(`${done}/${all}`) });
    expect(progress).toEqual(['64/70', '70/70']);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('indexes anew what was indexed by older rules', async () => {
    await putMany(3);
    const row = await db.get('searchDocuments', 2);
    if (row) await db.put('searchDocuments', { ...row, words: 0 }, 2);
    const state = await db.get('searchState', 'index');
    if (state) await db.put('searchState', { ...state, words: 0 }, 'index');
    expect(await checkIndex(db)).toEqual(['Article a1 was indexed by older rules.']);
    await rebuildIndex(db);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('throws an index of another format away, which search takes for empty meanwhile', async () => {
    await putMany(3);
    const state = await db.get('searchState', 'index');
    if (state) await db.put('searchState', { ...state, format: 0, version: state.version + 1 }, 'index');
    expect(await find('common ')).toEqual([]);
    await rebuildIndex(db);
    expect(await find('common ')).toHaveLength(3);
    expect(await checkIndex(db)).toEqual([]);
  });

  it('takes out what the library no longer has', async () => {
    await putMany(3);
    await db.delete('articles', 'a1');
    await rebuildIndex(db);
    expect(await checkIndex(db)).toEqual([]);
    expect(await find('common ')).toHaveLength(2);
  });

  it('does nothing when all is well', async () => {
    await putMany(3);
    const before = await db.get('searchState', 'index');
    await rebuildIndex(db);
    expect(await db.get('searchState', 'index')).toEqual(before);
  });
});

describe('readIndexProgress', () => {
  it('says how far a rebuild has come, and nothing once it is done', async () => {
    await putMany(70);
    expect(await readIndexProgress(db)).toBeNull();
    await clearIndex();
    expect(await readIndexProgress(db)).toEqual({ done: 0, all: 70 });
    const stop = new AbortController();
    await rebuildIndex(db, { force: true, signal: stop.signal, onProgress: (done) => done > 0 && stop.abort() });
    expect(await readIndexProgress(db)).toEqual({ done: 32, all: 70 });
    await rebuildIndex(db);
    expect(await readIndexProgress(db)).toBeNull();
  });
});

describe('countArticles', () => {
  it('counts all but the trash, with a complete index and with one that is being built', async () => {
    await putMany(70);
    await put(db, sampleArticle({ id: 'a2', deleted: '2026-05-01T00:00:00Z' }));
    expect(await countArticles(db)).toBe(69);
    const stop = new AbortController();
    await rebuildIndex(db, { force: true, signal: stop.signal, onProgress: (done) => done > 0 && stop.abort() });
    expect(await countArticles(db)).toBe(69);
  });
});

describe('checkIndex', () => {
  it('finds nothing after saves, edits, highlights, the trash and removals', async () => {
    await putMany(5);
    await put(
      db,
      annotate(sampleArticle({ id: 'a1', text: 'Tỉnh uỷ Quảng Nam' }), 'Quảng Nam', { note: 'quê', tags: ['x'] }),
    );
    await put(db, sampleArticle({ id: 'a2', text: 'gone', deleted: '2026-05-01T00:00:00Z' }));
    await inOneTransaction(db, async (tx) => {
      await tx.objectStore('articles').delete('a3');
      await unindexArticle(tx, 'a3');
    });
    expect(await checkIndex(db)).toEqual([]);
  });

  it('names an article that changed without the index', async () => {
    await putMany(2);
    const article = await db.get('articles', 'a1');
    if (article) await db.put('articles', { ...article, title: 'Changed behind its back' });
    expect(await checkIndex(db)).toEqual(['The index says something else of article a1 than its record.']);
  });

  it('names articles that only one side has', async () => {
    await putMany(2);
    await db.delete('articles', 'a0');
    await inOneTransaction(db, (tx) => unindexArticle(tx, 'a1'));
    expect(await checkIndex(db)).toEqual(['Article a1 is not in the index.', 'Article a0 is in the index only.']);
  });
});
