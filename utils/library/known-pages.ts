import { pageSources } from '../text/page-sources';
import { pageIdentity } from '../text/source-url';
import type { LibraryDependencies, OpenTab, PageReport } from './dependencies';

/** What the detector has said of a tab's page, without asking it. */
export async function reportOf({ tabs }: Pick<LibraryDependencies, 'tabs'>, tab: OpenTab): Promise<PageReport | null> {
  const page = tab.url === null ? null : pageIdentity(tab.url);
  return (await tabs.reports(tab.id)).find(({ url }) => pageIdentity(url) === page) ?? null;
}

/**
 * The addresses of the page in a tab, and of those of the same origin that were there lately: a page that moves without
 * loading, or is left, may still have something to say of what it was.
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
