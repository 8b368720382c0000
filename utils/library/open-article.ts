import { toAppError } from '../model/errors';
import { getArticle } from '../storage/articles';
import type { TextQuoteSelector } from '../model/selector';
import { withoutAnchor } from '../text/route';
import { linkToPassage } from '../text/text-fragment';
import type { LibraryDependencies } from './dependencies';
import { tabsShowing } from './tabs-showing';

/** How long a page just opened may take to show a highlight: attempts, and milliseconds between them. */
const ATTEMPTS = 24;
const BETWEEN = 500;

/** Announced in the page if a highlight cannot be shown. */
const NOT_THERE = 'These words are not on the page now. Your highlight is kept in the library.';

/**
 * Opens an article's page, in a tab that shows it already or in a new one, and scrolls to the annotation; the page says so
 * if it is not found. Without an annotation, a `quote` opens a new tab with a text fragment. Throws `not-found`, and
 * `page-unreachable` if the page cannot be reached.
 */
export async function openArticle(
  library: LibraryDependencies,
  { id, annotationId, quote }: { id: string; annotationId?: string; quote?: TextQuoteSelector },
): Promise<void> {
  const tx = (await library.db()).transaction(['articles', 'texts']);
  const article = await getArticle(tx, id);
  const text = await tx.objectStore('texts').get(article.snapshotId);
  const [open] = await tabsShowing(library, article.sources);
  const passage = annotationId === undefined ? quote : undefined;
  if (open && passage === undefined) await library.tabs.activate(open.id);
  const address = passage === undefined ? withoutAnchor(article.url) : linkToPassage(article.url, passage, text);
  const tab = open && passage === undefined ? open : await library.tabs.open(address);
  if (annotationId !== undefined) await showWhenReady(library, tab.id, annotationId);
}

async function showWhenReady({ tabs }: LibraryDependencies, tabId: number, id: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      if (await tabs.page(tabId).showAnnotation({ id })) return;
    } catch (thrown) {
      // A page that is still loading cannot be reached yet; any other error is a fault.
      if (toAppError(thrown).code !== 'page-unreachable') throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  await tabs.page(tabId).announce({ message: NOT_THERE });
}
