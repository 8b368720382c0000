import type { CanonicalClaim } from '../contract/background';
import { isBelievableCanonical, sourceOf } from './source-url';

/** The addresses under which a page's article is known: the one it names as canonical, where believable, and its own. */
export function pageSources(url: string, canonicalUrl: string | null): string[] {
  const canonical = canonicalUrl !== null && isBelievableCanonical(canonicalUrl, url) ? sourceOf(canonicalUrl) : null;
  const sources = [canonical, sourceOf(url)].filter((source) => source !== null);
  return [...new Set(sources)];
}

/**
 * The canonical address of a claim made at `url`; null after the page has moved within its document, for the link in its
 * head is then usually still that of the page it was loaded as. A route alone is no such move: no link names one.
 */
export function canonicalUrlAt(url: string, { canonicalUrl, loadedUrl }: CanonicalClaim): string | null {
  return loadedUrl === undefined || documentSource(loadedUrl) === documentSource(url) ? canonicalUrl : null;
}

function documentSource(url: string): string | null {
  return sourceOf(url.replace(/#.*$/s, ''));
}
