import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestLibrary, type TestLibrary } from '@/tests/helpers/create-test-library';
import { annotate, put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import { draftKey } from '@/utils/model/draft';
import { checkIndex } from '@/utils/storage/search-check';
import { RECORD_STORES } from '@/utils/storage/schema';
import { createSearch } from '@/utils/storage/search-library';
import { mergeSegments } from '@/utils/storage/search-merge';

let test: TestLibrary;

beforeEach(async () => {
  // No half-written note is taken into its record while the index is being compared with the records.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  test = await createTestLibrary();
});

afterEach(() => void vi.useRealTimers());

const find = async (query: string) =>
  titlesOf(await createSearch(async () => test.db).search(query, { limit: 1000 })).toSorted();

const merge = () =>
  mergeSegments(test.db, {
    tryLock: async (_name, work) => {
      await work();
      return true;
    },
  });

/** Saves so many articles with a highlight, a removed highlight, a note and a half-written one each. */
async function putMany(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const id = `a${index}`;
    const plain = sampleArticle({ id, title: `T${index}`, note: 'an opinion', text: `common secret${index}` });
    const marked = annotate(plain, 'common', { id: `h${index}`, note: 'a remark' });
    await put(test.db, annotate(marked, 'secret', { id: `gone${index}`, deleted: '2026-01-16T00:00:00Z' }));
    await test.library.saveDraft({ key: draftKey('annotation', `h${index}`), text: 'a rem' });
    await test.library.saveDraft({ key: draftKey('article', id), text: 'an opi' });
  }
}

/** Everything in the stores of records, as text. */
async function records(): Promise<string> {
  const all = await Promise.all(
    RECORD_STORES.map(async (store) => [store, await test.db.getAllKeys(store), await test.db.getAll(store)]),
  );
  return JSON.stringify(all);
}

describe('deleteForGood', () => {
  it('leaves nothing of an article: no record, no draft, no tombstone, no word of the index', async () => {
    await putMany(40);
    await merge();
    await test.library.removeArticles({ ids: ['a7'] });
    await merge();
    await test.library.deleteForGood({ ids: ['a7'] });
    expect(await records()).not.toMatch(/"a7"|h7"|gone7|secret7\b|:a7/);
    expect(await find('secret7')).toEqual([]);
    expect(await find('is:trashed')).toEqual([]);
    expect(await checkIndex(test.db)).toEqual([]);
    await merge();
    const state = await test.db.get('searchState', 'index');
    expect(state?.dead).toHaveLength(0);
    expect(state?.purge).toBeUndefined();
    expect(await checkIndex(test.db)).toEqual([]);
    expect(await find('common')).toHaveLength(39);
    expect(await test.reads.countArticles()).toBe(39);
  });

  it('keeps what is not in the trash, also where it is named', async () => {
    await putMany(2);
    await test.library.removeArticles({ ids: ['a0'] });
    await test.library.restoreArticles({ ids: ['a0'] });
    await test.library.deleteForGood({ ids: ['a0', 'a1', 'unknown'] });
    expect(await find('common')).toEqual(['T0', 'T1']);
    expect(await test.db.get('annotations', 'h0')).toBeDefined();
  });

  it('tells every surface', async () => {
    await putMany(1);
    await test.library.removeArticles({ ids: ['a0'] });
    await test.library.deleteForGood({ ids: ['a0'] });
    expect(test.seen.changes.at(-1)).toEqual({ articleIds: ['a0'] });
  });
});

describe('emptyTrash', () => {
  it('deletes what was counted, and spares what came into the trash later', async () => {
    await putMany(70);
    for (let index = 0; index < 66; index++) await test.library.removeArticles({ ids: [`a${index}`] });
    const contents = await test.reads.trashContents();
    expect(contents).toMatchObject({ articles: 66, highlights: 66, notes: 132 });
    await test.library.removeArticles({ ids: ['a66'] });
    await test.library.emptyTrash({ until: contents.until });
    expect(await find('is:trashed')).toEqual(['T66']);
    expect(await test.reads.countArticles({ trashed: true })).toBe(1);
    expect(await find('common')).toEqual(['T67', 'T68', 'T69']);
    expect(await checkIndex(test.db)).toEqual([]);
  });
});

describe('trashContents', () => {
  it('counts the articles that are named, without highlights that were removed', async () => {
    await putMany(3);
    for (const id of ['a0', 'a1']) await test.library.removeArticles({ ids: [id] });
    expect(await test.reads.trashContents({ ids: ['a1', 'a2'] })).toMatchObject({
      articles: 1,
      highlights: 1,
      notes: 2,
    });
    await test.library.emptyTrash({ until: '' });
    expect(await test.reads.trashContents()).toMatchObject({ articles: 2 });
  });

  it('reads no more of the trash than the articles that are named', async () => {
    await putMany(3);
    await test.library.removeArticles({ ids: ['a0', 'a1', 'a2'] });
    const lists = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await test.reads.trashContents({ ids: ['a1', 'gone'] })).toMatchObject({ articles: 1 });
    // The annotations of the one.
    expect(lists).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });

  it('says that nothing is in an empty trash', async () => {
    expect(await test.reads.trashContents()).toEqual({ articles: 0, highlights: 0, notes: 0, until: '' });
  });
});
