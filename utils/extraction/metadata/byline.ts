import { LETTERS } from '@/utils/text/letters';
import { textKey } from '../dom';
import type { Line } from './lines';
import type { Found, MetaTags } from './meta-tags';
import { cleanByline, hasLead, isNameShaped, unique } from './names';
import type { StructuredArticle } from './structured-data';
import { type Asked, visibleNames } from './visible-byline';

const DECLARED = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'og:author',
  'twitter:creator',
  'authors',
  'cxenseparse:author',
];

export interface BylineInputs {
  asked: Asked;
  meta: MetaTags;
  structured: StructuredArticle | null;
  /** What the site calls itself. */
  sites: readonly string[];
  headline: Element | null;
  lines: readonly Line[];
  lang: string | null;
}

/**
 * Finds who wrote the article; the site's own name is never taken. Declared names win, unless the page shows more writers
 * than it declares, or a person where it declares a department or an agency.
 */
export function readByline({ asked, meta, structured, sites, headline, lines, lang }: BylineInputs): Found | null {
  const siteKeys = sites.map(textKey).filter((key) => key.length > 2);
  const isSite = (name: string) => {
    const key = textKey(name);
    return siteKeys.some(
      (site) => site === key || (key.length > 5 && site.includes(key)) || (site.length > 5 && key.includes(site)),
    );
  };
  const clean = (values: readonly string[]) =>
    unique(values.map((one) => cleanByline(one, lang)).filter((one) => one !== null));
  const hosts = sites.filter((site) => site.includes('.'));
  const persons: Found[] = declaredIn(meta, structured).flatMap(({ values, origin }) =>
    clean(values.filter((one) => !hosts.some((host) => one.includes(host))))
      .filter((value) => !isSite(value))
      .map((value) => ({ value, origin })),
  );
  const [first] = persons;
  const stated = persons.filter(({ origin }) => origin === first?.origin).map(({ value }) => value);
  const { names, isNear } = visibleNames({ asked, headline, lines, lang, isSite });
  const isBetter =
    saysMore(names, stated) ||
    isCasedFrom(names, stated) ||
    (isNear && names.some(isNameShaped) && !stated.some(isPerson));
  if (first && !isBetter) return { value: stated.join(', '), origin: first.origin };
  const isOnlySite = declaredIn(meta, structured).some(({ values }) => clean(values).length > 0);
  if (names.length > 0 && (!isOnlySite || names.some(isPerson))) return { value: names.join(', '), origin: 'visible' };
  return null;
}

/** Separates the names of several writers. */
const BETWEEN_NAMES = /\s*[,;&/]\s*|\s+(?:and|und|y|et|e|en|og|och|ja|и|і|và)\s+/u;

const SMALL_WORDS = new RegExp(`^[${LETTERS}]+(?:\\s[${LETTERS}]+){1,2}$`);

/** Whether a name looks like a person's; always true in scripts without capitals. */
const isPerson = (name: string): boolean =>
  name.split(BETWEEN_NAMES).some((one) => isNameShaped(one) || isLowerCaseName(one)) ||
  name.toLowerCase() === name.toUpperCase();

/** Two or three words in lower case, as in user accounts. */
const isLowerCaseName = (name: string): boolean => SMALL_WORDS.test(name) && !hasCapitals(name);

const hasCapitals = (text: string): boolean => text !== text.toLowerCase();

/** Whether the names are the plain ones, but with the capitals that those lack. */
const isCasedFrom = (names: readonly string[], plain: readonly string[]): boolean =>
  !hasCapitals(plain.join()) && hasCapitals(names.join()) && textKey(names.join()) === textKey(plain.join());

/** Returns the declared or shown writer even if it is only the site, which is better than nobody. */
export function readPublisherByline({ asked, meta, structured, headline, lines, lang }: BylineInputs): Found | null {
  for (const { values, origin } of declaredIn(meta, structured)) {
    const name = values.map((one) => cleanByline(one, lang)).find((one) => one !== null);
    if (name) return { value: name, origin };
  }
  const { names } = visibleNames({ asked, headline, lines, lang, isSite: () => false });
  return names.length > 0 ? { value: names.join(', '), origin: 'visible' } : null;
}

const declaredIn = (
  meta: MetaTags,
  structured: StructuredArticle | null,
): { values: readonly string[]; origin: string }[] => [
  { values: structured?.authors ?? [], origin: 'json-ld' },
  ...DECLARED.map((key) => ({ values: meta.all(key), origin: `meta ${key}` })),
  // "Written by" and a name, as a card for social media shows them.
  ...['1', '2']
    .filter((number) => meta.all(`twitter:label${number}`).some((label) => hasLead(`${label} -`)))
    .map((number) => ({ values: meta.all(`twitter:data${number}`), origin: `meta twitter:data${number}` })),
];

/** Whether the shown names include everybody that is declared, and others. */
function saysMore(shown: readonly string[], stated: readonly string[]): boolean {
  const whole = textKey(shown.join(' '));
  const keys = stated.map(textKey);
  return (
    keys.every((key) => whole.includes(key)) &&
    whole.length > keys.join('').length + 5 &&
    whole.length < 3 * keys.join('').length
  );
}
