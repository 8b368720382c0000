import { listTrash } from '../storage/articles';
import { deleteArticles } from '../storage/delete-articles';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies } from './dependencies';

/** So many in one transaction: a reader who saves meanwhile does not wait long. */
const TOGETHER = 32;

/** Deletes articles with everything that belongs to them, if they are in the trash. */
export async function deleteForGood(library: LibraryDependencies, { ids }: { ids: readonly string[] }): Promise<void> {
  const db = await library.db();
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    const articleIds = await inOneTransaction(db, async (tx) => {
      const stored = await Promise.all(some.map((id) => tx.objectStore('articles').get(id)));
      // One that another window has taken out of the trash meanwhile stays.
      const trashed = stored.flatMap((one) => (one?.deleted === undefined ? [] : [one.id]));
      await deleteArticles(tx, trashed);
      return trashed;
    });
    if (articleIds.length > 0) library.changed({ articleIds });
  }
}

/** Deletes everything that was in the trash at a time. */
export async function emptyTrash(library: LibraryDependencies, { until }: { until: string }): Promise<void> {
  const trashed = await listTrash(await library.db(), until);
  await deleteForGood(library, { ids: trashed.map(({ id }) => id) });
}
