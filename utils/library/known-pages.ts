import { pageSources } from '../text/page-sources';
import { pageIdentity } from '../text/source-url';
import type { LibraryDependencies, OpenTab, PageReport } from './dependencies';

/** Returns the detector's report on a tab's page, or null if there is none. Does not ask the detector. */
export async function reportOf({ tabs }: Pick<LibraryDependencies, 'tabs'>, tab: OpenTab): Promise<PageReport | null> {
  const page = tab.url === null ? null : pageIdentity(tab.url);
  return (await tabs.reports(tab.id)).find(({ url }) => pageIdentity(url) === page) ?? null;
}

/**
 * Returns the addresses of the page in a tab, and of pages of the same origin that were there lately: a page that has
 * navigated without loading, or is being left, may still send results for the former address.
 */
export async function ownSources({ tabs }: LibraryDependencies, { id, url }: OpenTab): Promise<Set<string>> {
  if (url === null) return new Set();
  const { origin } = new URL(url);
  const lately = (await tabs.reports(id)).filter(
    (report) => URL.canParse(report.url) && new URL(report.url).origin === origin,
  );
  return new Set([
    ...pageSources(url, null),
    ...lately.flatMap((report) => pageSources(report.url, report.canonicalUrl)),
  ]);
}
