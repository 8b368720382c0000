import { browser } from 'wxt/browser';
import type { PageReport } from '../library/dependencies';
import { pageIdentity } from '../text/source-url';

/** How many pages of a tab are remembered: a page that is left has little time to speak of itself. */
const PAGES = 8;

const keyOf = (tabId: number) => `report:${tabId}`;

/** What each tab's pages last reported, for as long as the browser runs: longer than the background does. */
export const tabMemory = {
  /** The newest first, each page once. */
  async get(tabId: number): Promise<PageReport[]> {
    const key = keyOf(tabId);
    return ((await browser.storage.session.get(key))[key] as PageReport[] | undefined) ?? [];
  },

  async add(tabId: number, report: PageReport): Promise<void> {
    const page = pageIdentity(report.url);
    const others = (await tabMemory.get(tabId)).filter(({ url }) => pageIdentity(url) !== page);
    await browser.storage.session.set({ [keyOf(tabId)]: [report, ...others].slice(0, PAGES) });
  },

  async forget(tabId: number): Promise<void> {
    await browser.storage.session.remove(keyOf(tabId));
  },
};
