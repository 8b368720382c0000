import { isBelievableCanonical, sourceOf } from './source-url';

/** The addresses under which a page's article is known: the one it names as canonical, where believable, and its own. */
export function pageSources(url: string, canonicalUrl: string | null): string[] {
  const canonical = canonicalUrl !== null && isBelievableCanonical(canonicalUrl, url) ? sourceOf(canonicalUrl) : null;
  const sources = [canonical, sourceOf(url)].filter((source) => source !== null);
  return [...new Set(sources)];
}
