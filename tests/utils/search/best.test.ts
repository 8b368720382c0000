import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf, someBestOf } from '@/utils/search/best';

const documents = fc
  .uniqueArray(fc.nat({ max: 200 }), { minLength: 1, maxLength: 80 })
  .map((numbers) => Uint32Array.from(numbers).sort());
const scores = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 201, maxLength: 201 });
const minutes = fc.array(fc.integer({ min: 29_000_000, max: 29_000_003 }), { minLength: 201, maxLength: 201 });

describe('bestOf', () => {
  it('puts the better first, then the later, then the higher number', () => {
    fc.assert(
      fc.property(documents, scores, minutes, fc.nat({ max: 90 }), (all, score, saved, wanted) => {
        const at = (values: readonly number[], document: number) => values[document] ?? 0;
        const sorted = Array.from(all).sort(
          (a, b) => at(score, b) - at(score, a) || at(saved, b) - at(saved, a) || b - a,
        );
        const order = { score: Float32Array.from(score), minutes: Uint32Array.from(saved) };
        expect(bestOf(all, wanted, order)).toEqual(sorted.slice(0, wanted));
      }),
    );
  });
});

describe('someBestOf', () => {
  it('chooses the same, in rising order', () => {
    fc.assert(
      fc.property(documents, scores, fc.nat({ max: 90 }), (all, score, wanted) => {
        const order = { score: Float32Array.from(score) };
        const chosen = bestOf(all, wanted, order).sort((a, b) => a - b);
        expect(Array.from(someBestOf(all, wanted, order))).toEqual(chosen);
      }),
    );
  });
});
