import type { Word } from './word-diff';

/** Invisible: soft hyphens, joiners, direction marks, variation selectors. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]/gu;
const WIDE = /[\uff0c\uff0e\uff10-\uff19]/g;
/** Groups of digits with spaces between them: 1 200 000. */
const GROUPS = /(?<![\p{Nd}.,])\p{Nd}{1,3}(?:\s\p{Nd}{3})+(?!\p{Nd})/gu;
const NUMBER = /\p{Nd}(?:[.,]?\p{Nd})*/gu;

/** Returns the numbers of a text, to compare. Unlike the fold, it tells `12` from `1 2` and `1.5` from `1…5`. */
export function numbersIn(text: string): string {
  const plain = text
    .replace(UNSEEN, '')
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(GROUPS, (number) => number.replace(/\s/gu, ''));
  return (plain.match(NUMBER) ?? []).join(' ');
}

/** The marks written for feet and inches, or minutes and seconds. */
const PRIMES: Readonly<Record<string, string>> = {
  "'": '′',
  '’': '′',
  '′': '′',
  '"': '″',
  '”': '″',
  '“': '″',
  '″': '″',
};
const QUOTATION = /[“„«»‹›「」『』〝]|(?<![\p{L}\p{N}])["'‘’]/u;

/**
 * Gives primes after figures keys of their own, because 5′ and 5″ differ. Not where the text has quotation marks: the mark
 * may end a quotation.
 */
export function tellPrimes(words: readonly Word[], text: string): Word[] {
  const hasQuotation = QUOTATION.test(text);
  return words.map((word, at) => {
    const prime = PRIMES[word.text.trim()];
    const isMeasure = prime !== undefined && !hasQuotation && /\p{N}$/u.test(words[at - 1]?.text ?? '');
    return isMeasure ? { text: word.text, key: prime } : word;
  });
}
