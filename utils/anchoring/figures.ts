import type { Word } from './word-diff';

/** Seen by no reader: soft hyphens, joiners, marks of direction, variation selectors. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]/gu;
const WIDE = /[\uff0c\uff0e\uff10-\uff19]/g;
/** 1 200 000: the groups of a number, in many languages. */
const GROUPS = /(?<![\p{Nd}.,])\p{Nd}{1,3}(?:\s\p{Nd}{3})+(?!\p{Nd})/gu;
const NUMBER = /\p{Nd}(?:[.,]?\p{Nd})*/gu;

/** The numbers of a text, one by one: what is one number here and two there (`12`, `1 2`; `1.5`, `1…5`) has changed. */
export function numbersIn(text: string): string {
  const plain = text
    .replace(UNSEEN, '')
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(GROUPS, (number) => number.replace(/\s/gu, ''));
  return (plain.match(NUMBER) ?? []).join(' ');
}

/** Feet and inches, minutes and seconds, with the marks that are written for them. */
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
 * Words among which a prime after a figure has a key of its own: 5′ and 5″ are not the same. Where the text holds a
 * quotation the mark may be the end of it, and all marks stay alike.
 */
export function tellPrimes(words: readonly Word[], text: string): Word[] {
  const hasQuotation = QUOTATION.test(text);
  return words.map((word, at) => {
    const prime = PRIMES[word.text.trim()];
    const isMeasure = prime !== undefined && !hasQuotation && /\p{N}$/u.test(words[at - 1]?.text ?? '');
    return isMeasure ? { text: word.text, key: prime } : word;
  });
}
