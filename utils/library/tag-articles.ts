import { changeArticles } from './change-articles';
import type { LibraryDependencies } from './dependencies';

/** Adds a tag to articles, or removes it. Returns the ids of the articles that changed. */
export function tagArticles(
  library: LibraryDependencies,
  { ids, tag, on }: { ids: readonly string[]; tag: string; on: boolean },
): Promise<string[]> {
  return changeArticles(library, ids, {
    concerns: ({ tags }) => tags.includes(tag) !== on,
    by: (_tx, article) => ({
      ...article,
      tags: on ? [...article.tags, tag] : article.tags.filter((one) => one !== tag),
    }),
  });
}
