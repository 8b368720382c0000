import type { LibraryReads } from '@/utils/contract/library';
import { AppError } from '@/utils/model/errors';
import type { Finder } from '@/utils/model/search';

/** Articles read at a time. */
const PAGE = 500;

/** Returns the ids of all saved articles, or of the trash, newest first. */
export async function allIds(library: LibraryReads, trashed = false): Promise<string[]> {
  const ids: string[] = [];
  for (let page = await library.listArticles({ limit: PAGE, trashed }); ;) {
    ids.push(...page.map((article) => article.id));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return ids;
    page = await library.listArticles({ before: last, limit: PAGE, trashed });
  }
}

/** Returns the ids of all articles that a query finds. Throws `bad-query` if it cannot be parsed. */
export async function foundIds(finder: Finder, query: string): Promise<string[]> {
  const found = await finder.ids(query);
  if (!found.ok) throw new AppError('bad-query', found.message);
  return found.ids;
}
