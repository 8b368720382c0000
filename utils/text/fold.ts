/** Longest key of a word, in UTF-16 units. Words that differ only beyond it have the same key. */
const LONGEST = 64;

/** Letters that NFKD does not decompose, and what a reader without their keyboard types instead. */
const BASE_LETTERS: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  // Arabic and Persian letters that are written for one another.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const APART = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'g');

/**
 * Marks that readers leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs, variation
 * selectors. The vowel signs of Indic scripts and Thai and the voicing marks of kana stay: without them it is another word.
 */
const LOOSE_MARKS =
  // oxlint-disable-next-line no-misleading-character-class -- marks by themselves are meant
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;

/** Soft hyphens, joiners and the Arabic tatweel: they stand inside a word without being part of it. */
// oxlint-disable-next-line no-misleading-character-class -- marks by themselves are meant
const IGNORED = /[\u00ad\u0640\u200c\u200d\u2060\ufeff]/g;

const SELECTORS = /[\ufe00-\ufe0f]/g;

/** The five tone marks of Vietnamese: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

const ASCII = /^[a-z0-9]*$/;

/** A word folded in two strengths. Both are the same string where the word carries no mark. */
export interface FoldedWord {
  /** Without case, marks and width: "Đường" and "duong" are equal. */
  folded: string;
  /** With marks, tone marks moved to the end: "uỷ" and "ủy" are equal, "uy" is not. */
  exact: string;
}

/** Folds one word in both strengths. NFC and NFD, full and half width give the same result. */
export function foldWord(word: string): FoldedWord {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) {
    const key = cutKey(lower);
    return { folded: key, exact: key };
  }
  const compatible = lower.replace(IGNORED, '').normalize('NFKD').toLowerCase().replace(ARABIC_DIGITS, toAsciiDigit);
  const folded = compatible.replace(LOOSE_MARKS, '').normalize('NFC').replace(APART, baseLetter);
  return { folded: cutKey(folded), exact: cutKey(toneLast(compatible)) };
}

/** Folds a run of unspaced script: width and case go, marks stay. */
export function foldUnspaced(text: string): string {
  return text.replace(IGNORED, '').normalize('NFKC').toLowerCase().replace(SELECTORS, '');
}

function toneLast(decomposed: string): string {
  const tones = decomposed.match(TONES);
  if (!tones) return decomposed.normalize('NFC');
  return decomposed.replace(TONES, '').normalize('NFC') + tones.sort().join('');
}

function baseLetter(letter: string): string {
  return BASE_LETTERS[letter] ?? letter;
}

function toAsciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 15);
}

/** Cuts a key to `LONGEST`, but never inside a surrogate pair: half a pair has no UTF-8 form and could not be found again. */
function cutKey(key: string): string {
  if (key.length <= LONGEST) return key;
  const last = key.charCodeAt(LONGEST - 1);
  return key.slice(0, last >= 0xd800 && last < 0xdc00 ? LONGEST - 1 : LONGEST);
}
