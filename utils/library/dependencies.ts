import type { Page } from '../contract/page';
import type { LibraryChange, SavingProgress, SiteRule, UnreachableReason } from '../contract/library';
import type { Preferences } from '../model/preferences';
import type { Detection } from '../model/extraction';
import type { Database } from '../storage/schema';

/** What the background last heard of the page in a tab. */
export interface PageReport {
  url: string;
  canonicalUrl: string | null;
  detection: Detection;
}

export interface OpenTab {
  id: number;
  url: string | null;
  title: string;
}

/** The browser's tabs, as far as the library needs them. */
export interface Tabs {
  /** Throws `page-unreachable` when there is no such tab. */
  get(tabId: number): Promise<OpenTab>;
  all(): Promise<OpenTab[]>;
  /** Brings the tab and its window to the front. */
  activate(tabId: number): Promise<void>;
  open(url: string): Promise<OpenTab>;
  /** Why Pressmark cannot work in the tab, or null when it can. */
  obstacle(tab: OpenTab): Promise<UnreachableReason | null>;
  /** What the detector said of the tab's page; where it has not been asked yet, it is asked now. Null: no answer. */
  report(tab: OpenTab): Promise<PageReport | null>;
  /** What the detector has said of the pages that were in the tab lately, the newest first; nobody is asked. */
  reports(tabId: number): Promise<PageReport[]>;
  /** The page tools in the tab, loaded where they are not yet. Its methods throw `page-unreachable`. */
  page(tabId: number): Page;
  /** Highlights what is selected in the stored copy that a tab shows. False where it shows none. */
  highlightInCopy(tabId: number): Promise<boolean>;
  /** Has the page tools in the tab read their highlights again. False where there are no tools. */
  refresh(tabId: number): Promise<boolean>;
  /** Loads the page tools into a tab that has none. Throws `page-unreachable`. */
  loadTools(tabId: number): Promise<void>;
  /** Shows on the toolbar button what Pressmark knows of the page. */
  showState(tabId: number, state: ButtonState): Promise<void>;
}

export type ButtonState =
  | { kind: 'nothing' }
  | { kind: 'article' }
  | { kind: 'saved'; highlights: number }
  /** What could not be done, where the page cannot say it. */
  | { kind: 'problem'; message: string };

/** The reader's word on sites. */
export interface SiteRules {
  get(site: string): Promise<SiteRule | null>;
  set(site: string, rule: SiteRule | null): Promise<void>;
  all(): Promise<{ site: string; rule: SiteRule }[]>;
}

/** What the reader has chosen once for all. */
export interface PreferenceStore {
  get(): Promise<Preferences>;
  set(changes: Partial<Preferences>): Promise<void>;
}

/** Everything the use cases need from the world. */
export interface LibraryDependencies {
  db: () => Promise<Database>;
  tabs: Tabs;
  siteRules: SiteRules;
  preferences: PreferenceStore;
  /** The time, ISO 8601. */
  now: () => string;
  /** An id that is unique across machines. */
  newId: () => string;
  /** Tells every surface how far a saving has come. */
  saving: (progress: SavingProgress) => void;
  /** Tells every surface of a committed change. */
  changed: (change: LibraryChange) => void;
}
