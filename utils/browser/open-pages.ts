import { browser } from 'wxt/browser';
import { TOOLS_STARTED } from '../page/start-once';

/**
 * Brings Pressmark into the pages that are open already when it is installed or updated: a browser runs the new detector only in
 * what is loaded later, and what an update has cut off in a page can do no more than say so.
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
    // A page that no extension may enter: an error page, a store.
  }
}
