import { expect, it } from 'vitest';
import { DeletionModel } from '@/components/library/deletion-model';
import { NoticesModel } from '@/components/ui/notices';
import { checkWith, libraryShapes } from '@/utils/messaging/shapes';
import type { LibraryWrites } from '@/utils/contract/library';
import { fakeArticle } from '../../helpers/fake-articles';
import { fakeLibrary } from '../../helpers/fake-library';

const check = checkWith<LibraryWrites>(libraryShapes);

/** A trash of so many articles, behind the check that every message passes. */
function openTrash(count: number) {
  const articles = Array.from({ length: count }, (_, index) =>
    fakeArticle({ id: `a${index}`, deleted: '2024-03-01T00:00:00Z' }),
  );
  const { library } = fakeLibrary({ articles });
  const notices = new NoticesModel();
  const deletion = new DeletionModel({
    library: {
      ...library,
      trashContents: (data) => library.trashContents(data),
      countArticles: (data) => library.countArticles(data),
      async deleteForGood(data) {
        check('deleteForGood', data);
        await library.deleteForGood(data);
      },
    },
    notices,
    onDeleted: async () => {},
  });
  return { deletion, notices, library, ids: articles.map(({ id }) => id) };
}

it('deletes any number of articles that are named', async () => {
  const { deletion, notices, library, ids } = openTrash(12_001);
  await deletion.ask(ids.slice(0, 12_000));
  await deletion.confirm();
  expect(notices.notice.value?.text).toBe('12,000 articles deleted for good.');
  expect(await library.countArticles({ trashed: true })).toBe(1);
});

it('says how many can be named in one message', () => {
  const ids = Array.from({ length: 5_001 }, (_, index) => `a${index}`);
  expect(() => check('deleteForGood', { ids })).toThrow('Too many articles at once: 5,000 at most.');
});
