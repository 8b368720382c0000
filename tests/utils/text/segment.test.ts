import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachRun, wordsOf } from '@/utils/text/segment';

const folded = (text: string) => wordsOf(text).words.map((word) => word.folded);
const places = (text: string) => wordsOf(text).words.map(({ folded, place }) => `${place}:${folded}`);

function runsOf(text: string): string[] {
  const runs: string[] = [];
  forEachRun(text, (start, end, kind) => void runs.push(`${kind} ${text.slice(start, end)}`));
  return runs;
}

describe('wordsOf', () => {
  it.each([
    ['(ĐCSVN) - Củng cố, kiện toàn', ['dcsvn', 'cung', 'co', 'kien', 'toan']],
    ['a', ['a']],
    ['F-16 và covid-19', ['f', '16', 'va', 'covid', '19']],
    ['xin chào 👋 bạn', ['xin', 'chao', 'ban']],
    ['“quoted” don’t', ['quoted', 'don', 't']],
    ['', []],
    ['— … !', []],
  ])('takes %j apart', (text, words) => expect(folded(text)).toEqual(words));

  it.each([
    ['tăng 2.924 tỷ', ['0:tang', '1:2924', '1:2', '1:924', '2:ty']],
    ['1.2.2024a', ['0:122024a', '0:122024', '0:1', '0:2', '0:2024', '0:20240201', '0:01022024']],
    ['5,6%', ['0:56', '0:5', '0:6']],
    ['21:39', ['0:2139', '0:21', '0:39']],
    ['1..2', ['0:1', '1:2']],
    ['3G', ['0:3g', '0:3']],
    ['3.500đ,', ['0:3500d', '0:3500', '0:3', '0:500']],
    ['12.5km2 x', ['0:125km2', '0:125', '0:12', '0:5', '1:x']],
    ['1\u202f200\u00a0000', ['0:1200000', '0:1', '0:200', '0:000']],
    ['2024\u00a0300', ['0:2024', '1:300']],
    ['1\u00a020', ['0:1', '1:20']],
    ['2.', ['0:2']],
  ])('finds the number in %j with and without its separators, and without its unit', (text, words) =>
    expect(places(text)).toEqual(words),
  );

  it.each(['29/02/2024', '29.2.2024', '2024-02-29', '2024/2/29', '02/29/2024'])(
    'finds the day %s in any order',
    (text) => {
      expect(folded(text)).toEqual(expect.arrayContaining(['29022024', '2922024', '20240229', '29', '2024']));
    },
  );

  it.each(['29/13/2024', '32-01-2024', '1.2.3', '192.168.1.2', '0/1/2024'])('takes %s for no day', (text) => {
    const [whole = '', ...parts] = folded(text);
    expect(parts.join('')).toBe(whole);
  });

  it.each([
    ['中国人', ['0:中国', '1:国人', '2:人']],
    ['AI技術の', ['0:ai', '1:技術', '2:術の', '3:の']],
    ['𠮷野家', ['0:𠮷野', '1:野家', '2:家']],
    ['ภาษาไทย', ['0:ภา', '1:าษ', '2:ษา', '3:าไ', '4:ไท', '5:ทย', '6:ย']],
    ['한국어', ['0:한국', '1:국어', '2:어']],
    ['ភាសាខ្មែរ', ['0:ភា', '1:ាស', '2:សា', '3:ាខ', '4:ខ្', '5:្ម', '6:មែ', '7:ែរ', '8:រ']],
  ])('makes overlapping pairs of %s', (text, words) => expect(places(text)).toEqual(words));

  it('ends a row of one writing where another begins', () => {
    expect(runsOf('Việt Nam: 5.649中国abc')).toEqual([
      'word Việt',
      'word Nam',
      'number 5.649',
      'unspaced 中国',
      'word abc',
    ]);
  });

  it('finds every letter and digit of Unicode, and no punctuation', () => {
    const expected = /[\p{L}\p{N}]/u;
    const punctuation = /[\p{P}\p{Z}\p{Sc}\p{Sm}]/u;
    const wrong: string[] = [];
    for (let point = 0; point < 0x20000; point++) {
      const character = String.fromCodePoint(point);
      const isWord = runsOf(character).length > 0;
      if ((expected.test(character) && !isWord) || (punctuation.test(character) && isWord))
        wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('takes any text, and covers it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        forEachRun(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
        wordsOf(text);
      }),
    );
  });
});
