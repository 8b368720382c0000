import { squash, textKey } from '../dom';
import type { Found, MetaTags } from './meta-tags';
import type { StructuredArticle } from './structured-data';

const SEPARATOR = /\s+[|\-–—:»«·•›/\\]+\s+|\s*[|｜]\s*|\s*[_＿]\s*(?=[^_]*$)/u;

/** The names a site gives itself in titles. */
export type SiteNames = readonly string[];

/**
 * The title of the article. The page's heading wins where the page's own title or its metadata repeat it: they often
 * carry a shorter or louder wording for search engines and feeds.
 */
export function readTitle(
  page: Document,
  meta: MetaTags,
  structured: StructuredArticle | null,
  sites: SiteNames,
): Found {
  const documentTitle = withoutSite(squash(page.title), sites);
  const declared: Found[] = [
    structured?.headline ? { value: structured.headline, origin: 'json-ld' } : null,
    meta.first('og:title', 'twitter:title', 'citation_title', 'dc.title', 'parsely-title', 'sailthru.title'),
    documentTitle ? { value: documentTitle, origin: 'title' } : null,
  ].filter((one) => one !== null);
  const clean = declared.map(({ value, origin }) => ({ value: withoutSite(value, sites), origin }));
  const heading = headingLike(
    page,
    clean.map((one) => one.value),
  );
  if (heading) return { value: heading, origin: 'h1' };
  return clean.find((one) => one.value !== '') ?? { value: onlyHeading(page) ?? '', origin: 'h1' };
}

/** The heading that says what the metadata say; the first of the highest level that does. */
function headingLike(page: Document, declared: readonly string[]): string | null {
  const wanted = declared.map(textKey).filter((key) => key.length > 3);
  for (const level of ['h1', 'h2, [itemprop~="headline"], [class*="title" i]']) {
    for (const heading of page.querySelectorAll(level)) {
      if (heading.children.length > 12) continue;
      const text = squash(heading.textContent);
      const key = textKey(text);
      if (key.length < 4 || text.length > 300) continue;
      if (wanted.some((one) => one === key)) return text;
      if (level === 'h1' && wanted.some((one) => nearlySame(one, key))) return text;
    }
  }
  return null;
}

const nearlySame = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 12 && short.length >= long.length * 0.6 && long.includes(short);
};

function onlyHeading(page: Document): string | null {
  const headings = page.querySelectorAll('h1');
  return headings.length === 1 ? squash(headings[0]?.textContent) || null : null;
}

/** A title without the site's name before or after it. */
export function withoutSite(title: string, sites: SiteNames): string {
  const keys = sites.map(textKey).filter((key) => key.length > 1);
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const isSite = (part: string) => {
    const key = textKey(part);
    return keys.some(
      (site) => key === site || (key.length > 3 && (site.includes(key) || (key.includes(site) && site.length > 3))),
    );
  };
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isSite(parts[to - 1] ?? '')) to -= 1;
  while (to - from > 1 && isSite(parts[from] ?? '')) from += 1;
  if (from === 0 && to === parts.length) return title;
  return squash(
    title.slice(offsetOf(title, parts, from), offsetOf(title, parts, to - 1) + (parts[to - 1]?.length ?? 0)),
  );
}

/** Where a part begins in the title that was split into the parts. */
function offsetOf(title: string, parts: readonly string[], index: number): number {
  let at = 0;
  for (let part = 0; part < index; part += 1) at = title.indexOf(parts[part] ?? '', at) + (parts[part]?.length ?? 0);
  return title.indexOf(parts[index] ?? '', at);
}
