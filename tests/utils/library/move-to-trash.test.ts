import { beforeEach, describe, expect, it } from 'vitest';
import { createTestLibrary, type TestLibrary } from '@/tests/helpers/create-test-library';
import { put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import { checkIndex } from '@/utils/storage/search-check';
import { createSearch } from '@/utils/storage/search-library';

let test: TestLibrary;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);
const find = async (query: string) =>
  titlesOf(await createSearch(async () => test.db).search(query, { limit: 1000 })).toSorted();

beforeEach(async () => {
  test = await createTestLibrary();
  for (const id of ids(40)) await put(test.db, sampleArticle({ id, title: id, text: 'common' }));
});

describe('removeArticles', () => {
  it('moves all that are named, and tells of them', async () => {
    expect(await test.library.removeArticles({ ids: ids(40) })).toEqual(ids(40));
    expect(await test.reads.countArticles({ trashed: true })).toBe(40);
    expect(test.seen.changes.flatMap(({ articleIds }) => articleIds)).toEqual(ids(40));
    expect(await find('common')).toEqual([]);
    expect(await find('common is:trashed')).toHaveLength(40);
    expect(await checkIndex(test.db)).toEqual([]);
  });

  it('passes over what another window has deleted for good', async () => {
    await test.library.removeArticles({ ids: ['a5'] });
    await test.library.deleteForGood({ ids: ['a5'] });
    expect(await test.library.removeArticles({ ids: ids(8) })).toEqual(ids(8).filter((id) => id !== 'a5'));
  });

  it('leaves those that are in the trash as they are: they were moved there before', async () => {
    await test.library.removeArticles({ ids: ['a1'] });
    const before = await test.db.get('articles', 'a1');
    expect(await test.library.removeArticles({ ids: ['a0', 'a1', 'a0'] })).toEqual(['a0']);
    expect(await test.db.get('articles', 'a1')).toEqual(before);
  });
});

describe('restoreArticles', () => {
  it('brings back those that are in the trash, and passes over the others', async () => {
    await test.library.removeArticles({ ids: ['a1', 'a2'] });
    const live = await test.db.get('articles', 'a3');
    expect(await test.library.restoreArticles({ ids: ['a1', 'a3', 'gone'] })).toEqual(['a1']);
    expect(await test.db.get('articles', 'a3')).toEqual(live);
    expect(await find('is:trashed')).toEqual(['a2']);
    expect(await find('common')).toHaveLength(39);
    expect(await checkIndex(test.db)).toEqual([]);
  });
});
