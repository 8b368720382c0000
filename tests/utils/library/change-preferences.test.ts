import { expect, it } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';

const TAB = { tabId: 7 };

it('keeps the colour of the last highlight, on a page and in a copy, and tells of it once', async () => {
  const { library, seen } = await createTestLibrary();
  const made = await library.annotateSelection({ ...TAB, color: 'blue' });
  await library.annotateSelection({ ...TAB, color: 'blue' });
  expect(await library.preferences()).toMatchObject({ color: 'blue' });
  if (!made.ok) throw new Error('not annotated');
  const { articleId, target } = made.annotation;
  await library.annotateCopy({ articleId, selector: target.selector, color: 'purple' });
  expect(seen.changes.flatMap(({ preferences }) => preferences?.color ?? [])).toEqual(['blue', 'purple']);
});

it('leaves the colour as it was where a highlight is only given another', async () => {
  const { library } = await createTestLibrary();
  const made = await library.annotateSelection({ ...TAB, color: 'green' });
  if (!made.ok) throw new Error('not annotated');
  await library.updateAnnotation({ id: made.annotation.id, color: 'pink' });
  expect(await library.preferences()).toMatchObject({ color: 'green' });
});

it('stores a highlight also where its colour cannot be kept', async () => {
  const { library, dependencies } = await createTestLibrary();
  dependencies.preferences.set = () => Promise.reject(new Error('the disk is full'));
  expect(await library.annotateSelection({ ...TAB, color: 'blue' })).toMatchObject({ ok: true });
});

it('lists the sites that the reader had a word on, by name', async () => {
  const { library } = await createTestLibrary();
  await library.setSiteRule({ site: 'z.example', rule: 'never' });
  await library.setSiteRule({ site: 'a.example', rule: 'always' });
  await library.setSiteRule({ site: 'z.example', rule: 'never' });
  expect(await library.siteRules()).toEqual([
    { site: 'a.example', rule: 'always' },
    { site: 'z.example', rule: 'never' },
  ]);
});
