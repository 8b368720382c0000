/**
 * True while a browser shows the page in another language: Chrome sets a class on the root element and wraps text in
 * `<font>`, Edge marks the elements it has rewritten. The words on the page are then not those of the page.
 */
export function isTranslated(document: Document): boolean {
  const root = document.documentElement;
  if (root.classList.contains('translated-ltr') || root.classList.contains('translated-rtl')) return true;
  return document.querySelector('font[style*="vertical-align: inherit"] font, [_msttexthash]') !== null;
}
