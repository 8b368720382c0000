import { hostNameOf } from '@/utils/text/host-name';
import { LETTERS } from '@/utils/text/letters';
import { absoluteUrl, squash, textKey } from '../dom';
import type { Found, MetaTags } from './meta-tags';
import { plainText } from './plain-text';
import { isHeadStale } from './stale-head';
import type { StructuredArticle } from './structured-data';
import { partsOf } from './title';

/** Longest name of a site, in characters. */
const LONGEST = 60;

/** Longest name of a site that only its position in a title tells. */
const SHORT = 40;

/** Marks a company name. The owner of the rights is often a company that no reader has heard of. */
const COMPANY = /,|\b(?:gmbh|ag|kg|ltd|limited|inc|llc|plc|corp|s\.?a|s\.?l|s\.?r\.?l|b\.?v|n\.?v|oy|a\/s)\b/i;

/** Finds the name the site gives itself. A name that is only its address is the last choice. */
export function readSiteName(
  page: Document,
  url: string,
  meta: MetaTags,
  structured: StructuredArticle | null,
): Found | null {
  const host = hostNameOf(url);
  const declared: Found[] = [
    meta.first('og:site_name'),
    structured?.publisher ? { value: structured.publisher, origin: 'json-ld' } : null,
    ...(structured?.siteNames ?? []).map((value) => ({ value, origin: 'json-ld' })),
    ...['application-name', 'al:android:app_name', 'apple-mobile-web-app-title'].map((key) => meta.first(key)),
  ]
    .filter(isName)
    .map(({ value, origin }) => ({ value: squash(value.replace(/[©®™]/gu, '')), origin }));
  const named = declared.find(({ value }) => !isAddress(value, host));
  const inTitle = fromTitle(page, host);
  if (named) return named;
  if (inTitle && !isAddress(inTitle.value, host)) return inTitle;
  const owner = ['copyright', 'dc.publisher']
    .map((key) => meta.first(key))
    .map((found) => found && { value: withoutRights(found.value), origin: found.origin })
    .filter(isName)
    .find(({ value }) => !COMPANY.test(value));
  return owner ?? declared[0] ?? inTitle ?? fromHost(host);
}

const LETTER = new RegExp(`[${LETTERS}]`);

const isName = (found: Found | null): found is Found =>
  found !== null && LETTER.test(found.value) && found.value.length < LONGEST && !/^https?:/u.test(found.value);

/** Finds the site's name after the article's title in the page's title: "Harbour reopens | Weather | The Coast". */
export function siteBehind(page: Document, title: string): Found | null {
  const whole = plainText(page.title);
  const parts = partsOf(whole);
  const last = squash(parts.at(-1));
  const isBehind = parts.length > 1 && whole.startsWith(title) && whole.slice(title.length).includes(last);
  return isBehind && last.length >= 3 && last.length <= SHORT && last.length < title.length
    ? { value: last, origin: 'title' }
    : null;
}

/** Returns the name in a copyright line: "© 2024 Coast News. All rights reserved." */
const withoutRights = (text: string): string =>
  squash(
    text
      .replace(/(?:©|\(c\)|copyright)/gi, '')
      .replace(/\b(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?\b/gu, '')
      .replace(/[.,]?\s*all rights reserved.*$/i, ''),
  ).replace(/^[\s,.–-]+|[\s,.–-]+$/gu, '');

/** Whether a name is just the host name. */
const isAddress = (name: string, host: string): boolean =>
  /^[\w-]+(?:\.[\w-]+)+$/u.test(name) && host !== '' && host.endsWith(name.toLowerCase().replace(/^www\./u, ''));

/** Finds the shortest part of the page's title that is also in its host name. */
function fromTitle(page: Document, hostname: string): Found | null {
  const host = textKey(siteOf(hostname).split('.')[0] ?? '');
  const parts = partsOf(plainText(page.title));
  if (parts.length < 2 || host === '') return null;
  const longest = Math.max(...parts.map((part) => part.length));
  // A headline, the longest part, may contain the host's name without being the site's name.
  const isIn = (key: string, part: string) =>
    key.length > 2 && (host.includes(key) || (host.length > 2 && key.includes(host) && part.length < longest));
  const fits = parts.filter((part) => part.length < LONGEST && isIn(textKey(part), part));
  const shortest = fits.reduce((one, other) => (other.length < one.length ? other : one), fits[0] ?? '');
  return shortest === '' ? null : { value: shortest, origin: 'title' };
}

const fromHost = (host: string): Found | null => (host ? { value: host, origin: 'address' } : null);

/**
 * Reads the page's canonical address; null where it cannot be believed: another site's, the home page, a section above
 * the page, or that of a stale head.
 */
export function readCanonicalUrl(page: Document, url: string, base: string, meta: MetaTags): Found | null {
  if (isHeadStale(page)) return null;
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

/** Returns the part of a host name that the site owns, without a public suffix list: from the last label not public-looking. */
function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  const isPublic = (label: string) => /^(?:com?|net|org|gov|edu|ac|or|ne|go|gob|nom|[a-z]{2})$/u.test(label);
  let at = labels.length - 2;
  while (at > 0 && isPublic(labels[at] ?? '')) at -= 1;
  return labels.slice(Math.max(0, at)).join('.');
}
