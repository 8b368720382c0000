/**
 * Whether the browser translates the page, so that its words are not the page's own. Chrome sets a class on the root
 * element and wraps text in `<font>`; Edge marks the elements it has rewritten.
 */
export function isTranslated(document: Document): boolean {
  const root = document.documentElement;
  if (root.classList.contains('translated-ltr') || root.classList.contains('translated-rtl')) return true;
  return document.querySelector('font[style*="vertical-align: inherit"] font, [_msttexthash]') !== null;
}
