/** Elements whose dates, names and headings are not the article's. */
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
  // Not "widget" anywhere in a class: page builders name each piece of the article like that.
  '[class~="widget"]',
  '[class~="widgets"]',
  '[class*="widget_" i]',
  '[class*="widget-area" i]',
  '[id*="widget" i]',
  '[class*="comment" i]:not([class*="commentary" i])',
  '[id*="comment" i]',
  ...['breadcrumb', 'related', 'sidebar', 'recommend', 'popular', 'cookie', 'modal'].flatMap((word) => [
    `[class*="${word}" i]`,
    `[id*="${word}" i]`,
  ]),
].join();

/**
 * Whether an element stands beside the article: in a menu, a box of other articles, the comments. A box that also holds
 * the headline is not beside it, whatever its name.
 */
export function isAside(element: Element, headline: Element | null = null): boolean {
  const box = element.closest(ASIDE);
  if (!box) return false;
  const isNone = isWhole(box) || isMargin(box) || (headline !== null && box.contains(headline));
  return !isNone || (box.parentElement !== null && isAside(box.parentElement, headline));
}

/** Whether an element is the whole page or article, despite its class: "content-with-sidebar". */
const isWhole = (box: Element): boolean =>
  /^(?:BODY|HTML|MAIN|ARTICLE)$/u.test(box.tagName) || (isTopmost(box) && holdsMost(box));

/** Whether an element holds an `h1`; true on pages without one. */
const isTopmost = (box: Element): boolean => {
  const heading = box.ownerDocument.getElementsByTagName('h1')[0];
  return !heading || box.getElementsByTagName('h1').length > 0;
};

/** Whether an element holds more than half of the page's paragraphs. */
const holdsMost = (box: Element): boolean =>
  2 * box.getElementsByTagName('p').length > box.ownerDocument.getElementsByTagName('p').length;

/** Whether an element is an article's own margin: many keep the byline or the date in a small `aside` or `footer`. */
const isMargin = (box: Element): boolean =>
  /^(?:ASIDE|FOOTER)$/u.test(box.tagName) && box.closest('article') !== null && box.childElementCount < 8;
