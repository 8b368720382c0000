/**
 * The address a page calls its own, or null. After a navigation within the page the link in its head is usually still
 * that of the page it was loaded as: it is believed only where the page has not moved.
 */
export function canonicalUrlOf(document: Document): string | null {
  const view = document.defaultView;
  const [loaded] = view?.performance.getEntriesByType('navigation') ?? [];
  if (view && loaded && new URL(loaded.name, document.baseURI).pathname !== view.location.pathname) return null;
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return link?.href || null;
}
