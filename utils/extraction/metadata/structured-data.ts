import { textKey } from '../dom';
import { isOfType, isThing, listOf, readJsonLd, type Thing } from './json-ld';
import { plainText } from './plain-text';
import { isHeadStale, isSamePage } from './stale-head';

/** What a page's JSON-LD says of its article, not yet judged. */
export interface StructuredArticle {
  headline: string | null;
  authors: string[];
  published: string | null;
  modified: string | null;
  publisher: string | null;
  /** Other names of the site. */
  siteNames: string[];
  lang: string | null;
  section: string | null;
  keywords: string[];
  image: string | null;
  description: string | null;
  url: string | null;
  /** The whole text of the article, if given. */
  articleBody: string | null;
}

const ARTICLE =
  /^(?:.*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|.*Review|Recipe|HowTo|AnalysisNewsArticle|.*Posting)$/u;

/**
 * Reads the article that a page's JSON-LD is about: of several the one with this address or title, else the fullest. In a
 * stale head only one with this address is believed.
 */
export function readStructuredArticle(page: Document, url: string): StructuredArticle | null {
  const things = readJsonLd(page);
  const isHere = (thing: Thing): boolean => addressesOf(thing).some((one) => isSamePage(one, url));
  const own = isHeadStale(page) ? things.filter(isHere) : things;
  const candidates = own.filter((thing) => isOfType(thing, ARTICLE));
  const titleKey = textKey(page.title);
  const worth = (thing: Thing): number => {
    const headline = textKey(headlineOf(thing) ?? '');
    const isTitle = headline.length > 8 && titleKey.includes(headline);
    return (isHere(thing) ? 4 : 0) + (isTitle ? 4 : 0) + (thing['datePublished'] ? 1 : 0) + (thing['author'] ? 1 : 0);
  };
  const best = candidates.reduce<Thing | null>((one, other) => (one && worth(one) >= worth(other) ? one : other), null);
  if (!best) return fromPageThing(own, page);
  return describe(best, things);
}

/** A page that only declares a `WebPage` still gives its date and site. */
function fromPageThing(things: readonly Thing[], page: Document): StructuredArticle | null {
  const thing = things.find((one) => isOfType(one, /^(?:WebPage|ItemPage|VideoObject)$/u) && one['datePublished']);
  const article = thing ? describe(thing, things) : null;
  if (!article) return null;
  return { ...article, headline: null, articleBody: null, lang: article.lang, url: page.URL };
}

function describe(thing: Thing, things: readonly Thing[]): StructuredArticle {
  const siteNames = things
    .flatMap((one) => (isOfType(one, /^WebSite$/i) ? [textOf(one['name']), textOf(one['alternateName'])] : []))
    .filter((one) => one !== null);
  return {
    headline: headlineOf(thing),
    authors: listOf(thing['author'] ?? thing['creator']).flatMap((one) => namesOf(one, things)),
    published: textOf(thing['datePublished']) ?? textOf(thing['dateCreated']) ?? textOf(thing['uploadDate']),
    modified: textOf(thing['dateModified']),
    publisher:
      listOf(thing['publisher'] ?? thing['sourceOrganization']).flatMap((one) => namesOf(one, things))[0] ??
      siteNames[0] ??
      null,
    siteNames,
    lang: langOf(listOf(thing['inLanguage'])[0]),
    section: listOf(thing['articleSection']).map(textOf).find(Boolean) ?? null,
    keywords: listOf(thing['keywords']).flatMap((one) => (textOf(one) ?? '').split(/[,，、;]/u)),
    image:
      listOf(thing['image'] ?? thing['thumbnailUrl'])
        .map(imageOf)
        .find(Boolean) ?? null,
    description: textOf(thing['description']),
    url: addressesOf(thing)[0] ?? null,
    articleBody: textOf(thing['articleBody']) ?? textOf(thing['text']),
  };
}

const headlineOf = (thing: Thing): string | null => textOf(thing['headline']) ?? textOf(thing['name']);

const langOf = (value: unknown): string | null =>
  isThing(value) ? (textOf(value['alternateName']) ?? textOf(value['name'])) : textOf(value);

const imageOf = (value: unknown): string | null =>
  isThing(value) ? (textOf(value['url']) ?? textOf(value['contentUrl']) ?? textOf(value['@id'])) : textOf(value);

const addressesOf = (thing: Thing): string[] =>
  [thing['url'], thing['mainEntityOfPage'], thing['@id']]
    .map((one) => (isThing(one) ? (textOf(one['@id']) ?? textOf(one['url'])) : textOf(one)))
    .filter((one) => one !== null);

/** Returns the names of a person or organisation, which may only refer to one described elsewhere (`@id`). */
function namesOf(value: unknown, things: readonly Thing[]): string[] {
  if (!isThing(value)) return [textOf(value)].filter((one) => one !== null);
  const name = listOf(value['name'])
    .map(textOf)
    .filter((one) => one !== null);
  if (name.length > 0) return name;
  const target = things.find((one) => one !== value && one['@id'] === value['@id'] && one['name']);
  return target && value['@id'] ? listOf(target['name']).flatMap((one) => textOf(one) ?? []) : [];
}

/** Returns a JSON-LD string, number or `@value` as plain text; null for anything else. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (isThing(value) && typeof value['@value'] === 'string') return textOf(value['@value']);
  if (typeof value !== 'string') return null;
  return plainText(value) || null;
}
