import type { CanonicalClaim } from '../contract/background';

/** Returns the canonical address that the head of a page names, and the address the document was loaded from. */
export function canonicalClaimOf(document: Document): CanonicalClaim {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  const [loaded] = performance.getEntriesByType('navigation');
  return { canonicalUrl: link?.href || null, ...(loaded && { loadedUrl: loaded.name }) };
}
