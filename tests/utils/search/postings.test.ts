import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '@/utils/search/bits';
import { MOST_POSITIONS, PostingReader, PostingWriter, type PostingList } from '@/utils/search/postings';

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

/** A reader over a list that stands somewhere in a block, with other bytes around it. */
function readerOf({ count, span, documents, positions }: PostingList, base: number): PostingReader {
  const bytes = Uint8Array.from([255, 255, 255, ...documents, ...positions, 255, 255]);
  const reader = new PostingReader();
  reader.open(bytes, { count, span, documents: 3, positions: 3 + documents.length }, base);
  return reader;
}

describe('bits', () => {
  it('come back as they were written, in every code', () => {
    const one = fc.record({ code: fc.constantFrom('bits', 'rice', 'gamma'), value: number, k: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (all) => {
        const writer = new BitWriter(1);
        for (const { code, value, k } of all) {
          if (code === 'bits') writer.bits(value, 32);
          else if (code === 'rice') writer.rice(value, k);
          else writer.gamma(value % 5000);
        }
        const reader = new BitReader(writer.view(), 0);
        for (const { code, value, k } of all) {
          if (code === 'bits') expect(reader.bits(32)).toBe(value);
          else if (code === 'rice') expect(reader.rice(k)).toBe(value);
          else expect(reader.gamma()).toBe(value % 5000);
        }
      }),
    );
  });

  it('end in zeros', () => {
    const reader = new BitReader(new Uint8Array(0), 0);
    expect([reader.bits(7), reader.rice(3), reader.gamma()]).toEqual([0, 0, 0]);
  });
});

describe('postings', () => {
  it('come back as they were written, with positions asked for or not', () => {
    fc.assert(
      fc.property(
        postings,
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.nat(1000),
        (all, asked, base) => {
          const writer = new PostingWriter();
          for (const { document, impact, positions } of all) writer.add(document, impact, positions);
          const reader = readerOf(writer.take(), base);
          for (const [index, { document, impact, positions }] of all.entries()) {
            expect(reader.next()).toBe(true);
            expect(reader).toMatchObject({ document: base + document, impact, occurrences: positions.length });
            if (asked[index]) expect(reader.positions()).toEqual(positions);
          }
          expect(reader.next()).toBe(false);
        },
      ),
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
    const reader = readerOf(writer.take(), 0);
    reader.next();
    expect(reader.positions()).toHaveLength(MOST_POSITIONS);
  });
});
