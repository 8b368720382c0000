import type { FoldedWord } from '../text/fold';
import { wordsOf, type PlacedWord } from '../text/segment';
import { equalBytes, startsWithBytes, toBytes } from './bytes';
import { daysOf } from './dates';
import {
  FORM_BYTE,
  filterPrefixRange,
  filterRange,
  filterSpan,
  keyAlone,
  prefixRange,
  wordKey,
  wordRange,
  type KeyRange,
  type Part,
} from './keys';
import type { DateQuery, Query, TextField } from './query';
import { STRENGTH } from './rank';
import { foldValue } from './terms';

/** A word of the query, and the keys of the index that answer it. */
export interface PlannedWord {
  type: 'word';
  /** The word, for messages and for marking matches. */
  word: FoldedWord;
  prefix: boolean;
  range: KeyRange;
  /** How well a key in the range answers; 0 where it does not. */
  strengthOf: (key: Uint8Array) => number;
  inTitle: boolean;
  part: Part | undefined;
  /** Whether other accents than those typed are accepted. Only then is a misspelling guessed. */
  isLoose: boolean;
}

/** A query as lookups in the index. */
export type Plan =
  | PlannedWord
  /** Words side by side. `places` are their distances from the first. */
  | { type: 'phrase'; words: PlannedWord[]; places: number[] }
  | { type: 'filter'; ranges: KeyRange[] }
  | { type: 'trashed' }
  | { type: 'all' }
  | { type: 'and' | 'or'; of: Plan[] }
  | { type: 'not'; of: Plan };

/** A prefix of one letter would match half the index. A single character of an unspaced script is exempt: it is a word. */
const SHORTEST_PREFIX = 2;

/** Turns a query into lookups. `before`, `after` and `on` look at both dates unless one is named. */
export function planQuery(query: Query): Plan {
  switch (query.type) {
    case 'and':
      return planAll(query.of);
    case 'or':
      return { type: 'or', of: query.of.map(planQuery) };
    case 'not':
      return planAll([query]);
    case 'in':
      return planText(query.of.text, {
        ...fieldOptions(query.field),
        isQuoted: query.of.type === 'phrase',
        prefix: query.of.type === 'word' && query.of.prefix === true,
      });
    case 'word':
      return planText(query.text, { prefix: query.prefix === true });
    case 'phrase':
      return planText(query.text, { isQuoted: true });
    case 'exact':
      return planText(query.text, { isExact: true });
    case 'filter':
      return planFilter(query);
    case 'date':
      return { type: 'filter', ranges: dateRanges(query) };
  }
}

/** A query that only excludes starts from all articles. */
function planAll(queries: readonly Query[]): Plan {
  const wanted = queries.filter((one) => one.type !== 'not').map(planQuery);
  const unwanted = queries
    .filter((one) => one.type === 'not')
    .map((one): Plan => ({ type: 'not', of: planQuery(one.of) }));
  const first: Plan[] = wanted.length === 0 ? [{ type: 'all' }] : wanted;
  const of = [...first, ...unwanted];
  return of.length === 1 && of[0] ? of[0] : { type: 'and', of };
}

interface WordOptions {
  prefix?: boolean;
  /** Accents that were typed must match. */
  isQuoted?: boolean;
  /** The form must match as typed, with accents or without. */
  isExact?: boolean;
  inTitle?: boolean;
  part?: Part | undefined;
}

function fieldOptions(field: TextField): WordOptions {
  return field === 'title' ? { inTitle: true } : { part: field };
}

function planText(text: string, options: WordOptions): Plan {
  const words = queryWords(text);
  const planned = words.map((word, index) =>
    planWord(word, { ...options, prefix: options.prefix === true && index === words.length - 1 }),
  );
  if (planned.length === 1 && planned[0]) return planned[0];
  const first = words[0]?.place ?? 0;
  return { type: 'phrase', words: planned, places: words.map(({ place }) => place - first) };
}

/**
 * One word per place, so a number is looked up whole, without its parts. The single last character of a longer unspaced
 * run is dropped: it would match only where a run of the text ends. A run of one character is looked up as a prefix.
 */
