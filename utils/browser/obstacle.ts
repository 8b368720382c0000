import { browser } from 'wxt/browser';
import type { UnreachableReason } from '../contract/library';
import type { OpenTab } from '../library/dependencies';

/** Pages of extension stores, which browsers close to extensions. */
const STORES = [/^https:\/\/chromewebstore\.google\.com\//, /^https:\/\/addons\.mozilla\.org\//];

/** Returns why Pressmark cannot work at an address, as far as the address alone tells; else null. */
export function obstacleOfAddress(url: string | null): UnreachableReason | null {
  // Browsers hide an address from the extension only if the page is not a web page.
  if (url === null || url === '') return 'browser-page';
  if (STORES.some((store) => store.test(url))) return 'store-page';
  if (url.startsWith('file:')) return 'file';
  return /^https?:/.test(url) ? null : 'browser-page';
}

/** Returns why Pressmark cannot work in a tab, or null if it can. Asks the page for its content type only. */
export async function obstacleIn(tab: OpenTab): Promise<UnreachableReason | null> {
  const byAddress = obstacleOfAddress(tab.url);
  if (byAddress !== null) return byAddress;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => document.contentType,
      // The content type is known at once; loading may take long.
      injectImmediately: true,
    });
    return answer?.result === 'application/pdf' ? 'pdf' : null;
  } catch (thrown) {
    return /error page/i.test(String(thrown)) ? 'not-loaded' : 'blocked';
  }
}
