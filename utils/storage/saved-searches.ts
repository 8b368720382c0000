import { AppError } from '../model/errors';
import type { SavedSearch } from '../model/saved-search';
import type { Database, WriteTransaction } from './schema';

/** Returns the saved searches, oldest first, without the removed ones. */
export async function listSavedSearches(db: Database): Promise<SavedSearch[]> {
  const all = await db.getAll('savedSearches');
  return all.filter(({ deleted }) => deleted === undefined).sort((a, b) => (a.created < b.created ? -1 : 1));
}

/** Returns a saved search, removed ones included. Throws `not-found`. */
export async function getSavedSearch(tx: WriteTransaction, id: string): Promise<SavedSearch> {
  const found = await tx.objectStore('savedSearches').get(id);
  if (!found) throw new AppError('not-found', 'This search is no longer in your library.');
  return found;
}

/** Stores a new or changed saved search. */
export async function putSavedSearch(tx: WriteTransaction, search: SavedSearch): Promise<void> {
  await tx.objectStore('savedSearches').put(search);
}