function queryWords(text: string): PlacedWord[] {
  const { words } = wordsOf(text);
  return words.filter((word, index) => {
    const before = words[index - 1];
    if (before?.place === word.place) return false;
    return !(word.sign === 'last' && before?.sign === 'pair');
  });
}

function planWord(word: PlacedWord, options: WordOptions): PlannedWord {
  const { part, inTitle = false } = options;
  const { folded, exact } = word;
  const isSign = word.sign === 'last';
  const prefix = isSign || (options.prefix === true && Array.from(folded).length >= SHORTEST_PREFIX);
  const hasAccents = folded !== exact;
  const isLoose = !(options.isExact || (options.isQuoted && hasAccents));
  const range = prefix ? prefixRange(folded, part) : isLoose ? wordRange(folded, part) : keyAlone(wordKey(word, part));
  const base = { type: 'word' as const, word: { folded, exact }, prefix, range, inTitle, part, isLoose };
  return {
    ...base,
    strengthOf: prefix ? prefixStrength(word, part, isLoose) : formStrength(wordKey(word, part), hasAccents),
  };
}

/** Rates keys of one word in its various accents. */
function formStrength(typed: string, hasAccents: boolean): PlannedWord['strengthOf'] {
  const wanted = toBytes(typed);
  return (key) => (!hasAccents || equalBytes(key, wanted) ? STRENGTH.same : STRENGTH.otherAccents);
}

/** Rates keys that begin with a word that may be unfinished. */
function prefixStrength(
  { folded, exact }: FoldedWord,
  part: Part | undefined,
  isLoose: boolean,
): PlannedWord['strengthOf'] {
  const start = toBytes(wordKey({ folded, exact: folded }, part));
  const partLength = start.length - toBytes(folded).length;
  const hasAccents = folded !== exact;
  const wanted = toBytes(exact);
  // Tone marks are stored at the end of a word, and move as more of it is typed.
  const begun = toBytes(exact.replace(/[\u0300\u0301\u0303\u0309\u0323]+$/, ''));
  return (key) => {
    const isWhole = key.length === start.length || key[start.length] === FORM_BYTE;
    const length = isWhole ? STRENGTH.same : STRENGTH.longer;
    if (!hasAccents) return length;
    const form = Math.max(partLength, key.indexOf(FORM_BYTE) + 1);
    const isSame = key.length - form === wanted.length && startsWithBytes(key, wanted, form);
    if (isSame || (!isWhole && startsWithBytes(key, begun, form))) return length;
    return isLoose ? length * STRENGTH.otherAccents : 0;
  };
}

function planFilter({ field, value, prefix }: Query & { type: 'filter' }): Plan {
  if (field === 'is' && value === 'trashed') return { type: 'trashed' };
  const known = field === 'tag' ? foldValue(value) : value;
  return { type: 'filter', ranges: [prefix ? filterPrefixRange(field, known) : filterRange(field, known)] };
}

function dateRanges({ operator, field, value }: DateQuery): KeyRange[] {
  const { low, high } = daysOf({ operator, value });
  return (field ? [field] : (['saved', 'published'] as const)).map((one) => filterSpan(one, low, high));
}

/** Makes the last word of a query a prefix where the reader may still be typing it. */
export function lastWordAsPrefix(query: Query, text: string): Query {
  if (/[\s"\u201c\u201d\u201e\uff02)\uff09*]$/.test(text)) return query;
  switch (query.type) {
    case 'word':
      return { ...query, prefix: true };
    case 'in':
      return query.of.type === 'word' ? { ...query, of: { ...query.of, prefix: true } } : query;
    case 'filter':
      return query.field === 'tag' ? { ...query, prefix: true } : query;
    case 'and':
    case 'or': {
      const last = query.of.at(-1);
      return last ? { ...query, of: [...query.of.slice(0, -1), lastWordAsPrefix(last, text)] } : query;
    }
    default:
      return query;
  }
}

/** Plans another spelling in place of a word that finds nothing. */
export function respell({ part, inTitle }: PlannedWord, folded: string): PlannedWord {
  return planWord({ folded, exact: folded, place: 0 }, { part, inTitle });
}
