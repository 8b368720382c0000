import type { PageText } from './page-text';
import { spaced } from './stretch';

/**
 * The commonest words of languages with a negation, number or month that is a common word in another. Danish includes
 * Norwegian.
 */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to is was for that',
  fr: 'le la les des est dans une que',
  es: 'el la los las del una que por',
  pt: 'os um uma da do que com não',
  it: 'il di che la della è per una del',
  de: 'der die und das ist den von zu',
  nl: 'het een van de dat is op te',
  da: 'og at det er til af av som',
  fi: 'ja on että oli hän ovat se kun',
  pl: 'nie się że jest w z do na',
  cs: 'se že je v na s by jako',
  ro: 'și în din care pentru de la cu',
  vi: 'của và là các có được trong cho',
};
const SPEAKERS = new Map<string, string[]>();
for (const [language, line] of Object.entries(COMMON)) {
  for (const word of line.split(' ')) SPEAKERS.set(word, [...(SPEAKERS.get(word) ?? []), language]);
}

/** Units read from the middle of the page, because there are menus at its ends. */
const SAMPLE = 6000;
/** Least share of all words that must be among a language's commonest. */
const LEAST_SHARE = 0.06;

const known = new WeakMap<PageText, string | undefined>();

/** Returns the language of a page by the commonest words in its text; undefined when no listed language leads. */
export function languageOf(page: PageText): string | undefined {
  if (!known.has(page)) known.set(page, read(page));
  return known.get(page);
}

function read({ codes, gaps, length }: PageText): string | undefined {
  const start = Math.max(0, (length - SAMPLE) >> 1);
  const words = spaced({ codes, gaps, start, end: Math.min(length, start + SAMPLE) }).match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const one of SPEAKERS.get(word) ?? []) hits.set(one, (hits.get(one) ?? 0) + 1);
  }
  const [best, second] = [...hits].sort((one, other) => other[1] - one[1]);
  return best && best[1] >= LEAST_SHARE * words.length && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}
