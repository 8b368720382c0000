import { HIGHEST_IMPACT } from './postings';

/**
 * How much one occurrence counts. A title says what the article is about; tags and notes are the reader's own words; a
 * quote is what the reader highlighted, and counts once more as part of the body.
 */
export const WEIGHTS = { title: 5, tag: 4, note: 3, quote: 2, author: 2, body: 1 } as const;

/** BM25's k1 and b, and its average length (in words): fixed, so that no norm has to be stored. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
const USUAL_LENGTH = 600;

/** Returns BM25F's saturated term frequency, from 1 to 15. `length` is the body's, in words. */
export function impactOf(weight: number, length: number): number {
  const dampened = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH);
  return Math.max(1, Math.round((HIGHEST_IMPACT * weight) / (weight + dampened)));
}

/** Returns BM25's inverse document frequency, in the form that is never negative. */
export function idfOf(count: number, all: number): number {
  const known = Math.min(count, all);
  return Math.log(1 + (all - known + 0.5) / (known + 0.5));
}

/** How well a key of the index answers a word of the query. */
export const STRENGTH = {
  /** The word as typed, or with any accents when it was typed without. */
  same: 1,
  /** The word with other accents than those typed. */
  otherAccents: 0.3,
  /** A longer word that begins with what was typed. */
  longer: 0.5,
} as const;

/** Bonus for all query words side by side: a Vietnamese word is worth three times its scattered syllables. */
const NEARNESS = 2;

/** Returns the factor for the longest stretch of neighbouring query words in an article. */
export function nearnessOf(run: number, words: number): number {
  return words < 2 ? 1 : 1 + (NEARNESS * (Math.max(1, run) - 1)) / (words - 1);
}
