import type { LibraryDependencies } from '../library/dependencies';
import { keepOpen } from '../storage/open';
import { followChange } from './follow-changes';
import { siteRules } from './site-rules';
import { tabs } from './tabs';

/** The library's world in the background: the real database, tabs, clock and ids. */
export function createDependencies(): LibraryDependencies {
  const library: LibraryDependencies = {
    db: keepOpen(),
    tabs,
    siteRules,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    changed: (change) => {
      followChange(library, change).catch((thrown: unknown) => console.warn('Pressmark:', thrown));
    },
  };
  return library;
}
