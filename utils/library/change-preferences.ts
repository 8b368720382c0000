import type { Color } from '../model/annotation';
import type { Preferences } from '../model/preferences';
import type { LibraryDependencies } from './dependencies';

/** Keeps what the reader chose, and tells every surface where it is something else than before. */
export async function changePreferences(library: LibraryDependencies, changes: Partial<Preferences>): Promise<void> {
  const before = await library.preferences.get();
  const after = { ...before, ...changes };
  if (after.color === before.color && after.singleKeys === before.singleKeys) return;
  await library.preferences.set(changes);
  library.changed({ articleIds: [], preferences: after });
}

/** Keeps the colour that was used last. What was highlighted in it is stored: that it is forgotten is no failure of that. */
export async function rememberColor(library: LibraryDependencies, color: Color): Promise<void> {
  await changePreferences(library, { color }).catch((thrown: unknown) => console.warn('Pressmark:', thrown));
}
