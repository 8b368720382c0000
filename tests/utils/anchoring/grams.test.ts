import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GramTable } from '@/utils/anchoring/grams';

const codesOf = (text: string): Uint16Array => Uint16Array.from(text, (_, at) => text.charCodeAt(at));
const texts = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'ế', '国'), maxLength });

function placesIn(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

describe('the table of runs', () => {
  it('knows every place of a text that is no shorter than a run, in order, up to the most that are wanted', () => {
    fc.assert(
      fc.property(texts(200), texts(8), fc.integer({ min: 1, max: 6 }), (text, part, most) => {
        fc.pre(part.length >= 3);
        const table = new GramTable(codesOf(text), 3);
        expect(table.placesOf(codesOf(part), most)).toEqual(placesIn(text, part).slice(0, most));
      }),
    );
  });

  it('knows the places of a run of a query, and none of one that is common', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts(200),
          texts(3).map((text) => text.repeat(60)),
        ),
        texts(40),
        (text, query) => {
          const table = new GramTable(codesOf(text), 3);
          const into = new Int32Array(50);
          for (let at = 0; at + 3 <= query.length; at++) {
            const places = placesIn(text, query.slice(at, at + 3));
            const count = table.find(codesOf(query), at, 50, into);
            expect([...into.subarray(0, count)]).toEqual(places.length > 50 ? [] : places);
          }
        },
      ),
    );
  });
});
