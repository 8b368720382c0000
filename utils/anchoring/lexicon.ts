import { keyOf } from './word-diff';

/** Words of one kind in many languages. */
export interface Lexicon {
  /** Whether a canonical word is one of them in a text of that language; undefined: nobody knows which. */
  has(key: string, language: string | undefined): boolean;
  /** Whether it is one of them in any language. */
  hasAnywhere(key: string): boolean;
}

const keysOf = (line: string): string[] => line.split(' ').map(keyOf);

/**
 * Makes a lexicon of lines of words, by language. A word counts in every text, for languages are mistaken and quoted; an
 * `ordinary` one, which is a common word of another language with another meaning, only in a text of its own.
 */
export function lexiconOf(lines: Readonly<Record<string, string>>, ordinary: string): Lexicon {
  const own = new Map(Object.entries(lines).map(([language, line]) => [language, new Set(keysOf(line))]));
  const all = new Set(Object.values(lines).flatMap(keysOf));
  const elsewhere = new Set(keysOf(ordinary));
  return {
    has: (key, language) =>
      elsewhere.has(key) ? language !== undefined && (own.get(language)?.has(key) ?? false) : all.has(key),
    hasAnywhere: (key) => all.has(key),
  };
}
