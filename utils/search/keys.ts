import type { FoldedWord } from '../text/fold';

/** Between the folded and the exact form of a word, or a filter's folded value and the value as written. */
const FORM = '\u0001';
/** The same in bytes. */
export const FORM_BYTE = 1;
/** Above every form of a word, below every longer word: [word, word + AFTER_FORMS) is the word in all its accents. */
const AFTER_FORMS = '\u0002';
/** Begins the key of a filter; no word holds a control character. */
const FILTER = '\u0002';
/** Begins the key of a word in a part of an article. */
const PART = '\u0003';
const HIGHEST = '\u{10ffff}';

/** What an article is filtered by, and the letter its keys begin with. */
const FILTER_LETTERS = {
  /** Every article; its one position is the minute it was saved, since 1970. */
  all: '*',
  tag: 't',
  site: 's',
  lang: 'l',
  color: 'c',
  has: 'h',
  is: 'i',
  author: 'b',
  saved: 'd',
  published: 'p',
} as const;
export type FilterName = keyof typeof FILTER_LETTERS;

/** Parts whose words are indexed apart, besides in the text as a whole. (A title is told by its positions.) */
const PART_LETTERS = { note: 'n', quote: 'q', author: 'a' } as const;
export type Part = keyof typeof PART_LETTERS;

/** Keys from `low` on, before `high`. */
export interface KeyRange {
  low: string;
  high: string;
}

/** Where the words of a part lie; the text as a whole when there is none. */
function inPart(part: Part | undefined): string {
  return part === undefined ? '' : PART + PART_LETTERS[part];
}

export function wordKey({ folded, exact }: FoldedWord, part?: Part): string {
  return inPart(part) + (folded === exact ? folded : formKey(folded, exact));
}

/** Keys of words with accents: put together once, for a new string has to be read before it can be looked up. */
const formKeys = new Map<string, { folded: string; key: string }>();
const MOST_FORM_KEYS = 20_000;

function formKey(folded: string, exact: string): string {
  const known = formKeys.get(exact);
  if (known?.folded === folded) return known.key;
  if (formKeys.size >= MOST_FORM_KEYS) formKeys.clear();
  const key = folded + FORM + exact;
  formKeys.set(exact, { folded, key });
  return key;
}

/** A word in all its accents. */
export function wordRange(folded: string, part?: Part): KeyRange {
  return { low: inPart(part) + folded, high: inPart(part) + folded + AFTER_FORMS };
}

/** Every word that begins so. */
export function prefixRange(folded: string, part?: Part): KeyRange {
  return { low: inPart(part) + folded, high: inPart(part) + folded + HIGHEST };
}

/** The one key. */
export function keyAlone(key: string): KeyRange {
  return { low: key, high: key + '\u0000' };
}

/** `shown` is the value as the reader wrote it, where that differs. */
export function filterKey(name: FilterName, value: string, shown = value): string {
  return FILTER + FILTER_LETTERS[name] + value + (shown === value ? '' : FORM + shown);
}

/** A filter's value, however it is written. */
export function filterRange(name: FilterName, value: string): KeyRange {
  const low = filterKey(name, value);
  return { low, high: low + AFTER_FORMS };
}

/** Every value that begins so. */
export function filterPrefixRange(name: FilterName, value: string): KeyRange {
  const low = filterKey(name, value);
  return { low, high: low + HIGHEST };
}

/** Values from `low` on, before `high`. */
export function filterSpan(name: FilterName, low: string, high: string): KeyRange {
  return { low: filterKey(name, low), high: filterKey(name, high) };
}

/** A filter's value as the reader wrote it. */
export function shownValue(key: string): string {
  const at = key.indexOf(FORM);
  return at < 0 ? key.slice(2) : key.slice(at + 1);
}

/** The folded part of a word's key. */
export function foldedOf(key: string): string {
  const at = key.indexOf(FORM);
  return at < 0 ? key : key.slice(0, at);
}
