import { squash } from '../dom';
import type { Found, MetaTags } from './meta-tags';
import { findDate, parseMachineDate } from './parse-date';
import type { StructuredArticle } from './structured-data';

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

const iso = (text: string, lang: string | null): string | null =>
  parseMachineDate(text) ?? findDate(text, lang)?.value ?? null;

const asDate = (found: Found | null, lang: string | null): Found | null => {
  const value = found ? iso(found.value, lang) : null;
  return found && value ? { value, origin: found.origin } : null;
};

/** When the article was published and, apart, when it was last changed. */
export function readDates(
  page: Document,
  url: string,
  meta: MetaTags,
  structured: StructuredArticle | null,
  lang: string | null,
): { published: Found | null; modified: Found | null } {
  const inJson = (value: string | null | undefined) => asDate(value ? { value, origin: 'json-ld' } : null, lang);
  const inMeta = (keys: readonly string[]) => {
    for (const key of keys) {
      const found = asDate(meta.first(key), lang);
      if (found) return found;
    }
    return null;
  };
  const visible = () => inMarkup(page, lang) ?? nearHeading(page, lang) ?? inAddress(url);
  return {
    published: sharpen(inJson(structured?.published) ?? inMeta(PUBLISHED) ?? visible(), page, lang),
    modified: inJson(structured?.modified) ?? inMeta(MODIFIED) ?? asDate(microdata(page, 'dateModified'), lang),
  };
}

/** A day without a time takes the time that the page shows beside the same day. */
function sharpen(found: Found | null, page: Document, lang: string | null): Found | null {
  if (!found || found.value.includes('T')) return found;
  const shown = nearHeading(page, lang);
  return shown?.value.startsWith(`${found.value}T`)
    ? { value: shown.value, origin: `${found.origin}, ${shown.origin}` }
    : found;
}

function microdata(page: Document, name: string): Found | null {
  const element = page.querySelector(`[itemprop~="${name}"]`);
  return element ? { value: valueOf(element), origin: 'microdata' } : null;
}

const valueOf = (element: Element): string =>
  element.getAttribute('datetime') ||
  element.getAttribute('content') ||
  element.getAttribute('title') ||
  squash(element.textContent);

function inMarkup(page: Document, lang: string | null): Found | null {
  const marked = asDate(microdata(page, 'datePublished'), lang) ?? asDate(microdata(page, 'dateCreated'), lang);
  if (marked) return marked;
  const selectors = [
    'time[pubdate]',
    'article header time[datetime]',
    '[class*="publish" i] time[datetime]',
    'time[datetime]',
    'abbr.published, .entry-date',
    'time',
  ];
  for (const selector of selectors) {
    for (const element of page.querySelectorAll(selector)) {
      if (element.closest('aside, nav, footer, [class*="related" i], [class*="comment" i], [id*="comment" i]'))
        continue;
      const value = iso(valueOf(element), lang) ?? iso(squash(element.textContent), lang);
      if (value) return { value, origin: 'time' };
    }
  }
  return null;
}

/** Letters of text before and after the title in which a date is looked for. */
const NEAR = 600;

/** A date shown near the title: first after it, then before it. */
function nearHeading(page: Document, lang: string | null): Found | null {
  const labelled = page.querySelectorAll(
    '[class*="publish" i], [class*="date" i], [id*="date" i], [class*="time" i], [class*="byline" i], [class*="meta" i], [class*="posted" i]',
  );
  for (const element of labelled) {
    if (
      element.children.length > 20 ||
      element.closest('aside, nav, footer, [class*="related" i], [class*="comment" i], li')
    )
      continue;
    const text = squash(element.textContent);
    if (text.length > 200 || !/\p{Nd}/u.test(text)) continue;
    const found = findDate(text, lang);
    if (found) return { value: found.value, origin: 'visible' };
  }
  const heading = page.querySelector('h1') ?? page.querySelector('h2');
  const around = heading ? textAfter(heading) : '';
  const found = findDate(around, lang);
  return found ? { value: found.value, origin: 'visible' } : null;
}

/** The text that follows an element in the page. */
function textAfter(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element.ownerDocument.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  let text = '';
  for (let node = walker.nextNode(); node && text.length < NEAR; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/u.test(parent.tagName)) continue;
    text += `${squash((node as Text).data)} `;
  }
  return text;
}

/** A day written into the address, as many archives do. */
function inAddress(url: string): Found | null {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?!\d)/u.exec(url);
  const value = match ? parseMachineDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
  return value ? { value, origin: 'address' } : null;
}
