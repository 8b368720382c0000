import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarker, type Mark, type MarkedField } from '@/utils/search/mark';
import { parseQuery } from '@/utils/search/parse';
import { planQuery } from '@/utils/search/plan';
import { snippetOf } from '@/utils/search/snippet';
import { wordsOf } from '@/utils/text/segment';

function cut(query: string, text: string, field: MarkedField = 'body') {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.message);
  return snippetOf(text, createMarker(planQuery(parsed.query)).marksIn(text, field));
}

/** Every match of a text, looked for word by word; of words without digits and a query without brackets. */
function allMarksOf(query: string, text: string): Mark[] {
  const wanted = wordsOf(query.replace('OR', '')).words;
  const isPhrase = query.startsWith('"');
  const stretches = [...text.matchAll(/[^\s-]+/g)];
  const words = wordsOf(text).words;
  const isAt = (place: number, word: number) => {
    const { folded, exact } = words[place] ?? {};
    return (
      folded === wanted[word]?.folded && (!isPhrase || exact === wanted[word]?.exact || wanted[word]?.exact === folded)
    );
  };
  return words.flatMap(({ exact }, place) =>
    wanted.flatMap(({ folded, exact: typed }, word): Mark[] => {
      const isWhole = !isPhrase || wanted.every((_one, other) => isAt(place - word + other, other));
      const { 0: raw = '', index: start = 0 } = stretches[place] ?? {};
      if (!isAt(place, word) || !isWhole) return [];
      return [{ start, end: start + raw.length, place, word, isSame: folded === typed || exact === typed }];
    }),
  );
}

/** Matches in square brackets. */
const shown = (query: string, text: string, field?: MarkedField) =>
  cut(query, text, field)
    .runs.map((run) => (run.match ? `[${run.text}]` : run.text))
    .join('');

const FILLER = 'lorem ipsum dolor sit amet consectetur '.repeat(40);

