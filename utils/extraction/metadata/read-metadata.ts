import type { ArticleMetadata } from '@/utils/model/article';
import { cutShort } from '@/utils/text/cut-short';
import { hostNameOf } from '@/utils/text/host-name';
import { absoluteUrl, squash } from '../dom';
import { readByline, readPublisherByline } from './byline';
import { readDates } from './dates';
import { languageOf, readDirection, readLanguage } from './language';
import { linesAround } from './lines';
import { type Found, MetaTags } from './meta-tags';
import { oneLine } from './plain-text';
import { countWords, readingMinutes } from './measure';
import { readCanonicalUrl, readSiteName, siteBehind } from './site';
import type { StructuredArticle } from './structured-data';
import { headOfArticle, readTitle, type Title } from './title';
import { askOnce } from './visible-byline';

type Fields = Pick<
  ArticleMetadata,
  | 'title'
  | 'byline'
  | 'siteName'
  | 'publishedTime'
  | 'modifiedTime'
  | 'canonicalUrl'
  | 'leadImage'
  | 'section'
  | 'keywords'
>;
type Origins = Partial<Record<keyof ArticleMetadata, string>>;

/** The metadata that can be read before the text is known, and where each field was found. */
export interface PageMetadata {
  fields: Fields;
  origins: Origins;
  /** How sure the title is. */
  titleSupport: Title['support'];
  /** See `readPublisherByline`. Called only where no other writer is found. */
  publisherByline: () => Found | null;
  meta: MetaTags;
  structured: StructuredArticle | null;
}

const MAX_KEYWORDS = 30;

/** Longer values are ignored, in characters. */
const LONGEST = 4000;

/** Longest value of a field that is shown in one line, in characters. */
const MOST: Partial<Record<keyof ArticleMetadata, number>> = { title: 300, byline: 200, siteName: 100, section: 100 };

/** Reads the metadata of a page, without changing the page. */
export function readPageMetadata(
  page: Document,
  url: string,
  base: string,
  structured: StructuredArticle | null,
): PageMetadata {
  const meta = new MetaTags(page);
  const origins: Origins = {};
  const take = (field: keyof ArticleMetadata, found: Found | null): string | null => {
    if (!found || found.value.length > LONGEST) return null;
    const most = MOST[field];
    const value = most ? cutShort(oneLine(found.value), most) : found.value;
    if (value === '') return null;
    origins[field] = found.origin;
    return value;
  };
  let siteName = take('siteName', readSiteName(page, url, meta, structured));
  const sites = [siteName, structured?.publisher, hostNameOf(url)].filter((one) => typeof one === 'string');
  const declaredLang = readLanguage(page, '', meta, structured)?.value ?? null;
  const image = structured?.image ? { value: structured.image, origin: 'json-ld' } : null;
  const leadImage = meta.first('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ?? image;
  const section = structured?.section
    ? { value: structured.section, origin: 'json-ld' }
    : meta.first('article:section', 'parsely-section');
  const title = readTitle(page, meta, structured, sites);
  if (origins.siteName === 'address') {
    siteName = take('siteName', siteBehind(page, title.value)) ?? siteName;
    sites.push(siteName ?? '');
  }
  const headline = headOfArticle(page, title);
  const lines = headline ? linesAround(headline) : [];
  const langs = dateLanguages(
    url,
    declaredLang,
    `${title.value} ${meta.first('og:description', 'description')?.value ?? ''}`,
  );
  const dates = readDates({ page, url, meta, structured, headline, lines, langs });
  const credits = { asked: askOnce(page), meta, structured, sites, headline, lines, lang: declaredLang };
  const byline = readByline(credits);
  return {
    fields: {
      title: take('title', title) ?? '',
      byline: take('byline', byline),
      siteName,
      publishedTime: take('publishedTime', dates.published),
      modifiedTime: take('modifiedTime', dates.modified),
      canonicalUrl: take('canonicalUrl', readCanonicalUrl(page, url, base, meta)),
      leadImage: absoluteUrl(take('leadImage', leadImage), base),
      section: take('section', section),
      keywords: readKeywords(meta, structured, origins),
    },
    origins,
    titleSupport: title.support,
    publisherByline: () => readPublisherByline(credits),
    meta,
    structured,
  };
}

/** Country domains of sites in English. Other domains do not tell how English dates are written. */
const COUNTRY = /\.(uk|au|nz|ie|in|za|sg|my|hk|ke|ng|gh|pk|lk|bd|ph|ca)$/u;

/** Returns the languages dates may be in: the declared one (English with the site's country), then that of the words. */
function dateLanguages(url: string, declared: string | null, words: string): string[] {
  const country = COUNTRY.exec(hostNameOf(url))?.[1];
  const own =
    declared && /^en\b/u.test(declared) && country ? `en-${country === 'uk' ? 'GB' : country.toUpperCase()}` : declared;
  return [own, languageOf(words)].filter((one) => one !== null);
}

function readKeywords(meta: MetaTags, structured: StructuredArticle | null, origins: Origins): string[] {
  const tagged = meta.all('article:tag');
  const sources: [string, string[]][] = [
    ['json-ld', structured?.keywords ?? []],
    ['meta article:tag', tagged],
    [
      'meta keywords',
      ['keywords', 'news_keywords'].flatMap((key) => meta.all(key)).flatMap((one) => one.split(/[,，、;]/u)),
    ],
  ];
  for (const [origin, words] of sources) {
    const clean = [...new Set(words.map(squash))]
      .filter((one) => one !== '' && one.length <= 80)
      .slice(0, MAX_KEYWORDS);
    if (clean.length > 0) {
      origins.keywords = origin;
      return clean;
    }
  }
  return [];
}

/** Longest excerpt taken from the text, in characters. */
const EXCERPT = 300;

/** Completes the metadata with what needs the text: language, direction, excerpt, length. */
export function completeMetadata(
  page: Document,
  known: PageMetadata,
  text: string,
): { metadata: ArticleMetadata; origins: Origins } {
  const { meta, structured } = known;
  const origins = { ...known.origins };
  const publisher = known.fields.byline === null ? known.publisherByline() : null;
  const fields = { ...known.fields, byline: known.fields.byline ?? publisher?.value ?? null };
  if (publisher) origins.byline = publisher.origin;
  const lang = readLanguage(page, text, meta, structured);
  const dir = readDirection(page, lang);
  if (lang) origins.lang = lang.origin;
  if (dir) origins.dir = dir.origin;
  const description =
    meta.first('og:description', 'description', 'twitter:description') ??
    (structured?.description ? { value: structured.description, origin: 'json-ld' } : null);
  origins.excerpt = description?.origin ?? 'text';
  const words = countWords(text, lang?.value ?? null);
  return {
    metadata: {
      ...fields,
      lang: lang?.value ?? null,
      dir: dir ? (dir.value as 'ltr' | 'rtl') : null,
      excerpt: description?.value ?? cutShort(squash(text.slice(0, 2 * EXCERPT)), EXCERPT),
      wordCount: words,
      readingMinutes: readingMinutes(words),
    },
    origins,
  };
}
