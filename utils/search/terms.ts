import { noteOf, tagsOf, type Annotation } from '../model/annotation';
import type { Article } from '../model/article';
import type { Indexable } from '../model/search';
import { quoteOf } from '../model/selector';
import { localDay } from '../text/days';
import { foldWord } from '../text/fold';
import { hostNameOf } from '../text/host-name';
import { wordsOf } from '../text/segment';
import { filterKey, wordKey, type FilterName, type Part } from './keys';
import { impactOf, WEIGHTS } from './rank';

/** Positions below this are in the title, so that `title:` needs no keys of its own. */
export const TITLE_END = 64;
/** The words of a long title share this position from here on, so that none reaches the body. */
const LAST_TITLE_POSITION = 61;
/** Positions left free between two parts of an article, so that no phrase spans both. */
const GAP = 8;

/** The impact of an article's own site. The domains above it have 1, as all other filters do. */
export const OWN_SITE = 2;

/** What the index stores of an article under one key. */
export interface Term {
  impact: number;
  positions: readonly number[];
}

/** A term while its weights are summed up. The impact follows once the article's length is known. */
interface Gathered extends Term {
  weight: number;
  positions: number[];
}

/** Returns everything an article is found by, by key, unsorted. */
export function termsOf(indexable: Indexable): Map<string, Term> {
  const gathered = new Map<string, Gathered>();
  const length = gatherWords(indexable, gathered);
  for (const term of gathered.values()) term.impact = impactOf(term.weight, length);
  const terms: Map<string, Term> = gathered;
  const ownSite = filterKey('site', hostNameOf(indexable.article.url));
  for (const key of filtersOf(indexable)) {
    terms.set(key, { impact: key === ownSite ? OWN_SITE : 1, positions: [] });
  }
  terms.set(filterKey('all', ''), { impact: 1, positions: [minuteOf(indexable.article.created)] });
  return terms;
}

/** Returns a time as minutes since 1970; 0 where it is not a time. */
export function minuteOf(time: string): number {
  return Math.max(0, Math.floor(Date.parse(time) / 60_000) || 0);
}

function gatherWords({ article, textContent, annotations }: Indexable, into: Map<string, Gathered>): number {
  add(into, article.title, WEIGHTS.title, 0, LAST_TITLE_POSITION);
  const bodyEnd = add(into, textContent, WEIGHTS.body, TITLE_END);
  let next = bodyEnd + GAP;
  const parts: [Part | undefined, number, string[]][] = [
    ['author', WEIGHTS.author, [article.byline ?? '', article.siteName ?? '']],
    [undefined, WEIGHTS.tag, [...article.tags, ...annotations.flatMap(tagsOf)]],
    ['note', WEIGHTS.note, [article.note, ...annotations.map(noteOf)]],
    ['quote', WEIGHTS.quote, annotations.map(quoteTextOf)],
  ];
  for (const [part, weight, texts] of parts) {
    let own = 0;
    for (const [index, text] of texts.entries()) {
      if (text === '') continue;
      next = add(into, text, weight, next) + GAP;
      // The site's name is searchable as text, but `author:` does not find it.
      if (part && !(part === 'author' && index > 0)) own = add(into, text, weight, own, undefined, part) + GAP;
    }
  }
  return bodyEnd - TITLE_END;
}

function add(
  into: Map<string, Gathered>,
  text: string,
  weight: number,
  first: number,
  last = Number.MAX_SAFE_INTEGER,
  part?: Part,
): number {
  const { words, next } = wordsOf(text, first);
  for (const word of words) {
    const key = wordKey(word, part);
    const known = into.get(key);
    const position = Math.min(word.place, last);
    if (!known) into.set(key, { weight, impact: 0, positions: [position] });
    else {
      known.weight += weight;
      if (known.positions.at(-1) !== position) known.positions.push(position);
    }
  }
  return next;
}

function filtersOf({ article, annotations }: Indexable): Set<string> {
  const keys = new Set<string>();
  const put = (name: FilterName, value: string, shown?: string) => keys.add(filterKey(name, value, shown));
  for (const tag of [...article.tags, ...annotations.flatMap(tagsOf)]) put('tag', foldValue(tag), shownForm(tag));
  if (article.byline) put('author', foldValue(article.byline), shownForm(article.byline));
  for (const site of sitesOf(article.url)) put('site', site);
  if (article.lang) for (const lang of languagesOf(article.lang)) put('lang', lang);
  for (const annotation of annotations) put('color', annotation.color);
  for (const value of possessionsOf(article, annotations)) put('has', value);
  for (const value of statesOf(article, annotations)) put('is', value);
  put('saved', savedDay(article.created));
  if (article.publishedTime) put('published', publishedDay(article.publishedTime));
  return keys;
}

/** Returns a filter's value in the form it is looked up by: folded words with single spaces between them. */
export function foldValue(value: string): string {
  return shownForm(value).split(' ').map(foldValueWord).join(' ');
}

function foldValueWord(word: string): string {
  return foldWord(word).folded;
}

/** Makes one line without control characters, which would split a key. */
function shownForm(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

/** The host and every domain above it with at least two labels: `site:bbc.co.uk` finds news.bbc.co.uk. */
function sitesOf(url: string): string[] {
  const host = hostNameOf(url);
  const labels = host.split('.');
  const domains = labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'));
  return host === '' ? [] : labels.length === 1 || /^[\d.]+$|:/.test(host) ? [host] : domains;
}

/** "zh-Hant-TW" becomes zh, zh-hant and zh-hant-tw. */
function languagesOf(lang: string): string[] {
  const subtags = lang.toLowerCase().split(/[-_]/);
  return subtags.map((_subtag, index) => subtags.slice(0, index + 1).join('-'));
}

function possessionsOf(article: Article, annotations: Annotation[]): string[] {
  return [
    ...(article.note !== '' || annotations.some((one) => noteOf(one) !== '') ? ['note'] : []),
    ...(annotations.length > 0 ? ['highlight'] : []),
    ...(article.leadImage ? ['image'] : []),
    ...(article.tags.length > 0 || annotations.some((one) => tagsOf(one).length > 0) ? ['tag'] : []),
  ];
}

function statesOf(article: Article, annotations: Annotation[]): string[] {
  return [
    article.read === undefined ? 'unread' : 'read',
    ...(annotations.some((one) => one.anchoring?.verdict === 'orphan') ? ['orphan'] : []),
    ...(annotations.some((one) => one.anchoring?.verdict === 'edited') ? ['edited'] : []),
  ];
}

/** Returns the local day at the time of indexing, as yyyymmdd. In another time zone the day shown may differ by one. */
export function savedDay(time: string): string {
  return localDay(time).replaceAll('-', '');
}

/** The day as the page printed it, whatever the time zone, as yyyymmdd. */
function publishedDay(time: string): string {
  const printed = /^(\d{4})-(\d{2})-(\d{2})/.exec(time);
  return printed ? printed.slice(1).join('') : savedDay(time);
}

function quoteTextOf(annotation: Annotation): string {
  return quoteOf(annotation.target)?.exact ?? '';
}
