import type { Article } from '../model/article';
import { putArticle, toArticle } from '../storage/articles';
import { reindexAll } from '../storage/reindex';
import type { WriteTransaction } from '../storage/schema';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies } from './dependencies';

/** Articles in one transaction: few, so that a save meanwhile does not wait long. */
const TOGETHER = 32;

interface Change {
  /** Selects the articles to change; the others are skipped, as are those that are gone. */
  concerns: (article: Article) => boolean;
  by: (tx: WriteTransaction, article: Article) => Article | Promise<Article>;
}

/** Changes many articles, some at a time, and announces the changes. Returns the ids of the changed ones. */
export async function changeArticles(
  library: LibraryDependencies,
  ids: readonly string[],
  change: Change,
): Promise<string[]> {
  const db = await library.db();
  const different = [...new Set(ids)];
  const changed: string[] = [];
  for (let from = 0; from < different.length; from += TOGETHER) {
    const some = different.slice(from, from + TOGETHER);
    const articleIds = await inOneTransaction(db, (tx) => changeSome(tx, some, change, library.now));
    if (articleIds.length > 0) library.changed({ articleIds });
    changed.push(...articleIds);
  }
  return changed;
}

async function changeSome(
  tx: WriteTransaction,
  ids: readonly string[],
  { concerns, by }: Change,
  now: () => string,
): Promise<string[]> {
  const stored = await Promise.all(ids.map((id) => tx.objectStore('articles').get(id)));
  const articles = stored.flatMap((one) => (one ? [toArticle(one)] : [])).filter(concerns);
  for (const article of articles) await putArticle(tx, { ...(await by(tx, article)), modified: now() });
  const changed = articles.map(({ id }) => id);
  await reindexAll(tx, changed);
  return changed;
}
