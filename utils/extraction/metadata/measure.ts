/** Words a minute that people read silently (Brysbaert 2019, for prose: 238), and characters of Chinese or Japanese. */
const WORDS_PER_MINUTE = 238;

/** Words as the language's dictionary rules find them: right for Vietnamese syllables and for scripts without spaces. */
export function countWords(text: string, lang: string | null): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(lang ?? undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** Minutes it takes to read so many words; at least one for a text that has any. */
export const readingMinutes = (words: number): number => Math.ceil(words / WORDS_PER_MINUTE);
