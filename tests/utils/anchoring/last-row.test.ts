import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastRow } from '@/utils/anchoring/last-row';

/** The table of distances row by row, as it is written in textbooks. */
function byTheBook(a: Uint16Array, b: Uint16Array, free: boolean): number[] {
  let row = Array.from({ length: b.length + 1 }, (_, j) => (free ? 0 : j));
  for (const [i, unit] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const swap = (row[j] as number) + (unit === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row;
}

/** Few different units, so that much is equal; now and then one from the far end of the range. */
const units = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 97, max: 100 }) },
        { weight: 1, arbitrary: fc.constant(0xffff) },
      ),
      {
        maxLength,
        size: 'max',
      },
    )
    .map((list) => Uint16Array.from(list));

describe('the last row of distances', () => {
  it('is that of the whole table, however long the texts', () => {
    fc.assert(
      fc.property(units(150), units(150), fc.boolean(), (a, b, free) => {
        const row = lastRow(a, [0, a.length], b, [0, b.length], free);
        expect([...row.subarray(0, b.length + 1)]).toEqual(byTheBook(a, b, free));
      }),
    );
  });

  it('is of the stretches alone', () => {
    fc.assert(
      fc.property(units(90), units(90), fc.nat(40), fc.nat(40), (a, b, skipA, skipB) => {
        const [fromA, fromB] = [Math.min(skipA, a.length), Math.min(skipB, b.length)];
        const row = lastRow(a, [fromA, a.length], b, [fromB, b.length], false);
        expect([...row.subarray(0, b.length - fromB + 1)]).toEqual(byTheBook(a.slice(fromA), b.slice(fromB), false));
      }),
    );
  });
});