describe('a snippet', () => {
  it.each([
    ['xay dung', 'Công tác xây dựng Đảng', 'Công tác [xây] [dựng] Đảng'],
    ['uỷ', 'cấp ủy, Tỉnh Uỷ, luỹ', 'cấp [ủy], Tỉnh [Uỷ], luỹ'],
    ['xâ*', 'xây xa xấu', '[xây] [xa] [xấu]'],
    ['"xây dựng"', 'xây nhà, xây dựng, dựng vợ', 'xây nhà, [xây] [dựng], dựng vợ'],
    ['"đường"', 'đường duong', '[đường] duong'],
    ['中国', '很多中国人。国中', '很多[中国]人。国中'],
    ['中国人', '中国和中国人', '中国和[中国人]'],
    ['2924', 'tăng 2.924 tỷ', 'tăng [2.924] tỷ'],
    ['xay', 'xa\u0302y dựng', '[xa\u0302y] dựng'],
    ['rain -sun', 'rain and sun', '[rain] and sun'],
    ['a\nb', 'a\nb', '[a] [b]'],
  ])('for %j marks %j as %s', (query, text, expected) => expect(shown(query, text)).toBe(expected));

  it('marks words of a part only in that part', () => {
    expect(shown('title:tax', 'tax')).toBe('tax');
    expect(shown('title:tax', 'tax', 'title')).toBe('[tax]');
    expect(shown('note:tax', 'tax', 'note')).toBe('[tax]');
    expect(shown('author:anh', 'Anh', 'byline')).toBe('[Anh]');
  });

  it('shows the window with the most different words, not the first match', () => {
    const text = `alpha ${FILLER} beta ${FILLER} alpha beta gamma ${FILLER}`;
    expect(shown('alpha beta gamma', text)).toContain('[alpha] [beta] [gamma]');
  });

  it('is the one that all matches of the text give, though the text is left at the best passage', () => {
    const word = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('tax', 'táx', 'bank', 'law') },
      { weight: 5, arbitrary: fc.constantFrom('lorem', 'ipsum-dolor', 'consectetur', 'taxes') },
    );
    const queries = fc.constantFrom('tax', 'táx', 'tax bank', 'táx bank', 'law tax bank', '"tax bank"', 'tax OR bank');
    fc.assert(
      fc.property(queries, fc.array(word, { minLength: 1, maxLength: 500 }), (query, all) => {
        const text = all.join(' ');
        expect(cut(query, text)).toEqual(snippetOf(text, allMarksOf(query, text)));
      }),
    );
  });

  it('shows the words side by side where they stand so, though one stands alone a few words before', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `chữdàihơn${at}`).join(' ');
    const text = `${FILLER} chi bộ Đảng ${words(24)} xây dựng Đảng ${FILLER}`;
    expect(shown('xay dung dang', text)).toContain('[xây] [dựng] [Đảng]');
    expect(shown('xây dựng Đảng', text)).toContain('[xây] [dựng] [Đảng]');
  });

  it('shows the accents that were typed before others', () => {
    const text = `xay dung dang ${FILLER} xây dựng đảng ${FILLER} xảy dũng đang`;
    expect(shown('xây dựng đảng', text)).toContain('[xây] [dựng] [đảng]');
    expect(shown('xay dung dang', text)).toContain('[xay] [dung] [dang]');
  });

  it('shows words in the order of the query before the same words in another', () => {
    const text = `dựng xây Đảng ${FILLER} xây dựng Đảng`;
    expect(shown('xay dung dang', text)).toContain('[xây] [dựng] [Đảng]');
  });

  it('shows that it is cut, and cuts between words', () => {
    const text = shown('needle', `${FILLER}needle ${FILLER}`);
    expect(text).toMatch(/^…[a-z]+ .*\[needle\].* [a-z]+…$/);
    expect(text.length).toBeLessThan(260);
    for (const word of text.replace(/[…[\]]/g, '').split(' ')) expect(`needle ${FILLER}`).toContain(word);
  });

  it('is a part of its text, with every run where it was, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('xây', 'dựng', 'x', '中国', '👋🏽', ' ', '\n', '.', 'a'.repeat(90))),
        (parts) => {
          const text = parts.join(' ');
          const { runs } = cut('xay dung', text);
          const whole = runs
            .map((run) => run.text)
            .join('')
            .replace(/^…|…$/g, '');
          expect(text.replace(/\s+/g, ' ')).toContain(whole.replace(/\s+/g, ' '));
          expect(/\p{Cs}/u.test(whole)).toBe(false);
          for (const run of runs) if (run.match) expect(['xây', 'dựng']).toContain(run.text);
        },
      ),
    );
  });

  it('looks at no more of a huge text than it needs: a word without end gives as many marks as one window can use', () => {
    const parsed = parseQuery('word');
    if (!parsed.ok) throw new Error(parsed.message);
    const marks = createMarker(planQuery(parsed.query)).marksIn('word '.repeat(300_000), 'body');
    expect(marks.length).toBeLessThanOrEqual(2001);
  });

  it('finds the only match at the end of a megabyte', () => {
    expect(shown('needle', `${'some other words '.repeat(60_000)}needle`)).toContain('[needle]');
  });

  it('marks a word in every writing that folds to what was typed', () => {
    const letters = [
      'a',
      'đ',
      'Đ',
      'ß',
      'œ',
      'Ứ',
      'e\u0301',
      'ﬁ',
      'Ｐ',
      '𝐀',
      'ł',
      'İ',
      'न\u093c',
      'ж',
      'ی',
      'ʼn',
      '\u00ad',
    ];
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }).map((some) => some.join(''));
    fc.assert(
      fc.property(word, (written) => {
        const typed = wordsOf(written).words[0]?.folded ?? '';
        fc.pre(typed !== '');
        expect(shown(typed, `lorem ${written} ipsum`)).toBe(`lorem [${written}] ipsum`);
      }),
    );
  });
});
