import type { Indexable } from '../model/search';
import { annotationsOf, toArticle } from './articles';
import type { ReadTransaction, WriteTransaction } from './schema';
import { indexArticle, indexArticles, unindexArticle } from './search-index';

/** Updates the search index with an article, in the transaction that changed the article. */
export async function reindex(tx: WriteTransaction, articleId: string): Promise<void> {
  const indexable = await readIndexable(tx, articleId);
  await (indexable ? indexArticle(tx, indexable) : unindexArticle(tx, articleId));
}

/** Updates the search index with several existing articles as one segment. For bulk work, some 32 at a time. */
export async function reindexAll(tx: WriteTransaction, articleIds: readonly string[]): Promise<void> {
  const indexables = await Promise.all(articleIds.map((id) => readIndexable(tx, id)));
  await indexArticles(
    tx,
    indexables.filter((one) => one !== null),
  );
}

/** Returns what search needs of an article, or null if there is no such article. */
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
