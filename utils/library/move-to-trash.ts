import { changeArticles } from './change-articles';
import type { LibraryDependencies } from './dependencies';
import { takeArticleDraft, takePageDrafts } from './page-drafts';

/** Moves articles to the trash, where everything that belongs to them stays as it is. Returns the ids of those moved. */
export function removeArticles(library: LibraryDependencies, { ids }: { ids: readonly string[] }): Promise<string[]> {
  return changeArticles(library, ids, {
    concerns: ({ deleted }) => deleted === undefined,
    by: async (_tx, article) => ({ ...article, deleted: library.now() }),
  });
}

/** Restores articles from the trash and adds what was typed about their pages meanwhile. Returns the ids of those moved. */
export function restoreArticles(library: LibraryDependencies, { ids }: { ids: readonly string[] }): Promise<string[]> {
  return changeArticles(library, ids, {
    concerns: ({ deleted }) => deleted !== undefined,
    async by(tx, { deleted: _deleted, ...article }) {
      const note = await takeArticleDraft(tx, article);
      return { ...article, note: await takePageDrafts(tx, article.sources, note, library.now()) };
    },
  });
}
