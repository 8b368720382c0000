import { describe, expect, it } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';

describe('saved searches', () => {
  it('are kept in the order they were saved in, under a name or their own words', async () => {
    const { library, reads } = await createTestLibrary();
    await library.saveSearch({ name: 'Quê nhà', query: 'tag:"quê" is:unread ' });
    await library.saveSearch({ name: ' ', query: ' "xây dựng" ' });
    expect(await reads.savedSearches()).toMatchObject([
      { name: 'Quê nhà', query: 'tag:"quê" is:unread' },
      { name: '"xây dựng"', query: '"xây dựng"' },
    ]);
  });

  it('can be given another name or other words', async () => {
    const { library, reads } = await createTestLibrary();
    const { id } = await library.saveSearch({ name: 'A', query: 'a' });
    await library.updateSavedSearch({ id, name: 'B' });
    await library.updateSavedSearch({ id, query: 'b' });
    expect(await reads.savedSearches()).toMatchObject([{ id, name: 'B', query: 'b' }]);
    await expect(library.updateSavedSearch({ id: 'none', name: 'C' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('come back when their removal is undone', async () => {
    const { library, reads } = await createTestLibrary();
    const { id } = await library.saveSearch({ name: 'A', query: 'a' });
    await library.removeSavedSearch({ id });
    expect(await reads.savedSearches()).toEqual([]);
    await library.restoreSavedSearch({ id });
    expect(await reads.savedSearches()).toMatchObject([{ id, name: 'A', query: 'a' }]);
  });

  it('are told of to every surface, without any article', async () => {
    const { library, seen } = await createTestLibrary();
    const { id } = await library.saveSearch({ name: 'A', query: 'a' });
    await library.removeSavedSearch({ id });
    expect(seen.changes).toEqual([
      { articleIds: [], savedSearches: true },
      { articleIds: [], savedSearches: true },
    ]);
  });
});
