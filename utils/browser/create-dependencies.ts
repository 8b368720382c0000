import { browser } from 'wxt/browser';
import type { LibraryDependencies } from '../library/dependencies';
import { tendIndex, type IndexTending } from '../library/tend-index';
import { announceChange } from '../messaging/changes';
import { keepOpen } from '../storage/open';
import { followChange } from './follow-changes';
import { preferences } from './preferences';
import { siteRules } from './site-rules';
import { tabs } from './tabs';

/** Logs an error that the reader need not know about. */
export function warn(thrown: unknown): void {
  console.warn('Pressmark:', thrown);
}

/** Creates the library's dependencies in the background: the real database, tabs, clock and ids. */
export function createDependencies(): { library: LibraryDependencies; index: IndexTending } {
  const db = keepOpen();
  const index = tendIndex(db, {
    onFailure: warn,
    onProgress: (indexing) => announceChange({ articleIds: [], indexing }),
    // Any call of an extension API keeps the background alive (Chrome 110 and later).
    stayAwake: () => void browser.runtime.getPlatformInfo().catch(warn),
  });
  const library: LibraryDependencies = {
    db,
    tabs,
    siteRules,
    preferences,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    saving: (saving) => announceChange({ articleIds: [], saving }),
    changed: (change) => {
      followChange(library, change).catch(warn);
      index.later();
    },
  };
  return { library, index };
}
