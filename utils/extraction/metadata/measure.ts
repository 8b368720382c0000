import { DIGITS, LETTERS, UNSPACED } from '@/utils/text/letters';

/** Words a minute in silent reading of prose (Brysbaert 2019: 238). */
const WORDS_PER_MINUTE = 238;

const WITHOUT_SPACES = new RegExp(`[${UNSPACED}]`);

/** A run of letters and digits, across apostrophes and the separators of a number. */
const WORD = new RegExp(`[${LETTERS}${DIGITS}_]+(?:['’.,·:][${LETTERS}${DIGITS}_]+)*`, 'g');

/**
 * Counts words; in Vietnamese, syllables. `Intl.Segmenter` is used only for scripts without spaces, because loading its
 * dictionaries takes a browser longer than the whole extraction.
 */
export function countWords(text: string, lang: string | null): number {
  if (!WITHOUT_SPACES.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(lang ?? undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** Returns the reading time in minutes, rounded up: at least one for a text with words. */
export const readingMinutes = (words: number): number => Math.ceil(words / WORDS_PER_MINUTE);
