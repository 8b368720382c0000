import { browser } from 'wxt/browser';
import type { LibraryChange } from '../contract/library';
import { announceChange } from '../messaging/changes';
import type { LibraryDependencies } from '../library/dependencies';
import { pageOpened } from '../library/page-library';
import { sourceOf } from '../text/source-url';
import { tabMemory } from './tab-memory';

/** Brings every surface up to date after a change: extension pages, pages that show the article, their buttons. */
export async function followChange(library: LibraryDependencies, change: LibraryChange): Promise<void> {
  announceChange(change);
  if (change.articleIds.length === 0) return;
  const sources = new Set(await sourcesOf(library, change.articleIds));
  const open = (await library.tabs.all()).filter((tab) => tab.url !== null && sources.has(sourceOf(tab.url) ?? ''));
  await Promise.all(
    open.map(async (tab) => {
      const report = await tabMemory.get(tab.id);
      if (report?.url === tab.url) await pageOpened(library, tab, report);
      else await library.tabs.refresh(tab.id);
    }),
  );
}

async function sourcesOf({ db }: LibraryDependencies, articleIds: readonly string[]): Promise<string[]> {
  const store = (await db()).transaction('articles').store;
  const articles = await Promise.all(articleIds.map((id) => store.get(id)));
  return articles.flatMap((article) => article?.sources ?? []);
}

/** Forgets what was known of tabs that are closed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void tabMemory.forget(tabId));
}
