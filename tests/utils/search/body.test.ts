import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksInBody, type WordAt } from '@/utils/search/body';
import { createMarker } from '@/utils/search/mark';
import { parseQuery } from '@/utils/search/parse';
import { planQuery } from '@/utils/search/plan';
import { snippetOf } from '@/utils/search/snippet';
import { wordsOf } from '@/utils/text/segment';

function markerOf(query: string) {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.message);
  return createMarker(planQuery(parsed.query));
}

/** Where the words of a query stand in a text, as the index has it. */
function standingIn(text: string, folded: readonly string[]): WordAt[] {
  return wordsOf(text).words.flatMap((one) => {
    const word = folded.indexOf(one.folded);
    return word < 0 ? [] : [{ place: one.place, word, isSame: true }];
  });
}

const FILLER = 'lorem ipsum dolor sit amet consectetur '.repeat(40);

describe('marks in a body', () => {
  it('are as good as those of the whole text, for any text', () => {
    const words = fc.array(
      fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom('xây', 'dựng', 'đảng', '中国', '2.924') },
        { weight: 6, arbitrary: fc.constantFrom('lorem', 'dolor', 'tax', '很多人', '29/02/2024', 'xe', '👋🏽', '-') },
      ),
      { minLength: 1, maxLength: 400 },
    );
    const marker = markerOf('xay dung 中国');
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        const quick = marksInBody(text, marker, standingIn(text, ['xay', 'dung', '中国']));
        expect(snippetOf(text, quick).score).toBe(snippetOf(text, marker.marksIn(text, 'body')).score);
      }),
    );
  });

  it('leave out what the index says of the parts behind the text', () => {
    const text = `${FILLER} xây dựng`;
    const standing = [
      ...standingIn(text, ['xay', 'dung']),
      ...[400, 401, 402].map((place) => ({ place, word: 0, isSame: true })),
    ];
    expect(marksInBody(text, markerOf('xay dung'), standing)).toHaveLength(2);
    expect(marksInBody(FILLER, markerOf('xay dung'), [{ place: 900, word: 0, isSame: true }])).toEqual([]);
  });

  it('show a phrase where it stands whole', () => {
    const text = `xây ${FILLER} dựng ${FILLER} xây dựng`;
    const [first] = marksInBody(text, markerOf('"xây dựng"'), standingIn(text, ['xay', 'dung']));
    expect(first?.start).toBe(text.length - 'xây dựng'.length);
  });

  it('are looked for in the whole text where the index is off', () => {
    const text = `needle ${FILLER}${FILLER}`;
    expect(marksInBody(text, markerOf('needle'), [{ place: 300, word: 0, isSame: true }])).toHaveLength(1);
  });

  it('are found at the end of a megabyte', () => {
    const text = `${'lorem '.repeat(180_000)}needle`;
    const [mark] = marksInBody(text, markerOf('needle'), [{ place: 180_000, word: 0, isSame: true }]);
    expect(mark?.start).toBe(text.length - 'needle'.length);
  });
});
