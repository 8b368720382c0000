import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/utils/search/misspelling';

/** Optimal string alignment by the book. */
function naiveDistance(a: string, b: string): number {
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    let cost = Math.min(of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, of(i - 2, j - 2) + 1);
    return cost;
  };
  return of(a.length, b.length);
}

describe('editDistance', () => {
  it('is right up to a limit, and beyond it says no more than that', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(editDistance(Array.from(a), Array.from(b), most)).toBe(Math.min(naiveDistance(a, b), most + 1));
      }),
    );
  });

  it.each([
    ['minster', 'minister', 1],
    ['teh', 'the', 1],
    ['hoi', 'hoi', 0],
    ['abcd', 'dcba', 3],
  ])('%s, %s: %i', (a, b, expected) => expect(editDistance(Array.from(a), Array.from(b), 2)).toBe(expected));
});
