import { describe, expect, it } from 'vitest';
import {
  countCapitals,
  countDigits,
  countLetters,
  DIGITS,
  HAN,
  isCapitalAt,
  LETTERS,
  UNSPACED,
} from '@/utils/text/letters';

const BMP = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => !/[\ud800-\udfff]/.test(sign),
);

/** Letters added to a script for its history, for minorities and for notation. */
const RARE = /[\u2d80-\u2dff\ua490-\ua721\ua800-\uab2f\uab5b-\uabff]|[\ufe00-\ufe2f]/;

/** Characters that one class has and the other has not; those that mean nothing yet are in neither. */
const differing = (ours: RegExp, exact: RegExp, where: RegExp) =>
  BMP.filter(
    (sign) => where.test(sign) && !RARE.test(sign) && !/\p{Cn}/u.test(sign) && ours.test(sign) !== exact.test(sign),
  );

/** Scripts that newspapers of the world are printed in. */
const NEWS =
  'Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai Lao Khmer Myanmar Ethiopic Han Hiragana Katakana Hangul Bopomofo'.split(
    ' ',
  );

describe('classes of characters', () => {
  it.each(NEWS)('knows the letters and marks of %s', (script) => {
    const letters = new RegExp(`(?=[\\p{L}\\p{M}])\\p{Script=${script}}`, 'u');
    const missing = differing(new RegExp(`[${LETTERS}]`), /[\p{L}\p{M}]/u, letters);
    const all = BMP.filter((sign) => letters.test(sign));
    expect(missing.length / all.length).toBeLessThan(0.05);
  });

  it('takes no sign and no figure of any of them for a letter', () => {
    const signs = differing(new RegExp(`[${LETTERS}]`), /[\p{L}\p{M}]/u, /[\p{P}\p{S}\p{Z}\p{Nd}\p{Cc}\p{Cf}]/u);
    expect(signs).toEqual([]);
  });

  it('knows every letter that is in use in European languages and Vietnamese, composed or not', () => {
    const text =
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßĀĂĄĆČĎĐĒĘĚĞĢĪĮİıĶĹĽŁŃŇŐŒŔŘŚŞŠŤŪŮŰŲŹŻŽƏƠơƯưȘȚẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ';
    expect(text.replace(new RegExp(`[${LETTERS}]+`, 'g'), '')).toBe('');
    expect(text.normalize('NFD').replace(new RegExp(`[${LETTERS}]+`, 'g'), '')).toBe('');
  });

  it('knows the digits of every script of the news', () => {
    const wrong = differing(new RegExp(`[${DIGITS}]`), /\p{Nd}/u, /./s);
    expect(wrong.filter((sign) => NEWS.some((script) => new RegExp(`\\p{scx=${script}}`, 'u').test(sign)))).toEqual([]);
  });

  it('knows Chinese characters, and the scripts without spaces', () => {
    expect(differing(new RegExp(`[${HAN}]`), /\p{Script=Han}/u, /\p{Lo}/u)).toEqual([]);
    const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map(
      (one) => `\\p{Script=${one}}`,
    );
    expect(differing(new RegExp(`[${UNSPACED}]`), new RegExp(`[${unspaced.join('')}]`, 'u'), /\p{Lo}/u)).toEqual([]);
  });

  it.each([
    ['Đảng', true],
    ['đảng', false],
    ['Élysée', true],
    ['ألف', false],
    ['人民', false],
    ['9', false],
  ])('sees whether %s begins with a capital', (word, capital) => expect(isCapitalAt(word, 0)).toBe(capital));

  it('counts them', () => {
    const text = 'Thứ năm, 29/02/2024 ٢١:٣٩ – Đảng, 人民!';
    expect([countLetters(text), countDigits(text), countCapitals(text)]).toEqual([12, 12, 2]);
    expect(countLetters(text.normalize('NFD'))).toBeGreaterThan(12);
  });

  it('counts every capital there is', () => {
    expect(countCapitals(BMP.join(''))).toBe(BMP.filter((sign) => isCapitalAt(sign, 0)).length);
  });
});
