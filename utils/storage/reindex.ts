import type { Indexable } from '../model/search';
import { annotationsOf, toArticle } from './articles';
import type { ReadTransaction, WriteTransaction } from './schema';
import { indexArticle, indexArticles, unindexArticle } from './search-index';

/** Brings the search index up to date with an article, in the transaction that changed it. */
export async function reindex(tx: WriteTransaction, articleId: string): Promise<void> {
  const indexable = await readIndexable(tx, articleId);
  await (indexable ? indexArticle(tx, indexable) : unindexArticle(tx, articleId));
}

/** The same for several articles that are there, as one segment: for bulk work, some 32 at a time. */
export async function reindexAll(tx: WriteTransaction, articleIds: readonly string[]): Promise<void> {
  const indexables = await Promise.all(articleIds.map((id) => readIndexable(tx, id)));
  await indexArticles(
    tx,
    indexables.filter((one) => one !== null),
  );
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
