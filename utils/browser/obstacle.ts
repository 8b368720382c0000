import { browser } from 'wxt/browser';
import type { UnreachableReason } from '../contract/library';
import type { OpenTab } from '../library/dependencies';

/** Pages of extension stores: browsers let no extension into them. */
const STORES = [/^https:\/\/chromewebstore\.google\.com\//, /^https:\/\/addons\.mozilla\.org\//];

/** What an address alone says against working there, or null. */
export function obstacleOfAddress(url: string | null): UnreachableReason | null {
  // The address is kept from an extension only where the page is none of the web.
  if (url === null || url === '') return 'browser-page';
  if (STORES.some((store) => store.test(url))) return 'store-page';
  if (url.startsWith('file:')) return 'file';
  return /^https?:/.test(url) ? null : 'browser-page';
}

/** Why Pressmark cannot work in a tab, or null when it can: asks the page for no more than its content type. */
export async function obstacleIn(tab: OpenTab): Promise<UnreachableReason | null> {
  const byAddress = obstacleOfAddress(tab.url);
  if (byAddress !== null) return byAddress;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => document.contentType,
      // Known before the page has loaded, which may take long.
      injectImmediately: true,
    });
    return answer?.result === 'application/pdf' ? 'pdf' : null;
  } catch (thrown) {
    return /error page/i.test(String(thrown)) ? 'not-loaded' : 'blocked';
  }
}
