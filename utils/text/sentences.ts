import type { UnreachableReason } from '../contract/library';
import type { NoSelectionReason } from '../contract/page';
import type { NoArticleReason } from '../model/extraction';

export type Reason = NoArticleReason | NoSelectionReason | UnreachableReason;

const SENTENCES: Record<Reason, string> = {
  'no-article': 'There is no article on this page that could be saved.',
  paywall: 'Only the beginning of this article is here: the rest is behind a paywall. It was not saved.',
  'consent-wall': 'The article is behind a consent dialog. Answer it, then try again.',
  'error-page': 'This is an error page, not the article. It was not saved.',
  empty: 'This page has no text yet. Wait until it has loaded, then try again.',
  cancelled: 'Cancelled. Nothing was saved.',
  'nothing-selected': 'Nothing is selected. Select a passage of the text first.',
  'in-a-field': 'The selection is inside a text field. Only the text of the page can be highlighted.',
  'in-a-frame':
    'The selection is inside an embedded frame of another site. Open that frame in a tab of its own to highlight it.',
  'no-text': 'The selection holds no text.',
  'browser-page': 'This page belongs to the browser, or is a file on your machine. Pressmark works on web pages only.',
  'store-page': 'Browsers let no extension work on this store page.',
  pdf: 'This is a PDF. Pressmark works on web pages only.',
  file: 'This is a file on your machine. Pressmark works on web pages only.',
  'not-loaded': 'This page did not load. Reload it, then try again.',
  blocked: 'Pressmark may not read this page. Look at “Site access” in its settings on your browser’s extensions page.',
};

/** Tells the reader in a sentence why something could not be done. */
export function sentenceFor(reason: Reason): string {
  return SENTENCES[reason];
}
