import { pageSources } from '../text/page-sources';
import type { LibraryDependencies, OpenTab } from './dependencies';
import { reportOf } from './known-pages';

/** Returns the open tabs whose page has one of the addresses, as its own or as the canonical one it reported. */
export async function tabsShowing(library: LibraryDependencies, sources: readonly string[]): Promise<OpenTab[]> {
  const sought = new Set(sources);
  const open = await library.tabs.all();
  const shows = await Promise.all(
    open.map(async (tab) => {
      if (tab.url === null) return false;
      const report = await reportOf(library, tab);
      return pageSources(tab.url, report?.canonicalUrl ?? null).some((source) => sought.has(source));
    }),
  );
  return open.filter((_, at) => shows[at]);
}
