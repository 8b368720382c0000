import { listTrash } from '../storage/articles';
import { deleteArticles } from '../storage/delete-articles';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies } from './dependencies';

/** Articles in one transaction: few, so that a save meanwhile does not wait long. */
const TOGETHER = 32;

/** Deletes those of the articles that are in the trash, with everything that belongs to them. */
export async function deleteForGood(library: LibraryDependencies, { ids }: { ids: readonly string[] }): Promise<void> {
  const db = await library.db();
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    const articleIds = await inOneTransaction(db, async (tx) => {
      const stored = await Promise.all(some.map((id) => tx.objectStore('articles').get(id)));
      // Another window may have restored some of them meanwhile.
      const trashed = stored.flatMap((one) => (one?.deleted === undefined ? [] : [one.id]));
      await deleteArticles(tx, trashed);
      return trashed;
    });
    if (articleIds.length > 0) library.changed({ articleIds });
  }
}

/** Deletes what was moved to the trash up to a time (ISO 8601). */
export async function emptyTrash(library: LibraryDependencies, { until }: { until: string }): Promise<void> {
  const trashed = await listTrash(await library.db(), until);
  await deleteForGood(library, { ids: trashed.map(({ id }) => id) });
}
