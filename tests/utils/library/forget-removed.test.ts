import { expect, it } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { forgetRemoved, KEPT_DAYS } from '@/utils/library/forget-removed';

const DAY = 86_400_000;

/** A library with a highlight and a saved search that were removed, and one of each that were not. */
async function withRemoved() {
  const test = await createTestLibrary();
  const { library, db } = test;
  const make = async () => {
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    return made.annotation.id;
  };
  const [kept, removed] = [await make(), await make()];
  const [search, dropped] = [
    await library.saveSearch({ name: 'kept', query: 'a' }),
    await library.saveSearch({ name: 'removed', query: 'b' }),
  ];
  await library.removeAnnotation({ id: removed });
  await library.removeSavedSearch({ id: dropped.id });
  await db.put('drafts', { key: `annotation:${removed}`, text: 'typed', modified: '' });
  const start = Date.parse(test.dependencies.now());
  const after = (days: number) => {
    test.dependencies.now = () => new Date(start + days * DAY).toISOString();
    return forgetRemoved(test.dependencies);
  };
  return { ...test, kept, removed, search, dropped, after };
}

it('forgets what was removed long ago, with what was half-written on it, and nothing else', async () => {
  const { after, db, kept, search } = await withRemoved();
  await after(KEPT_DAYS + 1);
  expect(await db.getAllKeys('annotations')).toEqual([kept]);
  expect(await db.getAllKeys('savedSearches')).toEqual([search.id]);
  expect(await db.count('drafts')).toBe(0);
  expect(await db.count('articles')).toBe(1);
});

it('keeps what can still be brought back', async () => {
  const { after, library, removed, dropped, reads } = await withRemoved();
  await after(KEPT_DAYS - 1);
  await library.restoreAnnotation({ id: removed });
  await library.restoreSavedSearch({ id: dropped.id });
  expect((await reads.listArticles())[0]?.annotationCount).toBe(2);
  expect(await reads.savedSearches()).toHaveLength(2);
});

it('leaves alone what was brought back', async () => {
  const { after, library, removed, db } = await withRemoved();
  await library.restoreAnnotation({ id: removed });
  await after(KEPT_DAYS + 1);
  expect(await db.count('annotations')).toBe(2);
});
