import type { SavedSearch } from '../model/saved-search';
import { getSavedSearch, putSavedSearch } from '../storage/saved-searches';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies } from './dependencies';

/** Saves a query under a name; an empty name becomes the query itself. */
export async function saveSearch(
  library: LibraryDependencies,
  { name, query }: { name: string; query: string },
): Promise<SavedSearch> {
  const now = library.now();
  const search = { id: library.newId(), ...cleaned({ name, query }), created: now, modified: now };
  await inOneTransaction(await library.db(), (tx) => putSavedSearch(tx, search));
  library.changed({ articleIds: [], savedSearches: true });
  return search;
}

/** Changes the name or the query of a saved search. Throws `not-found`. */
export function updateSavedSearch(
  library: LibraryDependencies,
  { id, ...changes }: { id: string; name?: string; query?: string },
): Promise<SavedSearch> {
  return change(library, id, (search) => ({ ...search, ...cleaned({ ...search, ...changes }) }));
}

/** Removes a saved search, leaving a tombstone that can be restored. */
export async function removeSavedSearch(library: LibraryDependencies, { id }: { id: string }): Promise<void> {
  await change(library, id, (search) => ({ ...search, deleted: library.now() }));
}

/** Restores a removed saved search. */
export async function restoreSavedSearch(library: LibraryDependencies, { id }: { id: string }): Promise<void> {
  await change(library, id, ({ deleted: _deleted, ...search }) => search);
}

async function change(
  library: LibraryDependencies,
  id: string,
  by: (search: SavedSearch) => SavedSearch,
): Promise<SavedSearch> {
  const changed = await inOneTransaction(await library.db(), async (tx) => {
    const search = { ...by(await getSavedSearch(tx, id)), modified: library.now() };
    await putSavedSearch(tx, search);
    return search;
  });
  library.changed({ articleIds: [], savedSearches: true });
  return changed;
}

function cleaned({ name, query }: Pick<SavedSearch, 'name' | 'query'>): Pick<SavedSearch, 'name' | 'query'> {
  const words = query.trim();
  return { name: name.trim() || words, query: words };
}
