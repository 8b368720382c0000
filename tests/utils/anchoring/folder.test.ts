import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Folder } from '@/utils/anchoring/folder';
import { foldText, PageText } from '@/utils/anchoring/page-text';

const fold = (text: string): string => foldText(text).text;

describe('the canonical text', () => {
  it.each([
    ['white space', 'a\u00a0b\n c\u3000d', 'abcd'],
    ['what is invisible', 'so\u00adft\u200b \u200djoin\ufeff', 'softjoin'],
    ['quote marks', '“a” ‘b’ «c» „d‟ `e´', "'a''b''c''d''e'"],
    ['dashes, and runs of them', 'a – b — c -- d − e', 'a-b-c-d-e'],
    ['dots, and runs of them', 'a… b... c.', 'a.b.c.'],
    ['case and full width', 'ＡＢＣ Đảng', 'abcđảng'],
    ['Vietnamese tone placement', 'hòa hoà ủy uỷ khỏe khoẻ', 'hoàhoàuỷuỷkhoẻkhoẻ'],
    ['decomposed Hangul', '\u1112\u1161\u11ab', '한'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps accents, and the tone where two vowels only look like a pair', () => {
    expect(fold('má')).not.toBe(fold('mà'));
    expect(fold('òâ')).toBe('òâ');
  });

  it('is the same for every normal form', () => {
    const letter = fc.constantFrom(
      'a',
      'ộ',
      'ủ',
      'y',
      'Hòa',
      'ạ\u0308',
      'e\u0323\u0301',
      'ก็',
      'שָׁ',
      '각',
      ' ',
      '1',
      'क़',
      'ǟ\u0323',
    );
    const text = fc.array(letter, { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (one) => fold(one.normalize('NFD')) === fold(one.normalize('NFC'))),
      { numRuns: 2000 },
    );
  });

  it('takes the same mark twice, on a letter that composes with it and on one that does not', () => {
    expect(fold('x\u0327\u0327')).toBe('x\u0327\u0327');
    expect(fold('ক\u09bc\u09bc')).toBe('ক\u09bc\u09bc'.normalize('NFC'));
    expect(fold('ت\u0651\u0651\u064e')).toBe('ت\u0651\u0651\u064e'.normalize('NFC'));
  });

  it('is the same however the text is parted into nodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(30), (text, at) => {
        const folder = new Folder(1);
        folder.push(text.slice(0, at), 0);
        folder.push(text.slice(at), Math.min(at, text.length));
        const parted = new PageText(folder.finish());
        const whole = new Folder(text.length);
        whole.push(text, 0);
        const { codes, raw, gaps } = new PageText(whole.finish());
        return String([parted.codes, parted.raw, parted.gaps]) === String([codes, raw, gaps]);
      }),
    );
  });

  it('knows where each unit stood, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { raw, length } = foldText(text);
        for (let i = 1; i < length; i++) expect(raw[i]).toBeGreaterThanOrEqual(raw[i - 1] as number);
        expect(raw.every((at) => at >= 0 && at < text.length)).toBe(true);
      }),
    );
  });

  it('marks white space and the edges of blocks', () => {
    expect([...foldText('ab c\nd').gaps]).toEqual([2, 0, 1, 2, 2]);
  });

  it('knows where a letter stands after a run of white space, of one kind or of several', () => {
    const folded = foldText('a     b \t\t  c   ');
    expect(folded.text).toBe('abc');
    expect([...folded.raw]).toEqual([0, 6, 12]);
    expect([...folded.gaps]).toEqual([2, 1, 1, 3]);
  });
});
