import type { Article } from '@/utils/model/article';
import type { Completer, Faceter, FacetValue, Finder, Search, SearchHit, TextRun } from '@/utils/model/search';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();

/** A search for titles that contain the query. An unclosed quote, or a tag without a name, is a query it cannot read. */
export function fakeSearch(
  articles: () => Article[],
  delay: (query: string) => Promise<void> = async () => {},
): Search & Completer & Faceter & Finder {
  return {
    async search(query, { limit = 20, offset = 0 } = {}) {
      await delay(query);
      const at = query.indexOf('"');
      if (at !== -1 && query.indexOf('"', at + 1) === -1) {
        return { ok: false, message: 'A quotation mark is missing at the end.', at };
      }
      if (query.endsWith('tag:')) return { ok: false, message: 'A tag has no name.', at: query.length };
      const hits = articles().flatMap((article): SearchHit[] => {
        const runs = runsOf(article.title, query);
        return runs ? [{ article, score: 1, passages: [{ field: 'title', runs }] }] : [];
      });
      return { ok: true, hits: hits.slice(offset, offset + limit), total: hits.length };
    },
    async ids(query) {
      const found = await this.search(query, { limit: Infinity });
      return found.ok ? { ok: true, ids: found.hits.map(({ article }) => article.id) } : found;
    },
    async facets(query) {
      const wanted = /tag:(\S+)/u.exec(query)?.[1];
      const found = articles().filter((article) => wanted === undefined || article.tags.includes(wanted));
      const tags = new Set(found.flatMap((article) => article.tags));
      const values = [...tags].map((tag): FacetValue => ({
        value: tag,
        articles: found.filter((article) => article.tags.includes(tag)).length,
        term: `tag:${tag}`,
      }));
      return { ok: true, facets: [{ name: 'tag', values, different: values.length }], total: found.length };
    },
    async complete(query, caret) {
      const begun = /(?:^|\s)tag:(\S*)$/u.exec(query.slice(0, caret))?.[1];
      const tags = new Set(articles().flatMap((article) => article.tags));
      const items = [...tags].filter((tag) => begun !== undefined && tag.startsWith(begun));
      return {
        from: caret - (begun?.length ?? 0),
        to: caret,
        items: items.map((tag) => ({ insert: `${tag} `, label: tag, articles: 1 })),
      };
    },
  };
}

function runsOf(title: string, query: string): TextRun[] | null {
  const text = title.normalize('NFC');
  const start = fold(text).indexOf(fold(query.trim()));
  if (start === -1) return null;
  const end = start + query.trim().length;
  return [
    { text: text.slice(0, start), match: false },
    { text: text.slice(start, end), match: true },
    { text: text.slice(end), match: false },
  ].filter((run) => run.text !== '');
}
