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

  add: (tabId: number, report: PageReport) =>
    oneByOne(async () => {
      const page = pageIdentity(report.url);
      const others = (await tabMemory.get(tabId)).filter(({ url }) => pageIdentity(url) !== page);
      await browser.storage.session.set({ [keyOf(tabId)]: [report, ...others].slice(0, PAGES) });
    }),

  forget: (tabId: number) => oneByOne(() => browser.storage.session.remove(keyOf(tabId))),
};

let last: Promise<unknown> = Promise.resolve();

/** What is read and then written is not to be written by another in between. */
function oneByOne(write: () => Promise<void>): Promise<void> {
  const mine = last.then(write);
  last = mine.catch(() => undefined);
  return mine;
}

/** Forgets tabs once they are closed. Register in the first turn of the background. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void tabMemory.forget(tabId));
}
