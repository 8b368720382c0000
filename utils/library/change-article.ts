import type { ArticleChanges } from '../contract/library';
import type { Article } from '../model/article';
import { draftKey } from '../model/draft';
import { getArticle, putArticle } from '../storage/articles';
import { reindex } from '../storage/reindex';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies } from './dependencies';

/** Changes those fields of an article that the reader may change. A new note replaces the half-written one. */
export async function updateArticle(
  library: LibraryDependencies,
  { id, changes: { read, ...fields } }: { id: string; changes: ArticleChanges },
): Promise<Article> {
  const changed = await inOneTransaction(await library.db(), async (tx) => {
    if (fields.note !== undefined) await tx.objectStore('drafts').delete(draftKey('article', id));
    const { read: readBefore, ...rest } = { ...(await getArticle(tx, id)), ...fields, modified: library.now() };
    const readNow = read === undefined ? readBefore : read ? (readBefore ?? library.now()) : undefined;
    const article = readNow === undefined ? rest : { ...rest, read: readNow };
    await putArticle(tx, article);
    await reindex(tx, id);
    return article;
  });
  library.changed({ articleIds: [id] });
  return changed;
}
