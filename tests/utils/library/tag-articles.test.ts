import { beforeEach, describe, expect, it } from 'vitest';
import { createTestLibrary, type TestLibrary } from '@/tests/helpers/create-test-library';
import { put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import { checkIndex } from '@/utils/storage/search-check';
import { createSearch } from '@/utils/storage/search-library';

let test: TestLibrary;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);
const find = async (query: string) =>
  titlesOf(await createSearch(async () => test.db).search(query, { limit: 1000 })).toSorted();
const tagsOf = async (id: string) => (await test.db.get('articles', id))?.tags;

beforeEach(async () => {
  test = await createTestLibrary();
  for (const id of ids(40)) await put(test.db, sampleArticle({ id, title: id, tags: id === 'a1' ? ['bridge'] : [] }));
});

describe('tagArticles', () => {
  it('gives a tag to all that are named, which are found by it, and tells of them', async () => {
    const without = ids(40).filter((id) => id !== 'a1');
    expect(await test.library.tagArticles({ ids: ids(40), tag: 'bridge', on: true })).toEqual(without);
    expect(test.seen.changes.flatMap(({ articleIds }) => articleIds)).toEqual(without);
    expect(await find('tag:bridge')).toEqual(ids(40).toSorted());
    expect(await tagsOf('a1')).toEqual(['bridge']);
    expect(await checkIndex(test.db)).toEqual([]);
  });

  it('takes a tag from those that have it, and leaves the others of an article', async () => {
    await test.library.tagArticles({ ids: ['a1', 'a2'], tag: 'river', on: true });
    expect(await test.library.tagArticles({ ids: ['a1', 'a2', 'gone'], tag: 'bridge', on: false })).toEqual(['a1']);
    expect(await tagsOf('a1')).toEqual(['river']);
    expect(await find('tag:bridge')).toEqual([]);
    expect(await find('tag:river')).toEqual(['a1', 'a2']);
  });
});
