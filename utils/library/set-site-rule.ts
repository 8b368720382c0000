import type { SiteRule } from '../contract/library';
import { siteOf } from '../text/source-url';
import type { LibraryDependencies } from './dependencies';
import { pageOpened } from './page-library';

/** Stores the reader's decision on a site, and applies it at once to the open pages of that site. */
export async function setSiteRule(
  library: LibraryDependencies,
  { site, rule }: { site: string; rule: SiteRule | null },
): Promise<void> {
  await library.siteRules.set(site, rule);
  const ofSite = (await library.tabs.all()).filter((tab) => tab.url !== null && siteOf(tab.url) === site);
  // A tab that fails, or is closed meanwhile, must not fail the call: the rule is stored.
  await Promise.allSettled(
    ofSite.map(async (tab) => {
      const report = await library.tabs.report(tab);
      if (report) await pageOpened(library, tab, report);
    }),
  );
}

/** Returns the reader's decisions on sites, sorted by site name. */
export async function listSiteRules({ siteRules }: LibraryDependencies): Promise<{ site: string; rule: SiteRule }[]> {
  return (await siteRules.all()).sort((one, other) => one.site.localeCompare(other.site));
}
