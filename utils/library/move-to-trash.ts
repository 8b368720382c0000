import type { Article } from '../model/article';
import { putArticle, toArticle } from '../storage/articles';
import { reindexAll } from '../storage/reindex';
import type { WriteTransaction } from '../storage/schema';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies } from './dependencies';
import { takeArticleDraft, takePageDrafts } from './page-drafts';

/** So many in one transaction: a reader who saves meanwhile does not wait long. */
const TOGETHER = 32;

interface Move {
  /** Those that it concerns; others, and those that are gone, are passed over. */
  concerns: (article: Article) => boolean;
  by: (tx: WriteTransaction, article: Article) => Promise<Article>;
}

/** Moves articles to the trash, where everything that belongs to them stays as it is. Answers which were moved. */
export function removeArticles(library: LibraryDependencies, { ids }: { ids: readonly string[] }): Promise<string[]> {
  return moveAll(library, ids, {
    concerns: ({ deleted }) => deleted === undefined,
    by: async (_tx, article) => ({ ...article, deleted: library.now() }),
  });
}

/** Takes articles out of the trash, with what was typed about their pages meanwhile. Answers which were moved. */
export function restoreArticles(library: LibraryDependencies, { ids }: { ids: readonly string[] }): Promise<string[]> {
  return moveAll(library, ids, {
    concerns: ({ deleted }) => deleted !== undefined,
    async by(tx, { deleted: _deleted, ...article }) {
      const note = await takeArticleDraft(tx, article);
      return { ...article, note: await takePageDrafts(tx, article.sources, note, library.now()) };
    },
  });
}

async function moveAll(library: LibraryDependencies, ids: readonly string[], move: Move): Promise<string[]> {
  const db = await library.db();
  const different = [...new Set(ids)];
  const moved: string[] = [];
  for (let from = 0; from < different.length; from += TOGETHER) {
    const some = different.slice(from, from + TOGETHER);
    const articleIds = await inOneTransaction(db, (tx) => moveSome(tx, some, move, library.now));
    if (articleIds.length > 0) library.changed({ articleIds });
    moved.push(...articleIds);
  }
  return moved;
}

async function moveSome(
  tx: WriteTransaction,
  ids: readonly string[],
  { concerns, by }: Move,
  now: () => string,
): Promise<string[]> {
  const stored = await Promise.all(ids.map((id) => tx.objectStore('articles').get(id)));
  const articles = stored.flatMap((one) => (one ? [toArticle(one)] : [])).filter(concerns);
  for (const article of articles) await putArticle(tx, { ...(await by(tx, article)), modified: now() });
  const moved = articles.map(({ id }) => id);
  await reindexAll(tx, moved);
  return moved;
}
