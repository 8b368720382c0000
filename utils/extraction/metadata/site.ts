import { absoluteUrl, squash, textKey } from '../dom';
import type { Found, MetaTags } from './meta-tags';
import type { StructuredArticle } from './structured-data';

/** What the site calls itself. */
export function readSiteName(
  page: Document,
  url: string,
  meta: MetaTags,
  structured: StructuredArticle | null,
): Found | null {
  const named = meta.first('og:site_name');
  const publisher = structured?.publisher;
  if (named && !/^https?:|^$/u.test(named.value)) return named;
  if (publisher && publisher.length < 60) return { value: publisher, origin: 'json-ld' };
  const other = meta.first(
    'application-name',
    'al:android:app_name',
    'apple-mobile-web-app-title',
    'copyright',
    'dc.publisher',
  );
  if (other && other.value.length < 60) return other;
  return fromTitle(page, url);
}

/** The part of the page's title that is also in its host name. */
function fromTitle(page: Document, url: string): Found | null {
  const host = textKey(hostOf(url).replace(/\.[^.]+$/u, ''));
  const parts = squash(page.title).split(/\s+[|\-–—:»«·•›]+\s+|\s*[|｜_]\s*/u);
  if (parts.length > 1 && host !== '') {
    const fits = parts.find(
      (part) => textKey(part).length > 2 && (host.includes(textKey(part)) || textKey(part).includes(host)),
    );
    if (fits) return { value: fits, origin: 'title' };
  }
  const name = hostOf(url);
  return name ? { value: name, origin: 'address' } : null;
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./u, '');
  } catch {
    return '';
  }
};

/**
 * The address the page says it should be known by; null where it cannot be believed: another site's, the home page,
 * or a section above the page.
 */
export function readCanonicalUrl(page: Document, url: string, base: string, meta: MetaTags): Found | null {
  const link = absoluteUrl(page.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), base);
  const og = meta.first('og:url');
  const candidates = [
    link ? { value: link, origin: 'link canonical' } : null,
    og ? { value: absoluteUrl(og.value, base) ?? '', origin: og.origin } : null,
  ];
  return candidates.find((one) => one !== null && isBelievable(one.value, url)) ?? null;
}

function isBelievable(canonical: string, url: string): boolean {
  if (canonical === '') return false;
  try {
    const [there, here] = [new URL(canonical), new URL(url)];
    if (siteOf(there.hostname) !== siteOf(here.hostname)) return false;
    const isDeeper = (address: URL) => address.pathname.replace(/\/+$/u, '') !== '' || address.search !== '';
    if (!isDeeper(there) && isDeeper(here)) return false;
    return (
      there.pathname === here.pathname ||
      !here.pathname.startsWith(`${there.pathname.replace(/\/+$/u, '')}/`) ||
      sharesTail(there, here)
    );
  } catch {
    return false;
  }
}

/** Whether two addresses end in the same words or number: an AMP or print variant below the article's own address. */
function sharesTail(there: URL, here: URL): boolean {
  const tail = there.pathname.split('/').findLast((part) => part !== '') ?? '';
  return tail.length > 12 && here.pathname.includes(tail);
}

/** The part of a host name that a site owns, told without a list: the last label but the public ones. */
function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  const isPublic = (label: string) => /^(?:com?|net|org|gov|edu|ac|or|ne|go|gob|nom|[a-z]{2})$/u.test(label);
  let at = labels.length - 2;
  while (at > 0 && isPublic(labels[at] ?? '')) at -= 1;
  return labels.slice(Math.max(0, at)).join('.');
}
