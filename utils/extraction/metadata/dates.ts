import { squash } from '../dom';
import type { Line } from './lines';
import type { Found, MetaTags } from './meta-tags';
import { findDate, parseMachineDate } from './parse-date';
import { markedDate, type ShownDate, shownDates, SURE } from './shown-date';
import type { StructuredArticle } from './structured-data';
import { withOwnZone } from './zone';

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'pubdate',
  'publication_date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.created',
  'datecreated',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'shareaholic:article_published_time',
  'weibo:article:create_at',
  'article:create_at',
  'date',
  'created',
  'article_date_original',
  'displaydate',
  'rnews:datepublished',
  'og:release_date',
  'last-modified-date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
];

/** Where dates are read from. */
export interface DateSources {
  page: Document;
  url: string;
  meta: MetaTags;
  structured: StructuredArticle | null;
  /** The heading that prints the title, and the lines around it. */
  headline: Element | null;
  lines: readonly Line[];
  /** Languages the months may be named in, the page's own first. */
  langs: readonly string[];
}

/** From this worth on, a shown date is preferred to one that is only marked somewhere in the page. */
const NEAR = 4;

/** Below this worth, a shown date is not believed. */
const LEAST = 2;

/** Characters read of a declared date: what follows is something else. */
const LONGEST = 200;

/** Finds when the article was published and when it was last changed. */
export function readDates(sources: DateSources): { published: Found | null; modified: Found | null } {
  const { page, url, meta, structured, headline, langs } = sources;
  const asDate = (found: Found | null): Found | null => {
    const written = squash(found?.value).slice(0, LONGEST);
    const value = parseMachineDate(written) ?? findDate(written, langs)?.value;
    return found && value ? { value, origin: found.origin } : null;
  };
  const inJson = (value: string | null | undefined) => asDate(value ? { value, origin: 'json-ld' } : null);
  const inMeta = (keys: readonly string[]) => {
    for (const key of keys) {
      const found = asDate(meta.first(key));
      if (found) return found;
    }
    return null;
  };
  const shown = shownDates(sources.lines, langs);
  const address = dayInAddress(url);
  const declared = inJson(structured?.published) ?? inMeta(PUBLISHED) ?? asDate(microdata(page, 'datePublished'));
  const modified = inJson(structured?.modified) ?? inMeta(MODIFIED) ?? asDate(microdata(page, 'dateModified'));
  const visible = (): Found | null => {
    const best = bestShown(shown, address);
    const isOther = address !== null && best !== undefined && daysApart(best.value, address) > 1;
    if (address && isOther && best.worth < SURE) return { value: address, origin: 'address' };
    if (best && best.worth >= NEAR) return { value: best.value, origin: 'visible' };
    const marked = markedDate(page, headline, langs);
    if (marked) return { value: marked, origin: 'time' };
    if (best && best.worth >= LEAST) return { value: best.value, origin: 'visible' };
    return address ? { value: address, origin: 'address' } : null;
  };
  const published = unlessStamped(declared, modified, shown) ?? asDate(microdata(page, 'dateCreated')) ?? visible();
  const update = shown.find(({ isUpdate }) => isUpdate);
  return {
    published: published && withOwnZone(sharpen(published, shown), page, shown, modified),
    modified: modified ?? (update ? { value: update.value, origin: 'visible' } : null),
  };
}

/** Finds the likeliest of the shown dates. One that the address repeats is surely the article's. */
function bestShown(shown: readonly ShownDate[], address: string | null): ShownDate | undefined {
  return shown.find(({ value }) => address !== null && value.startsWith(address)) ?? shown[0];
}

/**
 * Returns the declared date, or the shown one where the declared is only the time of the last build: equal to the date of
 * the last change, while the page surely shows an earlier day.
 */
function unlessStamped(declared: Found | null, modified: Found | null, shown: readonly ShownDate[]): Found | null {
  if (!declared || declared.value !== modified?.value || !declared.value.includes('T')) return declared;
  const sure = shown.find(({ isUpdate, worth }) => !isUpdate && worth >= SURE);
  const isEarlier = sure && sure.value < declared.value && daysApart(sure.value, declared.value) > 1;
  return isEarlier ? { value: sure.value, origin: 'visible' } : declared;
}

const daysApart = (one: string, other: string): number =>
  Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / 86_400_000;

/** Adds to a day without a time the time that the page shows with the same day. */
function sharpen(found: Found, shown: readonly ShownDate[]): Found {
  if (found.value.includes('T')) return found;
  const timed = shown.find(({ value }) => value.startsWith(`${found.value}T`));
  return timed ? { value: timed.value, origin: `${found.origin}, visible` } : found;
}

function microdata(page: Document, name: string): Found | null {
  const element = page.querySelector(`[itemprop~="${name}"]`);
  if (!element) return null;
  const value =
    element.getAttribute('datetime') ||
    element.getAttribute('content') ||
    element.getAttribute('title') ||
    squash(element.textContent);
  return { value, origin: 'microdata' };
}

/** Finds a day in the address, where many archives put it: `/2024/02/29/`, `20240229`, `/2024/02/240229-`. */
function dayInAddress(url: string): string | null {
  const whole = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?!\d)/u.exec(url);
  if (whole) return parseMachineDate(`${whole[1]}-${whole[2]}-${whole[3]}`);
  const short = /\/((?:19|20)(\d{2}))\/(\d{2})\/\2\3(\d{2})(?!\d)/u.exec(url);
  return short ? parseMachineDate(`${short[1]}-${short[3]}-${short[4]}`) : null;
}
