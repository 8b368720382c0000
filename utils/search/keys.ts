import type { FoldedWord } from '../text/fold';

/** Stands between the folded and the exact form of a word, and between a filter's folded value and the value as written. */
const FORM = '\u0001';
/** `FORM` as a byte. */
export const FORM_BYTE = 1;
/** Sorts above every form of a word and below every longer word: [word, word + AFTER_FORMS) is the word in all its accents. */
const AFTER_FORMS = '\u0002';
/** Begins the key of a filter. No word contains a control character. */
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

/** Parts whose words are indexed once more on their own. (The title is told by its positions.) */
const PART_LETTERS = { note: 'n', quote: 'q', author: 'a' } as const;
export type Part = keyof typeof PART_LETTERS;

/** Keys from `low` to before `high`. */
export interface KeyRange {
  low: string;
  high: string;
}

/** The beginning of the keys of a part's words; empty for the text as a whole. */
function inPart(part: Part | undefined): string {
  return part === undefined ? '' : PART + PART_LETTERS[part];
}

export function wordKey({ folded, exact }: FoldedWord, part?: Part): string {
  return inPart(part) + (folded === exact ? folded : formKey(folded, exact));
}

/** Keys of words with accents. Kept because a newly built string has to be hashed before it can be looked up. */
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

/** Returns the keys of a word in all its accents. */
export function wordRange(folded: string, part?: Part): KeyRange {
  return { low: inPart(part) + folded, high: inPart(part) + folded + AFTER_FORMS };
}

/** Returns the keys of every word that begins with `folded`. */
export function prefixRange(folded: string, part?: Part): KeyRange {
  return { low: inPart(part) + folded, high: inPart(part) + folded + HIGHEST };
}

/** Returns the range of a single key. */
export function keyAlone(key: string): KeyRange {
  return { low: key, high: key + '\u0000' };
}

/** `shown` is the value as the reader wrote it, where that differs. */
export function filterKey(name: FilterName, value: string, shown = value): string {
  return FILTER + FILTER_LETTERS[name] + value + (shown === value ? '' : FORM + shown);
}

/** Returns the keys of a filter's value in all its spellings. */
export function filterRange(name: FilterName, value: string): KeyRange {
  const low = filterKey(name, value);
  return { low, high: low + AFTER_FORMS };
}

/** Returns the keys of every value of a filter that begins with `value`. */
export function filterPrefixRange(name: FilterName, value: string): KeyRange {
  const low = filterKey(name, value);
  return { low, high: low + HIGHEST };
}

/** Returns the keys of a filter's values from `low` to before `high`. */
export function filterSpan(name: FilterName, low: string, high: string): KeyRange {
  return { low: filterKey(name, low), high: filterKey(name, high) };
}

/** Returns a filter's value as the reader wrote it, from its key. */
export function shownValue(key: string): string {
  const at = key.indexOf(FORM);
  return at < 0 ? key.slice(2) : key.slice(at + 1);
}

/** Returns the folded part of a key. */
export function foldedOf(key: string): string {
  const at = key.indexOf(FORM);
  return at < 0 ? key : key.slice(0, at);
}
