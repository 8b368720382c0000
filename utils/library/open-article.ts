import { toAppError } from '../model/errors';
import { getArticle } from '../storage/articles';
import { sourceOf } from '../text/source-url';
import type { LibraryDependencies } from './dependencies';

/** How long a page that was just opened may take to show a highlight: attempts, and milliseconds between them. */
const ATTEMPTS = 24;
const BETWEEN = 500;

/**
 * Opens an article's page, in a tab that shows it already or in a new one, and brings the annotation into view there;
 * without one, the passage that begins with `snippet`, by a text fragment.
 */
export async function openArticle(
  library: LibraryDependencies,
  { id, annotationId, snippet }: { id: string; annotationId?: string; snippet?: string },
): Promise<void> {
  const db = await library.db();
  const article = await getArticle(db.transaction(['articles']), id);
  const open = (await library.tabs.all()).find(
    (tab) => tab.url !== null && article.sources.includes(sourceOf(tab.url) ?? ''),
  );
  const fragment = snippet === undefined || annotationId !== undefined ? '' : `#:~:text=${encodeFragment(snippet)}`;
  if (open && fragment === '') await library.tabs.activate(open.id);
  const tab = open && fragment === '' ? open : await library.tabs.open(withoutHash(article.url) + fragment);
  if (annotationId !== undefined) await showWhenReady(library, tab.id, annotationId);
}

async function showWhenReady({ tabs }: LibraryDependencies, tabId: number, id: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      if (await tabs.page(tabId).showAnnotation({ id })) return;
    } catch (thrown) {
      // A page that is still loading cannot be reached yet; anything else is a fault.
      if (toAppError(thrown).code !== 'page-unreachable') throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}

const withoutHash = (url: string) => url.replace(/#.*$/s, '');

/** Percent-encodes a passage for a text directive, where `-`, `,` and `&` have a meaning of their own. */
const encodeFragment = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
