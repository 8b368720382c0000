import type { Page } from '../contract/page';
import type { LibraryChange, SavingProgress, SiteRule, UnreachableReason } from '../contract/library';
import type { Preferences } from '../model/preferences';
import type { Detection } from '../model/extraction';
import type { Database } from '../storage/schema';

/** What the background last heard from the detector in a tab. */
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
  /** The detector's report on the tab's page; asks the detector if there is none yet. Null: no answer. */
  report(tab: OpenTab): Promise<PageReport | null>;
  /** The reports on pages that were in the tab lately, newest first. Does not ask the detector. */
  reports(tabId: number): Promise<PageReport[]>;
  /** The page tools in the tab, which are loaded when first needed. Its methods throw `page-unreachable`. */
  page(tabId: number): Page;
  /** Highlights what is selected in the stored copy that a tab shows; false if it shows none. */
  highlightInCopy(tabId: number): Promise<boolean>;
  /** Makes the page tools in the tab read their highlights again; false if there are no tools. */
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
  /** What could not be done; for pages that cannot show a message. */
  | { kind: 'problem'; message: string };

/** The reader's decisions on sites. */
export interface SiteRules {
  get(site: string): Promise<SiteRule | null>;
  set(site: string, rule: SiteRule | null): Promise<void>;
  all(): Promise<{ site: string; rule: SiteRule }[]>;
}

/** The reader's preferences. */
export interface PreferenceStore {
  get(): Promise<Preferences>;
  set(changes: Partial<Preferences>): Promise<void>;
}

/** Everything that the use cases need from outside. */
export interface LibraryDependencies {
  db: () => Promise<Database>;
  tabs: Tabs;
  siteRules: SiteRules;
  preferences: PreferenceStore;
  /** The time, ISO 8601. */
  now: () => string;
  /** An id that is unique across machines. */
  newId: () => string;
  /** Tells every surface how far a save has come. */
  saving: (progress: SavingProgress) => void;
  /** Tells every surface about a committed change. */
  changed: (change: LibraryChange) => void;
}
