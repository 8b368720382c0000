import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutShort } from '@/utils/text/cut-short';

describe('cutShort', () => {
  it.each([
    ['leaves a short text', 'Tỉnh uỷ Quảng Nam', 40, 'Tỉnh uỷ Quảng Nam'],
    ['ends with a word', 'Tỉnh uỷ Quảng Nam', 14, 'Tỉnh uỷ Quảng…'],
    ['keeps a word that just fits', 'Tỉnh uỷ Quảng Nam', 13, 'Tỉnh uỷ Quảng…'],
    ['does not go far back for a space', `记者 ${'中'.repeat(60)}`, 40, `记者 ${'中'.repeat(37)}…`],
    ['keeps signs of two units whole', '𠮷'.repeat(30), 41, `${'𠮷'.repeat(20)}…`],
    ['keeps letters and their marks together', 'e\u0301'.repeat(30), 41, `${'e\u0301'.repeat(20)}…`],
  ])('%s', (_, text, most, short) => expect(cutShort(text, most)).toBe(short));

  it('never returns more than was asked for, and always a beginning of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 150 }), (text, most) => {
        const short = cutShort(text, most);
        if (short === text) return;
        expect(short.length).toBeLessThanOrEqual(most + 1);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });
});
