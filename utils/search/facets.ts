import type { Facet, FacetName } from '../model/search';
import { filterPrefixRange, type FilterName, type KeyRange } from './keys';
import type { SearchableIndex } from './lookup';
import { inQuotes, printQuery } from './print';
import { countValues } from './values';
import { OWN_SITE } from './terms';

interface FacetRule {
  filter: FilterName;
  /** The value to count instead of this one; null leaves it out. */
  groupOf?: (folded: string, impact: number) => string | null;
  /** The value as a term of a query. */
  termOf: (value: string, shown: string) => string;
}

const filterTerm = (field: 'site' | 'lang' | 'color' | 'has' | 'is') => (value: string) =>
  printQuery({ type: 'filter', field, value });
const yearOf = (day: string) => day.slice(0, 4);
const yearTerm = (field: 'saved' | 'published') => (value: string) =>
  printQuery({ type: 'date', operator: 'on', field, value });

const RULES: Record<FacetName, FacetRule> = {
  // A site is indexed under its parent domains too, but counted only as itself.
  site: { filter: 'site', groupOf: (site, impact) => (impact === OWN_SITE ? site : null), termOf: filterTerm('site') },
  // In quotation marks, because a bare tag or word at the end of a query also stands for longer ones.
  tag: { filter: 'tag', termOf: (_value, shown) => `tag:${inQuotes(shown)}` },
  color: { filter: 'color', termOf: filterTerm('color') },
  // "zh-hant" is indexed as "zh" too.
  lang: { filter: 'lang', groupOf: (lang) => (lang.includes('-') ? null : lang), termOf: filterTerm('lang') },
  author: { filter: 'author', termOf: (_value, shown) => `author:${inQuotes(shown)}` },
  saved: { filter: 'saved', groupOf: yearOf, termOf: yearTerm('saved') },
  published: { filter: 'published', groupOf: yearOf, termOf: yearTerm('published') },
  has: { filter: 'has', termOf: filterTerm('has') },
  is: { filter: 'is', termOf: filterTerm('is') },
};

/** Returns the range of a facet's values in the index. */
export function facetRange(name: FacetName): KeyRange {
  return filterPrefixRange(RULES[name].filter, '');
}

/** Counts the values of a facet in the documents of a result. The blocks of `facetRange` have to be read before. */
export function countFacet(index: SearchableIndex, name: FacetName, hit: Uint8Array, limit: number): Facet {
  const { groupOf, termOf } = RULES[name];
  const { top, different } = countValues(index, facetRange(name), hit, limit, groupOf);
  return {
    name,
    different,
    values: top.map(({ value, shown, articles }) => ({ value: shown, articles, term: termOf(value, shown) })),
  };
}
