import type { Annotation, Color } from '../model/annotation';
import type { Article, ArticleBundle } from '../model/article';
import type { Detection, NoArticleReason } from '../model/extraction';
import type { Preferences } from '../model/preferences';
import type { SavedSearch } from '../model/saved-search';
import type { IndexProgress } from '../model/search';
import type { Selector } from '../model/selector';
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

/** What a page says of its article and a reader may know better. */
export type Details = Pick<Article, 'title' | 'byline' | 'siteName' | 'publishedTime'>;

/** What of an article the reader may change. */
export interface ArticleChanges extends Partial<Details> {
  note?: string;
  tags?: string[];
  read?: boolean;
}

/** Intentions of an extension page, carried out by the background also when that page is closed meanwhile. */
export interface LibraryWrites {
  saveArticle(data: { tabId: number }): Promise<SaveOutcome>;
  /** Stops the saving of a tab's article that is under way: nothing of it is stored. */
  cancelSaving(data: { tabId: number }): Promise<void>;
  /** Highlights what is selected in the tab, saving the article first when it is new. */
  annotateSelection(data: { tabId: number; color: Color }): Promise<AnnotateOutcome>;
  /** Highlights a passage of the stored copy, which is found again on the page. */
  annotateCopy(data: { articleId: string; selector: Selector[]; color: Color }): Promise<Annotation>;
  updateArticle(data: { id: string; changes: ArticleChanges }): Promise<Article>;
  /** Moves articles to the trash, with everything that belongs to them. Answers which: those that were not there yet. */
  removeArticles(data: { ids: string[] }): Promise<string[]>;
  /** Takes articles out of the trash. Answers which: those that were in it. */
  restoreArticles(data: { ids: string[] }): Promise<string[]>;
  /** Deletes articles that are in the trash, and everything that belongs to them. Cannot be undone. */
  deleteForGood(data: { ids: string[] }): Promise<void>;
  /** The same for all that was in the trash at a time: what came into it later was not asked about. */
  emptyTrash(data: { until: string }): Promise<void>;
  updateAnnotation(data: { id: string; note?: string; tags?: string[]; color?: Color }): Promise<Annotation>;
  removeAnnotation(data: { id: string }): Promise<void>;
  restoreAnnotation(data: { id: string }): Promise<void>;
  /** Keeps what is being typed, by draft key; resolves once it is stored. The background takes it into the record. */
  saveDraft(data: { key: string; text: string }): Promise<void>;
  setSiteRule(data: { site: string; rule: SiteRule | null }): Promise<void>;
  changePreferences(data: Partial<Preferences>): Promise<void>;
  /**
   * Opens the article's page: at an annotation, or as it is, in a tab that shows it already, else in a new one; at the
   * passage that begins with `snippet` always in a new one, for only an address leads there.
   */
  openArticle(data: { id: string; annotationId?: string; snippet?: string }): Promise<void>;
  /** Keeps a query under a name; without a name, under its own words. */
  saveSearch(data: { name: string; query: string }): Promise<SavedSearch>;
  updateSavedSearch(data: { id: string; name?: string; query?: string }): Promise<SavedSearch>;
  removeSavedSearch(data: { id: string }): Promise<void>;
  restoreSavedSearch(data: { id: string }): Promise<void>;
}

/** What an extension page asks of the background because the page in a tab has to be asked. */
export interface TabReads {
  tabState(data: { tabId: number }): Promise<TabState>;
}

/** What a reader has chosen, which the browser keeps apart from the library. */
export interface ChoiceReads {
  preferences(): Promise<Preferences>;
  /** The reader's word on sites, in the order of their names. */
  siteRules(): Promise<{ site: string; rule: SiteRule }[]>;
}

/** Everything the background does for an extension page. */
export type LibraryCalls = LibraryWrites & TabReads & ChoiceReads;

/** What a deletion takes away. */
export interface TrashContents {
  articles: number;
  /** Without those that the reader has removed. */
  highlights: number;
  /** On highlights and on articles. */
  notes: number;
  /** When the last of the articles came into the trash, ISO 8601; empty when there are none. */
  until: string;
}

/** What an extension page reads for itself, without waking the background. */
export interface LibraryReads {
  /**
   * Saved articles (or the trash), newest first, without bodies; `before` continues after the last one of an earlier page,
   * `skip` passes over so many.
   */
  listArticles(options?: { before?: Article; skip?: number; limit?: number; trashed?: boolean }): Promise<Article[]>;
  /** How many are saved, or in the trash. */
  countArticles(options?: { trashed?: boolean }): Promise<number>;
  /** Those of some articles that are in the library, or in the trash. */
  articlesIn(data: { ids: readonly string[]; trashed: boolean }): Promise<string[]>;
  /** What is in the trash: all of it, or of the articles that are named. */
  trashContents(options?: { ids?: readonly string[] }): Promise<TrashContents>;
  /** Throws `not-found`. */
  articleBundle(id: string): Promise<ArticleBundle>;
  /** Half-written notes of an article and its annotations, by draft key. */
  draftsOf(articleId: string): Promise<Record<string, string>>;
  /** In the order they were saved in. */
  savedSearches(): Promise<SavedSearch[]>;
  /** How far the search index is behind the library; null when it is not. What comes next is told with `LibraryChange`. */
  indexProgress(): Promise<IndexProgress | null>;
}

export type Library = LibraryCalls & LibraryReads;

/** How far the saving of a tab's article has come: a share, 0 to 1. */
export interface SavingProgress {
  tabId: number;
  done: number;
}

/** Told to every surface after a change has been committed. */
export interface LibraryChange {
  /** Articles that are new or changed, or whose annotations are. */
  articleIds: string[];
  /** Saved searches have changed: read them again. */
  savedSearches?: true;
  /** The reader's preferences, where one is another now. */
  preferences?: Preferences;
  /** An article is being taken out of its page: the share that is done, 0 to 1. */
  saving?: SavingProgress;
  /** The search index is being built, and has come so far; `done` equals `all` once it is complete. */
  indexing?: IndexProgress;
}
