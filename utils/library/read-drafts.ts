import type { Draft } from '../model/draft';

/** Returns the texts of the drafts that exist, by key. */
export async function readDrafts(
  get: (key: string) => Promise<Draft | undefined>,
  keys: readonly string[],
): Promise<Record<string, string>> {
  const drafts = await Promise.all(keys.map(get));
  return Object.fromEntries(drafts.flatMap((draft) => (draft ? [[draft.key, draft.text]] : [])));
}
