import type { ArticleChanges } from '../contract/library';
import type { Article } from '../model/article';
import { draftKey } from '../model/draft';
import { getArticle, putArticle } from '../storage/articles';
import { reindex } from '../storage/reindex';
import type { WriteTransaction } from '../storage/schema';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies } from './dependencies';
import { takeArticleDraft, takePageDrafts } from './page-drafts';

/** Changes what the reader may change of an article. A note that is given replaces the half-written one. */
export function updateArticle(
  library: LibraryDependencies,
  { id, changes }: { id: string; changes: ArticleChanges },
): Promise<Article> {
  return change(library, id, async (tx, article) => {
    if (changes.note !== undefined) await tx.objectStore('drafts').delete(draftKey('article', id));
    const { read, ...fields } = changes;
    const { read: readBefore, ...rest } = { ...article, ...fields };
    const readNow = read === undefined ? readBefore : read ? (readBefore ?? library.now()) : undefined;
    return readNow === undefined ? rest : { ...rest, read: readNow };
  });
}

/** Moves an article to the trash, where everything that belongs to it stays as it is. */
export async function removeArticle(library: LibraryDependencies, { id }: { id: string }): Promise<void> {
  await change(library, id, async (_tx, article) => ({ ...article, deleted: library.now() }));
}

/** Takes an article out of the trash, with what was typed about its page meanwhile. */
export async function restoreArticle(library: LibraryDependencies, { id }: { id: string }): Promise<void> {
  await change(library, id, async (tx, { deleted: _deleted, ...article }) => {
    const note = await takeArticleDraft(tx, article);
    return { ...article, note: await takePageDrafts(tx, article.sources, note, library.now()) };
  });
}

async function change(
  library: LibraryDependencies,
  id: string,
  by: (tx: WriteTransaction, article: Article) => Promise<Article>,
): Promise<Article> {
  const changed = await inOneTransaction(await library.db(), async (tx) => {
    const article = { ...(await by(tx, await getArticle(tx, id))), modified: library.now() };
    await putArticle(tx, article);
    await reindex(tx, id);
    return article;
  });
  library.changed({ articleIds: [id] });
  return changed;
}
