import type { Color } from '../model/annotation';
import type { Preferences } from '../model/preferences';
import type { LibraryDependencies } from './dependencies';

/** Stores what the reader chose, and tells every surface if it differs from before. */
export async function changePreferences(library: LibraryDependencies, changes: Partial<Preferences>): Promise<void> {
  const before = await library.preferences.get();
  const after = { ...before, ...changes };
  if (after.color === before.color && after.singleKeys === before.singleKeys) return;
  await library.preferences.set(changes);
  library.changed({ articleIds: [], preferences: after });
}

/** Remembers the colour last used. Failing to is not an error: the highlight itself is stored. */
export async function rememberColor(library: LibraryDependencies, color: Color): Promise<void> {
  await changePreferences(library, { color }).catch((thrown: unknown) => console.warn('Pressmark:', thrown));
}
