import { DIGITS, LETTERS, UNSPACED } from '@/utils/text/letters';

/** Words a minute that people read silently (Brysbaert 2019, for prose: 238), and characters of Chinese or Japanese. */
const WORDS_PER_MINUTE = 238;

const WITHOUT_SPACES = new RegExp(`[${UNSPACED}]`);

/** A run of letters and digits, also around an apostrophe or between the figures of a number. */
const WORD = new RegExp(`[${LETTERS}${DIGITS}_]+(?:['’.,·:][${LETTERS}${DIGITS}_]+)*`, 'g');

/**
 * Words, as a reader counts them: right for Vietnamese syllables, and by the language's dictionary where a script has
 * no spaces. Only there, as a browser takes longer to get its dictionaries out than the whole extraction takes.
 */
export function countWords(text: string, lang: string | null): number {
  if (!WITHOUT_SPACES.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(lang ?? undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** Minutes it takes to read so many words; at least one for a text that has any. */
export const readingMinutes = (words: number): number => Math.ceil(words / WORDS_PER_MINUTE);
