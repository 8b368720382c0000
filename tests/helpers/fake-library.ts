import type { Library, LibraryChange, SiteRule, TabState } from '@/utils/contract/library';
import { bodyOf, noteOf, tagsOf, type Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { draftKey } from '@/utils/model/draft';
import { FIRST_PREFERENCES } from '@/utils/model/preferences';
import { AppError } from '@/utils/model/errors';
import type { SavedSearch } from '@/utils/model/saved-search';
import { fakeAnnotation, fakeArticle, fakeSnapshot } from './fake-articles';

interface FakeLibraryOptions {
  articles?: Article[];
  annotations?: Annotation[];
  /** The state of the tab, without what the library adds. */
  tab?: Partial<TabState>;
  /** Stored content by article id. */
  contents?: Record<string, string>;
  /** Methods that a test replaces. */
  methods?: Partial<Library>;
}

/** A library in memory, as an extension page uses it. Every change is sent to the listeners of `onChange`. */
export function fakeLibrary(options: FakeLibraryOptions = {}) {
  const articles = new Map((options.articles ?? []).map((one) => [one.id, one]));
  const annotations = new Map((options.annotations ?? []).map((one) => [one.id, one]));
  const searches = new Map<string, SavedSearch>();
  const drafts: Record<string, string> = {};
  const listeners = new Set<(change: LibraryChange) => void>();
  const calls: { method: string; data: unknown }[] = [];
  let siteRule = options.tab?.siteRule ?? null;
  const siteRules = new Map<string, SiteRule>();
  let preferences = FIRST_PREFERENCES;

  const changed = (...articleIds: string[]) => listeners.forEach((tell) => tell({ articleIds }));
  const known = <T>(map: Map<string, T>, id: string): T => {
    const one = map.get(id);
    if (!one) throw new AppError('not-found', 'This is no longer in the library.');
    return one;
  };
  const putArticle = (article: Article) => {
    articles.set(article.id, article);
    changed(article.id);
    return article;
  };
  const putAnnotation = (annotation: Annotation) => {
    annotations.set(annotation.id, annotation);
    changed(annotation.articleId);
    return annotation;
  };
  const putSearch = (search: SavedSearch) => {
    searches.set(search.id, search);
    listeners.forEach((tell) => tell({ articleIds: [], savedSearches: true }));
    return search;
  };
  const live = (articleId: string) =>
    [...annotations.values()].filter((one) => one.articleId === articleId && one.deleted === undefined);
  const withoutDeleted = <T extends { deleted?: string }>({ deleted: _deleted, ...rest }: T) => rest;
  const current = () => [...articles.values()].find((one) => one.deleted === undefined && one.url === tabUrl) ?? null;
  const tabUrl = options.tab?.url ?? fakeArticle().url;

  const library: Library = {
    async saveArticle() {
      const isNew = current() === null;
      const key = Object.keys(drafts).find((one) => one.startsWith('page:'));
      const article = current() ?? fakeArticle({ url: tabUrl, note: key ? (drafts[key] ?? '') : '' });
      if (key) delete drafts[key];
      return { ok: true, article: putArticle(article), isNew };
    },
    async cancelSaving() {},
    async annotateSelection({ color }) {
      const article = current() ?? putArticle(fakeArticle({ url: tabUrl }));
      const exact = 'đã kết nạp được 5.649 đảng viên';
      return {
        ok: true,
        article,
        annotation: putAnnotation(fakeAnnotation(exact, { color, id: `new-${annotations.size}` })),
      };
    },
    async annotateCopy({ articleId, selector, color }) {
      const target = { source: known(articles, articleId).sources[0] ?? '', selector };
      return putAnnotation(fakeAnnotation('', { articleId, target, color, id: `new-${annotations.size}` }));
    },
    async updateArticle({ id, changes: { read, ...changes } }) {
      const { read: _read, ...article } = known(articles, id);
      return putArticle({ ...article, ...changes, ...(read && { read: '2024-03-02T00:00:00Z' }) });
    },
    async removeArticles({ ids }) {
      const live = ids.filter((id) => articles.has(id) && known(articles, id).deleted === undefined);
      for (const id of live) putArticle({ ...known(articles, id), deleted: '2024-03-02T00:00:00Z' });
      return live;
    },
    async restoreArticles({ ids }) {
      const trashed = ids.filter((id) => articles.get(id)?.deleted !== undefined);
      for (const id of trashed) putArticle(withoutDeleted(known(articles, id)));
      return trashed;
    },
    async tagArticles({ ids, tag, on }) {
      const concerned = ids.filter((id) => articles.has(id) && known(articles, id).tags.includes(tag) !== on);
      for (const id of concerned) {
        const article = known(articles, id);
        putArticle({ ...article, tags: on ? [...article.tags, tag] : article.tags.filter((one) => one !== tag) });
      }
      return concerned;
    },
    async deleteForGood({ ids }) {
      for (const id of ids) articles.delete(id);
      changed(...ids);
    },
    async emptyTrash() {
      const ids = [...articles.values()].filter((one) => one.deleted !== undefined).map((one) => one.id);
      for (const id of ids) articles.delete(id);
      changed(...ids);
    },
    async updateAnnotation({ id, note, tags, color }) {
      const before = known(annotations, id);
      const body = bodyOf(note ?? noteOf(before), tags ?? tagsOf(before));
      return putAnnotation({ ...before, body, color: color ?? before.color });
    },
    async removeAnnotation({ id }) {
      putAnnotation({ ...known(annotations, id), deleted: '2024-03-02T00:00:00Z' });
    },
    async restoreAnnotation({ id }) {
      putAnnotation(withoutDeleted(known(annotations, id)));
    },
    async saveDraft({ key, text }) {
      drafts[key] = text;
    },
    async setSiteRule({ site, rule }) {
      siteRule = rule;
      if (rule) siteRules.set(site, rule);
      else siteRules.delete(site);
    },
    async changePreferences(changes) {
      preferences = { ...preferences, ...changes };
      listeners.forEach((tell) => tell({ articleIds: [], preferences }));
    },
    preferences: async () => preferences,
    siteRules: async () => [...siteRules].map(([site, rule]) => ({ site, rule })),
    async openArticle() {},
    async tabState() {
      const article = current();
      return {
        url: tabUrl,
        site: new URL(tabUrl).host,
        title: 'The title of the tab',
        unreachable: null,
        detection: { isArticle: true, confidence: 0.97, because: ['Marked up as a news article', 'Long paragraphs'] },
        ...options.tab,
        siteRule,
        article,
        annotations: article ? live(article.id) : [],
        drafts: { ...drafts },
      };
    },
    async saveSearch({ name, query }) {
      const now = '2024-03-02T00:00:00Z';
      return putSearch({ id: `search-${searches.size}`, name: name || query, query, created: now, modified: now });
    },
    async updateSavedSearch({ id, ...changes }) {
      return putSearch({ ...known(searches, id), ...changes });
    },
    async removeSavedSearch({ id }) {
      putSearch({ ...known(searches, id), deleted: '2024-03-02T00:00:00Z' });
    },
    async restoreSavedSearch({ id }) {
      putSearch(withoutDeleted(known(searches, id)));
    },
    async savedSearches() {
      return [...searches.values()].filter(({ deleted }) => deleted === undefined);
    },
    indexProgress: async () => null,
    async listArticles({ before, skip = 0, limit = 100, trashed = false } = {}) {
      const all = [...articles.values()]
        .filter((one) => (one.deleted !== undefined) === trashed)
        .sort((a, b) => (a.created < b.created ? 1 : -1));
      const from = (before ? all.findIndex((one) => one.id === before.id) + 1 : 0) + skip;
      return all.slice(from, from + limit);
    },
    async countArticles({ trashed = false } = {}) {
      return [...articles.values()].filter((one) => (one.deleted !== undefined) === trashed).length;
    },
    async articlesIn({ ids, trashed }) {
      return ids.filter((id) => articles.has(id) && (articles.get(id)?.deleted !== undefined) === trashed);
    },
    async trashContents({ ids } = {}) {
      const trashed = [...articles.values()].filter(
        (one) => one.deleted !== undefined && (ids?.includes(one.id) ?? true),
      );
      const highlights = trashed.flatMap(({ id }) => live(id));
      const notes = highlights.filter((one) => noteOf(one) !== '').length;
      return { articles: trashed.length, highlights: highlights.length, notes, until: '2024-03-02T00:00:00Z' };
    },
    async articleBundle(id) {
      const article = known(articles, id);
      return { article, snapshot: fakeSnapshot(article, options.contents?.[id]), annotations: live(id) };
    },
    async draftsOf(articleId) {
      const keys = [draftKey('article', articleId), ...live(articleId).map(({ id }) => draftKey('annotation', id))];
      return Object.fromEntries(keys.flatMap((key) => (drafts[key] === undefined ? [] : [[key, drafts[key]]])));
    },
  };

  return {
    library: recorded({ ...library, ...options.methods }, calls),
    calls,
    drafts,
    /** Tells the listeners of a change made elsewhere. */
    tell: (change: LibraryChange) => listeners.forEach((listener) => listener(change)),
    /** Changes a record as if elsewhere, and tells the listeners. */
    putArticle,
    putAnnotation,
    onChange: (listener: (change: LibraryChange) => void, signal: AbortSignal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}

/** The library, with each call recorded. */
function recorded(library: Library, calls: { method: string; data: unknown }[]): Library {
  return new Proxy(library, {
    get(target, method: keyof Library) {
      return (data: never) => {
        calls.push({ method, data });
        return target[method](data);
      };
    },
  });
}
