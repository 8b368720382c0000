import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingsOf } from '@/tests/helpers/postings-of';
import { bitsAt, BitWriter } from '@/utils/search/bits';
import { Postings } from '@/utils/search/posting-reader';
import { MOST_POSITIONS, PostingWriter, type PostingList } from '@/utils/search/postings';

const number = fc.oneof(fc.nat(3), fc.nat(300), fc.nat(2 ** 28 - 1));
const rising = (all: number[]) => [...new Set(all)].sort((a, b) => a - b);

const postings = fc
  .array(
    fc.record({
      step: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 100_000 })),
      impact: fc.integer({ min: 1, max: 15 }),
      positions: fc.array(number, { maxLength: 9 }).map(rising),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => {
    let document = -1;
    return all.map(({ step, impact, positions }) => ({ document: (document += step), impact, positions }));
  });

/** Opens a list that stands somewhere in a block, with other bytes around it. */
function openList({ count, span, documents, positions }: PostingList, base: number): Postings {
  const bytes = Uint8Array.from([255, 255, 255, ...documents, ...positions, 255, 255, 255, 255]);
  const postings = new Postings();
  postings.open(new DataView(bytes.buffer), { count, span, documents: 3, positions: 3 + documents.length }, base);
  return postings;
}

const written = (all: readonly { document: number; impact: number; positions: number[] }[]) => {
  const writer = new PostingWriter();
  for (const { document, impact, positions } of all) writer.add(document, impact, positions);
  return writer.take();
};

describe('bits', () => {
  it('stand one behind the other, whatever their number', () => {
    const one = fc.record({ value: number, count: fc.integer({ min: 0, max: 32 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (all) => {
        const writer = new BitWriter(1);
        for (const { value, count } of all) writer.bits(value, count);
        expect(writer.length).toBe(all.reduce((sum, { count }) => sum + count, 0));
        const bytes = new DataView(Uint8Array.from([...writer.view(), 0, 0, 0, 0]).buffer);
        let at = 0;
        for (const { value, count } of all) {
          expect(bitsAt(bytes, at, count)).toBe(value % 2 ** count);
          at += count;
        }
      }),
    );
  });
});

describe('postings', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(postings, fc.nat(1000), (all, base) => {
        const expected = all.map((one) => ({ ...one, document: base + one.document }));
        expect(postingsOf(openList(written(all), base))).toEqual(expected);
      }),
    );
  });

  it('come back with large numbers and many of them', () => {
    const large = fc.integer({ min: 0, max: 2 ** 28 - 1 });
    const one = fc.record({
      step: fc.oneof(fc.constant(1), large),
      positions: fc.oneof(
        fc.uniqueArray(large, { maxLength: 60 }),
        fc.constant(Array.from({ length: 3000 }, (_, at) => at * 5)),
      ),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (all) => {
        let document = 0;
        const some = all.map(({ step, positions }) => ({
          document: (document += step),
          impact: 7,
          positions: rising(positions),
        }));
        expect(postingsOf(openList(written(some), 0))).toEqual(some);
      }),
    );
  });

  it('give each its only position, whether numbers are missing among their documents or not', () => {
    const one = fc.record({ step: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 3, 300), position: number });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), fc.nat(1000), (all, base) => {
        let document = -1;
        const some = all.map(({ step, position }) => ({
          document: (document += step),
          impact: 1,
          positions: [position],
        }));
        const expected = new Uint32Array(base + document + 1);
        for (const { document, positions } of some) expected[base + document] = positions[0] ?? 0;
        const found = new Uint32Array(base + document + 1);
        openList(written(some), base).putPositions(found);
        expect(found).toEqual(expected);
      }),
    );
  });

  it('give the positions of the first of them without those of the others', () => {
    fc.assert(
      fc.property(postings, fc.nat(30), (all, asked) => {
        const first = all.slice(0, asked);
        const list = openList(written(all), 0);
        list.read();
        const wanted = first.flatMap(({ positions }) => positions);
        expect(Array.from(list.readPositions(first.length).subarray(0, wanted.length))).toEqual(wanted);
      }),
    );
  });

  it('can be written one list after another', () => {
    fc.assert(
      fc.property(postings, postings, (one, other) => {
        const [used, fresh] = [new PostingWriter(), new PostingWriter()];
        for (const { document, impact, positions } of one) used.add(document, impact, positions);
        used.take();
        for (const { document, impact, positions } of other) {
          used.add(document, impact, positions);
          fresh.add(document, impact, positions);
        }
        expect(used.take()).toEqual(fresh.take());
      }),
    );
  });

  it('take a byte or two for a word here and there', () => {
    const writer = new PostingWriter();
    for (let document = 0; document < 1000; document++) writer.add(document * 3, 7, [64 + ((document * 97) % 700)]);
    const { documents, positions } = writer.take();
    expect(documents.length + positions.length).toBeLessThan(2600);
  });

  it('keep a bounded number of positions', () => {
    const writer = new PostingWriter();
    writer.add(
      5,
      9,
      Array.from({ length: MOST_POSITIONS + 10 }, (_, index) => index * 3),
    );
    expect(postingsOf(openList(writer.take(), 0))[0]?.positions).toHaveLength(MOST_POSITIONS);
  });
});
