import { AppError } from '../model/errors';
import type { SavedSearch } from '../model/saved-search';
import type { Database, WriteTransaction } from './schema';

/** Saved searches, in the order they were saved in, without those that were removed. */
export async function listSavedSearches(db: Database): Promise<SavedSearch[]> {
  const all = await db.getAll('savedSearches');
  return all.filter(({ deleted }) => deleted === undefined).sort((a, b) => (a.created < b.created ? -1 : 1));
}

/** A saved search, a removed one too. Throws `not-found`. */
export async function getSavedSearch(tx: WriteTransaction, id: string): Promise<SavedSearch> {
  const found = await tx.objectStore('savedSearches').get(id);
  if (!found) throw new AppError('not-found', 'This search is no longer in your library.');
  return found;
}

/** Stores a saved search over its earlier state. */
export async function putSavedSearch(tx: WriteTransaction, search: SavedSearch): Promise<void> {
  await tx.objectStore('savedSearches').put(search);
}
