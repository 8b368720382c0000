import { squash, textKey } from '../dom';
import { type Heading, headingsOf, likeness } from './heading';
import type { Found, MetaTags } from './meta-tags';
import { plainText } from './plain-text';
import type { StructuredArticle } from './structured-data';

const SEPARATOR = /\s+[|\-–—:»«·•›/\\]+\s+|\s*[|｜]\s*|\s*[_＿]\s*(?=[^_]*$)/u;

/** Least likeness of a heading that words the declared title differently; more is asked where two declarations agree. */
const ALIKE = 0.6;
const ALIKE_AGREED = 0.7;
const NEARLY_SAME = 0.75;
const VAGUELY = 0.35;

/** Splits a title at the signs that sites put between a headline, a section and their name. */
export const partsOf = (title: string): string[] => title.split(SEPARATOR);

/** The names a site gives itself. */
export type SiteNames = readonly string[];

/** The title, and the heading that shows it, if any. */
export interface Title extends Found {
  heading: Element | null;
  /** How sure it is: shown by a heading, declared by two sources that agree, or by one alone. */
  support: 'heading' | 'agreed' | 'alone';
}

/**
 * Finds the title of the article. A heading that matches a declared title wins, because declared titles are often worded
 * for search engines and feeds. Two declarations win where they agree on more than the heading says.
 */
export function readTitle(
  page: Document,
  meta: MetaTags,
  structured: StructuredArticle | null,
  sites: SiteNames,
): Title {
  const declared = [
    structured?.headline ? { value: structured.headline, origin: 'json-ld' } : null,
    meta.first('og:title', 'twitter:title', 'citation_title', 'dc.title', 'parsely-title', 'sailthru.title'),
    { value: plainText(page.title), origin: 'title' },
  ]
    .filter((one) => one !== null)
    .map(({ value, origin }) => ({ value: withoutSite(value, sites), origin }))
    .filter(({ value }) => textKey(value) !== '');
  const heading = headingLike(page, declared, sites);
  const agrees = (title: string) => declared.filter(({ value }) => textKey(value) === textKey(title)).length > 1;
  if (!heading) {
    const first = declared[0] ?? onlyHeading(page);
    return { ...first, heading: null, support: agrees(first.value) ? 'agreed' : 'alone' };
  }
  const fuller = fullerThan(heading, declared);
  return { ...(fuller ?? { value: heading.text, origin: 'h1' }), heading: heading.element, support: 'heading' };
}

/** Finds the heading that shows a declared title, in the same words or nearly, at the highest level that has one. */
function headingLike(page: Document, declared: readonly Found[], sites: SiteNames): Heading | null {
  const keys = declared.map(({ value }) => textKey(value)).filter((key) => key.length > 3);
  const siteKeys = new Set(sites.map(textKey));
  const parts = partsOf(squash(page.title)).map(textKey);
  const last = parts.at(-1);
  // The last part of a title is the site's name, unless it is the longest.
  if (last && parts.some((part) => part.length > last.length)) siteKeys.add(last);
  const h1 = headingsOf(page, 'h1').filter(({ key }) => !siteKeys.has(key));
  const same = ({ key, wholeKey }: Heading): boolean => keys.includes(key) || keys.includes(wholeKey);
  const [front, longest] = [partsOf(declared[0]?.value ?? '')[0] ?? '', longestPart(declared[0]?.value ?? '')];
  const isPart = ({ key }: Heading): boolean =>
    (key.length > 12 && key === longest) || (key.length > 20 && key === textKey(front));
  const exact = h1.find(same) ?? h1.find(isPart);
  if (exact) return exact;
  const first = keys[0] ?? '';
  const isAgreed = keys.filter((key) => key === first).length > 1;
  const close =
    closest(h1, first, isAgreed ? ALIKE_AGREED : ALIKE) ??
    keys.map((key) => closest(h1, key, NEARLY_SAME)).find(Boolean) ??
    closest(h1.filter(isMarked), longest, VAGUELY) ??
    // Some sites put the heading into the breadcrumbs, or the whole article into a box that is named like an aside.
    headingsOf(page, 'h1', { withAsides: true }).find(
      (heading) => !siteKeys.has(heading.key) && (isPart(heading) || (heading.key.length > 12 && same(heading))),
    );
  if (close) return close;
  const lower = headingsOf(page, 'h2, h3, [itemprop~="headline"], [class*="title" i], [class*="headline" i]');
  const h2 = headingsOf(page, 'h2');
  return (
    lower.find(same) ??
    closest(h2, first, NEARLY_SAME) ??
    (h1.length === 0 ? closest(h2, longestPart(declared.at(-1)?.value ?? ''), NEARLY_SAME) : null)
  );
}

