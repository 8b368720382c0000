import type { CanonicalClaim } from '../contract/background';

/** What the head of a page says its address is, and the address the head came with. */
export function canonicalClaimOf(document: Document): CanonicalClaim {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  const [loaded] = performance.getEntriesByType('navigation');
  return { canonicalUrl: link?.href || null, ...(loaded && { loadedUrl: loaded.name }) };
}
