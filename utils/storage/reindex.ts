import type { Indexable } from '../model/search';
import { annotationsOf, toArticle } from './articles';
import type { ReadTransaction, WriteTransaction } from './schema';
import { indexArticle, unindexArticle } from './search-index';

/** Brings the search index up to date with an article, in the transaction that changed it. */
export async function reindex(tx: WriteTransaction, articleId: string): Promise<void> {
  const indexable = await readIndexable(tx, articleId);
  await (indexable ? indexArticle(tx, indexable) : unindexArticle(tx, articleId));
}

/** What search looks at in an article, or null when there is no such article. */
export async function readIndexable(tx: ReadTransaction, articleId: string): Promise<Indexable | null> {
  const [stored, annotations] = await Promise.all([
    tx.objectStore('articles').get(articleId),
    annotationsOf(tx, articleId),
  ]);
  if (!stored) return null;
  const article = toArticle(stored);
  const textContent = (await tx.objectStore('texts').get(article.snapshotId)) ?? '';
  const live = annotations.filter(({ deleted }) => deleted === undefined);
  return { article, textContent, annotations: live };
}
