import { textKey } from '../dom';
import type { Line } from './lines';
import type { Found, MetaTags } from './meta-tags';
import { cleanByline, unique } from './names';
import type { StructuredArticle } from './structured-data';
import { visibleNames } from './visible-byline';

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

interface BylineInputs {
  page: Document;
  meta: MetaTags;
  structured: StructuredArticle | null;
  /** What the site calls itself. */
  sites: readonly string[];
  headline: Element | null;
  lines: readonly Line[];
  lang: string | null;
}

/**
 * Who wrote the article. A person is believed before the site itself, wherever each is named; where the page shows
 * more writers than it declares, the shown ones win.
 */
export function readByline({ page, meta, structured, sites, headline, lines, lang }: BylineInputs): Found | null {
  const siteKeys = sites.map(textKey).filter((key) => key.length > 2);
  const isSite = (name: string) => {
    const key = textKey(name);
    return siteKeys.some(
      (site) => site === key || (key.length > 5 && site.includes(key)) || (site.length > 5 && key.includes(site)),
    );
  };
  const clean = (values: readonly string[]) =>
    unique(values.map((one) => cleanByline(one, lang)).filter((one) => one !== null));
  const declared: Found[] = [
    { names: clean(structured?.authors ?? []), origin: 'json-ld' },
    ...DECLARED.map((key) => ({ names: clean(meta.all(key)), origin: `meta ${key}` })),
  ].flatMap(({ names, origin }) => names.map((value) => ({ value, origin })));
  const persons = declared.filter(({ value }) => !isSite(value));
  const [first] = persons;
  const stated = persons.filter(({ origin }) => origin === first?.origin).map(({ value }) => value);
  const shown = visibleNames({ page, headline, lines, lang, isSite });
  if (first && !saysMore(shown, stated)) return { value: stated.join(', '), origin: first.origin };
  if (shown.length > 0) return { value: shown.join(', '), origin: 'visible' };
  return declared[0] ?? null;
}

/** Whether what is shown names everybody that is declared, and others. */
function saysMore(shown: readonly string[], stated: readonly string[]): boolean {
  const whole = textKey(shown.join(' '));
  const keys = stated.map(textKey);
  return (
    keys.every((key) => whole.includes(key)) &&
    whole.length > keys.join('').length + 5 &&
    whole.length < 3 * keys.join('').length
  );
}
