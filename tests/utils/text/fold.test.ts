import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '@/utils/text/fold';

/** The two strengths: what is one word when typed without marks, and what is one word when the marks count. */
const PAIRS: [a: string, b: string, folded: 'same' | 'other', exact: 'same' | 'other', why: string][] = [
  ['đường', 'duong', 'same', 'other', 'marks and đ are left out by those who type fast'],
  ['Đảng', 'đảng', 'same', 'same', 'case never counts'],
  ['uỷ', 'ủy', 'same', 'same', 'the tone stands on either vowel'],
  ['hoà', 'hòa', 'same', 'same', 'the tone stands on either vowel'],
  ['thuỷ', 'thủy', 'same', 'same', 'the tone stands on either vowel'],
  ['quý', 'qúy', 'same', 'same', 'the tone stands on either vowel'],
  ['má', 'mà', 'same', 'other', 'another tone is another word'],
  ['mơ', 'mo', 'same', 'other', 'another vowel is another word'],
  ['mơ', 'mô', 'same', 'other', 'another vowel is another word'],
  ['ngữ', 'ngư\u0303', 'same', 'same', 'NFC and NFD are one'],
  ['Ｐｒｅｓｓ', 'press', 'same', 'same', 'full width is half width'],
  ['ｶﾞｽ', 'ガス', 'same', 'same', 'half-width kana are kana'],
  ['ガス', 'カス', 'other', 'other', 'a voicing mark makes another word'],
  ['straße', 'strasse', 'same', 'other', 'ß is ss'],
  ['Łódź', 'lodz', 'same', 'other', 'ł is l'],
  ['Ørsted', 'orsted', 'same', 'other', 'ø is o'],
  ['œuvre', 'oeuvre', 'same', 'other', 'œ is oe'],
  ['ﬁn', 'fin', 'same', 'same', 'a ligature is its letters'],
  ['İstanbul', 'istanbul', 'same', 'other', 'the dot of the Turkish capital'],
  ['ΟΔΟΣ', 'οδοσ', 'same', 'other', 'the final sigma'],
  ['كِتَاب', 'كتاب', 'same', 'other', 'Arabic vowel signs'],
  ['إسلام', 'اسلام', 'same', 'other', 'hamza on alef'],
  ['שָׁלוֹם', 'שלום', 'same', 'other', 'Hebrew points'],
  ['हिन्दी', 'हन्द', 'other', 'other', 'vowel signs of Devanagari are letters'],
  ['co\u00adoperate', 'cooperate', 'same', 'same', 'a soft hyphen is no hyphen'],
  ['٢٠٢٤', '2024', 'same', 'same', 'Arabic digits are digits'],
];

describe('foldWord', () => {
  it.each(PAIRS)('%s and %s are %s without marks, %s with them: %s', (a, b, folded, exact) => {
    const [left, right] = [foldWord(a), foldWord(b)];
    expect(left.folded === right.folded ? 'same' : 'other').toBe(folded);
    expect(left.exact === right.exact ? 'same' : 'other').toBe(exact);
  });

  it('gives one result for every way of writing the same characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (word) => {
        expect(foldWord(word.normalize('NFD'))).toEqual(foldWord(word.normalize('NFC')));
      }),
    );
  });

  it('never cuts a key inside a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 40, maxLength: 140 }), (word) => {
        const { folded, exact } = foldWord(word);
        // A lone surrogate is the only thing of this category that a string can hold.
        expect(/\p{Cs}/u.test(folded + exact)).toBe(false);
        expect(Math.max(folded.length, exact.length)).toBeLessThanOrEqual(64);
      }),
    );
    expect(foldWord(`${'a'.repeat(63)}𠮷`).folded).toBe('a'.repeat(63));
  });
});
