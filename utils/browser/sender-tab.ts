import type { Browser } from 'wxt/browser';
import type { OpenTab } from '../library/dependencies';
import { AppError } from '../model/errors';

/**
 * Returns the tab that sent a message, with the address of the page that sent it; the tab may show another by now, or be
 * closed. Throws `bad-message` for frames, because what they hold is not the article.
 */
export function senderTab({ tab, frameId, url }: Browser.runtime.MessageSender): OpenTab {
  if (tab?.id === undefined || frameId !== 0) {
    throw new AppError('bad-message', 'Only the page in a tab may ask this.');
  }
  return { id: tab.id, url: addressOf(url, tab.url), title: tab.title ?? '' };
}

/**
 * Browsers may report the address that a document was loaded with. If the page has navigated without loading since, the
 * tab has its address, of the same origin. A tab on another origin has left the document.
 */
function addressOf(ofDocument: string | undefined, ofTab: string | undefined): string | null {
  if (ofDocument === undefined) return null;
  return ofTab !== undefined && isSameOrigin(ofDocument, ofTab) ? ofTab : ofDocument;
}

function isSameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
