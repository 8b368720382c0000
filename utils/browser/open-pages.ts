import { browser } from 'wxt/browser';
import { TOOLS_STARTED } from '../page/start-once';

/**
 * Starts Pressmark in pages that were open before it was installed or updated: browsers run a new content script only in
 * pages loaded later, and scripts cut off by an update can only say so.
 */
export async function enterOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [enter(id)])));
}

async function enter(tabId: number): Promise<void> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({
      target,
      func: (started: string) => void document.dispatchEvent(new Event(started)),
      args: [TOOLS_STARTED],
    });
    await browser.scripting.executeScript({ target, files: ['/content-scripts/detector.js'] });
  } catch {
    // Extensions may not run in error pages and stores.
  }
}
