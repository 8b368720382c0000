import type { Annotation, Color } from '../model/annotation';
import type { Article, ArticleBundle } from '../model/article';
import type { Detection, NoArticleReason } from '../model/extraction';
import type { Preferences } from '../model/preferences';
import type { SavedSearch } from '../model/saved-search';
import type { IndexProgress } from '../model/search';
import type { Selector, TextQuoteSelector } from '../model/selector';
import type { NoSelectionReason } from './page';

/** The reader's word on a site: offer articles always, never, or as detected (no rule). */
export type SiteRule = 'always' | 'never';

/** Why Pressmark cannot work on the page in a tab. */
export type UnreachableReason = 'browser-page' | 'store-page' | 'pdf' | 'file' | 'not-loaded' | 'blocked';

/** Everything the popup shows of a tab. */
export interface TabState {
  url: string | null;
  /** The host a site rule is kept for. */
  site: string | null;
  title: string;
  unreachable: UnreachableReason | null;
  detection: Detection | null;
  siteRule: SiteRule | null;
  article: Article | null;
  annotations: Annotation[];
  /** Half-written notes, by draft key. */
  drafts: Record<string, string>;
}

export type SaveOutcome =
  { ok: true; article: Article; isNew: boolean } | { ok: false; reason: NoArticleReason | UnreachableReason };

export type AnnotateOutcome =
  | { ok: true; article: Article; annotation: Annotation }
  | { ok: false; reason: NoSelectionReason | NoArticleReason | UnreachableReason };

/** Details taken from the page that the reader may correct. */
export type Details = Pick<Article, 'title' | 'byline' | 'siteName' | 'publishedTime'>;

/** Everything about an article that the reader may change. */
export interface ArticleChanges extends Partial<Details> {
  note?: string;
  tags?: string[];
  read?: boolean;
}

/** Writes that the background carries out for an extension page, even when that page is closed meanwhile. */
export interface LibraryWrites {
  saveArticle(data: { tabId: number }): Promise<SaveOutcome>;
  /** Cancels saving a tab's article. Nothing is stored. */
  cancelSaving(data: { tabId: number }): Promise<void>;
  /** Highlights the selection in the tab, saving the article first when it is new. */
  annotateSelection(data: { tabId: number; color: Color }): Promise<AnnotateOutcome>;
  /** Highlights a passage of the stored copy; the page's tools find it again on the page. */
  annotateCopy(data: { articleId: string; selector: Selector[]; color: Color }): Promise<Annotation>;
  updateArticle(data: { id: string; changes: ArticleChanges }): Promise<Article>;
  /** Moves articles to the trash with everything that belongs to them. Resolves to the ids that were not there yet. */
  removeArticles(data: { ids: string[] }): Promise<string[]>;
  /** Takes articles out of the trash. Resolves to the ids that were in it. */
  restoreArticles(data: { ids: string[] }): Promise<string[]>;
  /** Gives articles a tag, or takes it from them. Resolves to the ids that did not have it, or did. */
  tagArticles(data: { ids: string[]; tag: string; on: boolean }): Promise<string[]>;
  /** Deletes articles in the trash and everything that belongs to them. Cannot be undone. */
  deleteForGood(data: { ids: string[] }): Promise<void>;
  /** Deletes everything that was in the trash at `until`: the reader confirmed nothing that came later. */
  emptyTrash(data: { until: string }): Promise<void>;
  updateAnnotation(data: { id: string; note?: string; tags?: string[]; color?: Color }): Promise<Annotation>;
  removeAnnotation(data: { id: string }): Promise<void>;
  restoreAnnotation(data: { id: string }): Promise<void>;
  /** Stores what is being typed, by draft key. Resolves once it is stored; the background takes it into the record later. */
  saveDraft(data: { key: string; text: string }): Promise<void>;
  setSiteRule(data: { site: string; rule: SiteRule | null }): Promise<void>;
  changePreferences(data: Partial<Preferences>): Promise<void>;
  /**
   * Opens the article's page, at an annotation if one is given, in a tab that shows it already or else in a new one.
   * With a `quote`, always in a new tab: only an address leads to its passage.
   */
  openArticle(data: { id: string; annotationId?: string; quote?: TextQuoteSelector }): Promise<void>;
  /** Keeps a query under a name; without a name, under its own words. */
  saveSearch(data: { name: string; query: string }): Promise<SavedSearch>;
  updateSavedSearch(data: { id: string; name?: string; query?: string }): Promise<SavedSearch>;
  removeSavedSearch(data: { id: string }): Promise<void>;
  restoreSavedSearch(data: { id: string }): Promise<void>;
}

/** Reads that go through the background because only it can ask the web page in a tab. */
export interface TabReads {
  tabState(data: { tabId: number }): Promise<TabState>;
}

/** Reads of the reader's settings, which are stored apart from the library. */
export interface ChoiceReads {
  preferences(): Promise<Preferences>;
  /** The site rules, in the order of the sites' names. */
  siteRules(): Promise<{ site: string; rule: SiteRule }[]>;
}

/** Everything the background does for an extension page. */
export type LibraryCalls = LibraryWrites & TabReads & ChoiceReads;

/** What a deletion would take away. */
export interface TrashContents {
  articles: number;
  /** Without those the reader has removed already. */
  highlights: number;
  /** On highlights and on articles. */
  notes: number;
  /** When the last of the articles came into the trash, ISO 8601; empty when there are none. */
  until: string;
}

/** Reads that an extension page makes itself, without waking the background. */
export interface LibraryReads {
  /**
   * Saved articles (or the trash), newest first, without bodies. `before` is the last article of the batch to continue
   * after; `skip` leaves out that many.
   */
  listArticles(options?: { before?: Article; skip?: number; limit?: number; trashed?: boolean }): Promise<Article[]>;
  /** How many are saved, or in the trash. */
  countArticles(options?: { trashed?: boolean }): Promise<number>;
  /** Which of these articles are in the library, or in the trash. */
  articlesIn(data: { ids: readonly string[]; trashed: boolean }): Promise<string[]>;
  /** What is in the trash: all of it, or only these articles. */
  trashContents(options?: { ids?: readonly string[] }): Promise<TrashContents>;
  /** Throws `not-found`. */
  articleBundle(id: string): Promise<ArticleBundle>;
  /** Half-written notes of an article and its annotations, by draft key. */
  draftsOf(articleId: string): Promise<Record<string, string>>;
  /** In the order they were saved. */
  savedSearches(): Promise<SavedSearch[]>;
  /** How far the rebuild of the search index has come; null when it is complete. `LibraryChange` tells of further progress. */
  indexProgress(): Promise<IndexProgress | null>;
}

export type Library = LibraryCalls & LibraryReads;

/** How far saving a tab's article has come. `done` is a share, 0 to 1. */
export interface SavingProgress {
  tabId: number;
  done: number;
}

/** Sent to every surface after a change has been committed. */
export interface LibraryChange {
  /** Articles that are new or changed, or whose annotations changed. */
  articleIds: string[];
  /** Saved searches have changed and have to be read again. */
  savedSearches?: true;
  /** The reader's preferences, where one of them changed. */
  preferences?: Preferences;
  /** An article is being extracted from its page. */
  saving?: SavingProgress;
  /** The search index is being built; `done` equals `all` once it is complete. */
  indexing?: IndexProgress;
}
