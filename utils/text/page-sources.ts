import type { CanonicalClaim } from '../contract/background';
import { isBelievableCanonical, sourceOf } from './source-url';

/** Returns the addresses a page's article is known under: the canonical one where it is believable, then the page's own. */
export function pageSources(url: string, canonicalUrl: string | null): string[] {
  const canonical = canonicalUrl !== null && isBelievableCanonical(canonicalUrl, url) ? sourceOf(canonicalUrl) : null;
  const sources = [canonical, sourceOf(url)].filter((source) => source !== null);
  return [...new Set(sources)];
}

/**
 * Returns the canonical address of a claim made at `url`; null after the page has moved within its document, because the
 * link in its head usually still names the page it was loaded as. A change of the route alone is not such a move.
 */
export function canonicalUrlAt(url: string, { canonicalUrl, loadedUrl }: CanonicalClaim): string | null {
  return loadedUrl === undefined || documentSource(loadedUrl) === documentSource(url) ? canonicalUrl : null;
}

function documentSource(url: string): string | null {
  return sourceOf(url.replace(/#.*$/s, ''));
}
