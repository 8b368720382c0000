/** Places whose dates, names and headings speak of something else than the article. */
const ASIDE = [
  'nav',
  'aside',
  'footer',
  'dialog',
  'blockquote',
  'figure',
  'form',
  '[hidden]',
  '[role="navigation"]',
  '[role="dialog"]',
  '[class~="widget"]',
  '[class*="widget_" i]',
  ...['breadcrumb', 'related', 'comment', 'sidebar', 'widget', 'recommend', 'popular', 'cookie', 'modal'].flatMap(
    (word) => [`[class*="${word}" i]`, `[id*="${word}" i]`],
  ),
].join();

/**
 * Whether an element stands beside the article: in a menu, a box of other articles, the comments. What also holds the
 * headline is no such place, whatever it is called.
 */
export function isAside(element: Element, headline: Element | null = null): boolean {
  const box = element.closest(ASIDE);
  if (!box) return false;
  const isNone = isWhole(box) || isMargin(box) || (headline !== null && box.contains(headline));
  return !isNone || (box.parentElement !== null && isAside(box.parentElement, headline));
}

/** Whether an element is as large as the page or the article, whatever its class says. */
const isWhole = (box: Element): boolean => /^(?:BODY|HTML|MAIN|ARTICLE)$/u.test(box.tagName);

/** Whether an element is the small print of an article, which many keep in an `aside` or `footer` of it. */
const isMargin = (box: Element): boolean =>
  /^(?:ASIDE|FOOTER)$/u.test(box.tagName) && box.closest('article') !== null && box.childElementCount < 8;