/** Whether the page marks a heading as the article's. */
const isMarked = ({ element }: Heading): boolean =>
  element.matches('[itemprop~="headline"], .entry-title, .post-title, .article-title') &&
  element.closest('article, main, [role="main"]') !== null;

/** Finds the heading most like a key; null when its likeness is below `least`. */
function closest(headings: readonly Heading[], key: string, least: number): Heading | null {
  const rated = headings.map((heading) => ({ heading, like: closeness(heading, key) }));
  const best = rated.reduce<(typeof rated)[number] | null>(
    (one, other) => (one && one.like >= other.like ? one : other),
    null,
  );
  return best && best.like >= least ? best.heading : null;
}

/** Returns the key of the longest part of a title. */
const longestPart = (title: string): string =>
  partsOf(title)
    .map(textKey)
    .reduce((one, other) => (other.length > one.length ? other : one), '');

/** Returns the likeness of a heading to a declared title, with or without its kicker, whichever is higher. */
function closeness({ key, wholeKey }: Heading, declared: string): number {
  return Math.max(likeness(key, declared), likeness(wholeKey, declared));
}

/** Finds a declared title that is better than the heading: a longer one that two agree on, or one without the kicker. */
function fullerThan({ key }: Heading, declared: readonly Found[]): Found | null {
  for (const { value, origin } of declared) {
    const whole = textKey(value);
    if (whole === key) return null;
    const isAgreed = declared.filter((one) => textKey(one.value) === whole).length > 1;
    const isPart = partsOf(value).some((part) => textKey(part) === key);
    if (whole.includes(key) && isAgreed && !isPart) return { value, origin };
    if (key.endsWith(whole) && whole.length > key.length / 2) return { value, origin };
  }
  return null;
}

/** Finds the head of the article: its `h1`, one that resembles the title, or whatever heading there is. */
export function headOfArticle(page: Document, { value, heading }: Pick<Title, 'value' | 'heading'>): Element | null {
  if (heading?.tagName === 'H1') return heading;
  const h1 = headingsOf(page, 'h1');
  return (closest(h1, textKey(value), VAGUELY)?.element ?? heading ?? h1[0]?.element) || null;
}

function onlyHeading(page: Document): Found {
  const headings = headingsOf(page, 'h1');
  return { value: headings.length === 1 ? (headings[0]?.text ?? '') : '', origin: 'h1' };
}

/** Letters that a motto may add to the site's name in a title: "Coast News, your daily". */
const MOTTO = 16;

/** Removes the site's name before and after a title. */
export function withoutSite(title: string, sites: SiteNames): string {
  const keys = sites.map(textKey).filter((key) => key.length > 1);
  const parts = partsOf(title);
  if (parts.length < 2) return title;
  const isSite = (part: string) => {
    const key = textKey(part);
    return keys.some(
      (site) =>
        key === site ||
        (key.length > 3 && site.includes(key)) ||
        (site.length > 3 && key.includes(site) && key.length < site.length + MOTTO),
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

/** Finds the offset of a part in the title. */
function offsetOf(title: string, parts: readonly string[], index: number): number {
  let at = 0;
  for (let part = 0; part < index; part += 1) at = title.indexOf(parts[part] ?? '', at) + (parts[part]?.length ?? 0);
  return title.indexOf(parts[index] ?? '', at);
}
