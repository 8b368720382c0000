import type { LibraryChange } from '../contract/library';
import { announceChange } from '../messaging/changes';
import type { Preferences } from '../model/preferences';
import type { LibraryDependencies } from '../library/dependencies';
import { reportOf } from '../library/known-pages';
import { pageOpened } from '../library/page-library';
import { tabsShowing } from '../library/tabs-showing';
import { showColorInMenus } from './menus';

/** Updates every surface after a change: extension pages, web pages that show the article, and their toolbar buttons. */
export async function followChange(library: LibraryDependencies, change: LibraryChange): Promise<void> {
  announceChange(change);
  if (change.preferences) await followPreferences(library, change.preferences);
  if (change.articleIds.length === 0) return;
  const open = await tabsShowing(library, await sourcesOf(library, change.articleIds));
  await Promise.all(
    open.map(async (tab) => {
      const report = await reportOf(library, tab);
      if (report) await pageOpened(library, tab, report);
      else await library.tabs.refresh(tab.id);
    }),
  );
}

/** Web pages get the preferences with their part of the library, which they read again. */
async function followPreferences({ tabs }: LibraryDependencies, { color }: Preferences): Promise<void> {
  const refreshing = (await tabs.all()).map(({ id }) => tabs.refresh(id));
  // Menus that do not exist yet make the update fail; they will be created in the right colour.
  await Promise.allSettled([showColorInMenus(color), ...refreshing]);
}

async function sourcesOf({ db }: LibraryDependencies, articleIds: readonly string[]): Promise<string[]> {
  const store = (await db()).transaction('articles').store;
  const articles = await Promise.all(articleIds.map((id) => store.get(id)));
  return articles.flatMap((article) => article?.sources ?? []);
}
