import { browser } from 'wxt/browser';
import type { SiteRule } from '../contract/library';
import type { SiteRules } from '../library/dependencies';

const PREFIX = 'site-rule:';
const keyOf = (site: string) => PREFIX + site;

/** The reader's decisions on sites. Each has its own key, so that two writers never overwrite each other. */
export const siteRules: SiteRules = {
  async get(site) {
    const key = keyOf(site);
    return ((await browser.storage.local.get(key))[key] as SiteRule | undefined) ?? null;
  },

  async set(site, rule) {
    if (rule === null) await browser.storage.local.remove(keyOf(site));
    else await browser.storage.local.set({ [keyOf(site)]: rule });
  },

  async all() {
    const stored = await browser.storage.local.get(null);
    return Object.entries(stored).flatMap(([key, rule]) =>
      key.startsWith(PREFIX) ? [{ site: key.slice(PREFIX.length), rule: rule as SiteRule }] : [],
    );
  },
};
