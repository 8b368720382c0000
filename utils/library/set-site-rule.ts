import type { SiteRule } from '../contract/library';
import { siteOf } from '../text/source-url';
import type { LibraryDependencies } from './dependencies';
import { pageOpened } from './page-library';

/** Keeps the reader's word on a site, and shows it at once on the open pages of that site. */
export async function setSiteRule(
  library: LibraryDependencies,
  { site, rule }: { site: string; rule: SiteRule | null },
): Promise<void> {
  await library.siteRules.set(site, rule);
  const ofSite = (await library.tabs.all()).filter((tab) => tab.url !== null && siteOf(tab.url) === site);
  // The rule is kept, whatever becomes of a tab meanwhile.
  await Promise.allSettled(
    ofSite.map(async (tab) => {
      const report = await library.tabs.report(tab);
      if (report) await pageOpened(library, tab, report);
    }),
  );
}

/** The reader's word on sites, in the order of their names. */
export async function listSiteRules({ siteRules }: LibraryDependencies): Promise<{ site: string; rule: SiteRule }[]> {
  return (await siteRules.all()).sort((one, other) => one.site.localeCompare(other.site));
}
