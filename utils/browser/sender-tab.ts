import type { Browser } from 'wxt/browser';
import type { OpenTab } from '../library/dependencies';
import { AppError } from '../model/errors';

/**
 * The page that sent a message, as it was when it sent it; the tab may show another by now, or be closed. Frames have no
 * part in the library, for what they hold is not the article. Throws `bad-message`.
 */
export function senderTab({ tab, frameId, url }: Browser.runtime.MessageSender): OpenTab {
  if (tab?.id === undefined || frameId !== 0) {
    throw new AppError('bad-message', 'Only the page in a tab may ask this.');
  }
  return { id: tab.id, url: addressOf(url, tab.url), title: tab.title ?? '' };
}

/**
 * Browsers may name a document by the address it was loaded with. One that has moved since without loading is where its
 * tab is, and that is of the same origin; a tab that is elsewhere has left the document.
 */
function addressOf(ofDocument: string | undefined, ofTab: string | undefined): string | null {
  if (ofDocument === undefined) return null;
  return ofTab !== undefined && isSameOrigin(ofDocument, ofTab) ? ofTab : ofDocument;
}

function isSameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
