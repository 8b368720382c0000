import { browser } from 'wxt/browser';
import type { PageReport } from '../library/dependencies';

const keyOf = (tabId: number) => `report:${tabId}`;

/** What each tab's page last reported, for as long as the browser runs: longer than the background does. */
export const tabMemory = {
  async get(tabId: number): Promise<PageReport | null> {
    const key = keyOf(tabId);
    return ((await browser.storage.session.get(key))[key] as PageReport | undefined) ?? null;
  },

  async set(tabId: number, report: PageReport): Promise<void> {
    await browser.storage.session.set({ [keyOf(tabId)]: report });
  },

  async forget(tabId: number): Promise<void> {
    await browser.storage.session.remove(keyOf(tabId));
  },
};
