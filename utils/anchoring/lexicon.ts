import { keyOf } from './word-diff';

/** Words of one kind in many languages. */
export interface Lexicon {
  /** Whether a canonical word is one of them in a text of that language (undefined when unknown). */
  has(key: string, language: string | undefined): boolean;
  /** Whether it is one of them in any language. */
  hasAnywhere(key: string): boolean;
}

const keysOf = (line: string): string[] => line.split(' ').map(keyOf);

/**
 * Creates a lexicon from one line of words for each language. A word counts in every text, because languages are misjudged
 * and quoted. An `ordinary` one, which means something else in another language, counts only in texts of its own.
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
