import type { LibraryReads } from '../contract/library';
import type { Search, SearchHit } from '../model/search';

/** Finds words in titles, by reading them all. */
export function searchTitles(library: LibraryReads): Search {
  return {
    async search(query, { limit = 20, offset = 0 } = {}) {
      const words = fold(query).split(/\s+/u);
      const articles = await library.listArticles({ limit: 1000 });
      const hits = articles.flatMap((article): SearchHit[] =>
        words.every((word) => fold(article.title).includes(word))
          ? [{ article, score: 1, passages: [{ field: 'title', runs: [{ text: article.title, match: false }] }] }]
          : [],
      );
      return { ok: true, hits: hits.slice(offset, offset + limit), total: hits.length };
    },
  };
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().trim();
