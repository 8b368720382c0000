import { sourceOf } from '@/utils/text/source-url';

/** Whether the reader has gone to another address within the page since it was loaded. */
function hasMoved(page: Document): boolean {
  const view = page.defaultView;
  const [loaded] = view?.performance.getEntriesByType('navigation') ?? [];
  return view !== null && loaded !== undefined && sourceOf(loaded.name) !== sourceOf(view.location.href);
}

/**
 * Whether the head of a page is still that of the article it was loaded as: most sites that navigate without loading
 * leave it. One that names the address of now was brought up to date.
 */
export function isHeadStale(page: Document): boolean {
  if (!hasMoved(page)) return false;
  const here = sourceOf(page.defaultView?.location.href ?? '');
  const named = page.querySelectorAll('link[rel~="canonical" i][href], meta[property="og:url"][content]');
  return ![...named].some((one) => {
    const address = one.getAttribute('href') ?? one.getAttribute('content') ?? '';
    return URL.canParse(address, page.baseURI) && sourceOf(new URL(address, page.baseURI).href) === here;
  });
}
