import type { LibraryReads } from '@/utils/contract/library';
import { AppError } from '@/utils/model/errors';
import type { Finder } from '@/utils/model/search';

/** How many summaries are read at a time where all are. */
const PAGE = 500;

/** The ids of everything that is saved, or in the trash, newest first. */
export async function allIds(library: LibraryReads, trashed = false): Promise<string[]> {
  const ids: string[] = [];
  for (let page = await library.listArticles({ limit: PAGE, trashed }); ;) {
    ids.push(...page.map((article) => article.id));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return ids;
    page = await library.listArticles({ before: last, limit: PAGE, trashed });
  }
}

/** The ids of everything that a query finds; throws `bad-query` where it cannot be read. */
export async function foundIds(finder: Finder, query: string): Promise<string[]> {
  const found = await finder.ids(query);
  if (!found.ok) throw new AppError('bad-query', found.message);
  return found.ids;
}
