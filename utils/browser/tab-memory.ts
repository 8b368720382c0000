import { browser } from 'wxt/browser';
import type { PageReport } from '../library/dependencies';
import { pageIdentity } from '../text/source-url';

/** How many pages of a tab are remembered. A few do, because a page that is left sends little more. */
const PAGES = 8;

const keyOf = (tabId: number) => `report:${tabId}`;

/** What each tab's pages last reported. Kept in `storage.session`, which outlives the background. */
export const tabMemory = {
  /** Returns the reports on a tab's pages, newest first, one a page. */
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

/** Runs writes one after another, so that none comes between another's read and write. */
function oneByOne(write: () => Promise<void>): Promise<void> {
  const mine = last.then(write);
  last = mine.catch(() => undefined);
  return mine;
}

/** Forgets tabs once they are closed. Register in the first turn of the background. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void tabMemory.forget(tabId));
}
