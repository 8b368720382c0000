import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingsOf } from '@/tests/helpers/postings-of';
import { compareBytes, fromBytes, toBytes } from '@/utils/search/bytes';
import { forEachList, type SearchableIndex } from '@/utils/search/lookup';
import { mergeBlocks } from '@/utils/search/merge';
import { Directory, segmentOf, SegmentWriter, type SegmentData } from '@/utils/search/segment-data';
import type { Term } from '@/utils/search/terms';
import { nextMerge } from '@/utils/search/tiers';

type Terms = Map<string, Term>;

const key = fc.oneof(
  fc.stringMatching(/^[a-c]{1,4}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }).filter((text) => !/\p{Cs}/u.test(text)),
);
const positions = fc.uniqueArray(fc.nat(5000), { maxLength: 12 }).map((all) => all.sort((a, b) => a - b));
const terms: fc.Arbitrary<Terms> = fc
  .dictionary(key, fc.record({ impact: fc.integer({ min: 1, max: 15 }), positions }), {
    maxKeys: 40,
    noNullPrototype: true,
  })
  .map((all) => new Map(Object.entries(all)));
/** Rising document numbers, each with its terms. */
const documents = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), terms), { minLength: 1, maxLength: 8 })
  .map((all) => {
    let number = 0;
    return all.map(([step, terms]) => ({ base: (number += step), terms }));
  });

const EVERYTHING = { low: '', high: '\u{10ffff}\u{10ffff}' };

/** Everything a segment says, as lines. */
function linesOf({ blocks, directory }: SegmentData, base: number, range = EVERYTHING): string[] {
  const segment = { base, directory: new Directory(directory), block: (index: number) => blocks[index] };
  const none = new Uint32Array(0);
  const index: SearchableIndex = { segments: [segment], limit: 0, documents: 0, trashed: none, dead: none };
  const lines: string[] = [];
  forEachList(index, range, (postings, key) => {
    for (const { document, impact, positions } of postingsOf(postings)) {
      lines.push(`${fromBytes(key)} ${document} ${impact} ${positions.join(',')}`);
    }
  });
  return lines;
}

/** The same, from the terms. */
function expectedLines(all: { base: number; terms: Terms }[]): string[] {
  const keyed = all.flatMap(({ base, terms }) =>
    [...terms].map(([key, term]) => ({
      bytes: toBytes(key),
      base,
      impact: term.impact,
      positions: term.positions,
    })),
  );
  keyed.sort((a, b) => compareBytes(a.bytes, b.bytes) || a.base - b.base);
  return keyed.map(
    ({ bytes, base, impact, positions }) => `${fromBytes(bytes)} ${base} ${impact} ${positions.join(',')}`,
  );
}

const partsOf = (all: { base: number; terms: Terms }[]) =>
  all.map(({ base, terms }) => ({ base, data: segmentOf([{ document: base, terms }]) }));

/** Joins segments that are at hand. */
function mergeInMemory(inputs: readonly { base: number; data: SegmentData }[], dead = new Set<number>()): SegmentData {
  const into = new SegmentWriter();
  const wanted = inputs.map(({ base, data }) => ({ base, blocks: data.blocks.length, dead }));
  const merge = mergeBlocks(wanted, into);
  let step = merge.next();
  while (!step.done) step = merge.next(inputs[step.value.input]!.data.blocks[step.value.block]!);
  return into.finish();
}

describe('merging', () => {
  it('says what its parts said, in the order of bytes', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const base = all[0]?.base ?? 0;
        expect(linesOf(mergeInMemory(partsOf(all)), base)).toEqual(expectedLines(all));
      }),
    );
  });

  it('makes the segment that is made of all articles at once', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const together = segmentOf(all.map(({ base, terms }) => ({ document: base, terms })));
        expect(mergeInMemory(partsOf(all))).toEqual(together);
      }),
    );
  });

  it('makes no difference in which steps it is done', () => {
    fc.assert(
      fc.property(documents, fc.nat(7), (all, cut) => {
        const parts = partsOf(all);
        const [left, right] = [parts.slice(0, cut + 1), parts.slice(cut + 1)];
        const steps = [left, right]
          .filter((some) => some.length > 0)
          .map((some) => ({ base: some[0]?.base ?? 0, data: mergeInMemory(some) }));
        expect(mergeInMemory(steps)).toEqual(mergeInMemory(parts));
      }),
    );
  });

  it('leaves out what is dead', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(7)), (all, chosen) => {
        const dead = new Set(chosen.map((index) => all[index]?.base ?? -1));
        const living = all.filter(({ base }) => !dead.has(base));
        expect(linesOf(mergeInMemory(partsOf(all), dead), all[0]?.base ?? 0)).toEqual(expectedLines(living));
      }),
    );
  });

  it('finds every key of a range in blocks of any number', () => {
    const many = Array.from({ length: 60 }, (_, number) => ({
      base: number + 1,
      terms: new Map(
        Array.from({ length: 300 }, (_, word) => [
          `w${(word * 7919 + number * 13) % 5000}`,
          { impact: 9, positions: [word] },
        ]),
      ),
    }));
    const merged = mergeInMemory(partsOf(many));
    expect(merged.blocks.length).toBeGreaterThan(2);
    for (const low of ['w', 'w1', 'w25', 'w2500', 'w4999', 'x']) {
      const range = { low, high: `${low}\u{10ffff}` };
      const expected = expectedLines(many).filter((line) => line.startsWith(low));
      expect(linesOf(merged, 1, range)).toEqual(expected);
    }
  });

  it('orders keys beyond the basic plane by code point, unlike JavaScript', () => {
    const all = [
      { base: 1, terms: new Map(['\u{20bb7}', '\uff5e', 'z'].map((key) => [key, { impact: 1, positions: [] }])) },
    ];
    expect(linesOf(mergeInMemory(partsOf(all)), 1)).toEqual(['z 1 1 ', '\uff5e 1 1 ', '\u{20bb7} 1 1 ']);
  });
});

describe('nextMerge', () => {
  const sizes = (...documents: number[]) => documents.map((count) => ({ documents: count, dead: 0 }));

  it.each([
    ['leaves a few saved articles alone', sizes(1, 1, 1), null],
    ['joins many saved articles', sizes(40, ...Array.from({ length: 32 }, () => 1)), [1, 33]],
    ['leaves one that is large enough for what has come after it', sizes(500, 150, 40, 1, 1), null],
    ['joins what has come after one with it once that is much', sizes(500, 200, 60), [0, 3]],
    ['joins no more than it has to', sizes(5000, 200, 120, 40), [1, 4]],
    ['takes small ones in between along, and leaves those at the end', sizes(40, 1, 40, 2, 1), [0, 3]],
    ['joins as many at a time as can be held', sizes(900, ...Array.from({ length: 200 }, () => 40)), [1, 65]],
    ['writes anew what is mostly dead', [{ documents: 40, dead: 20 }], [0, 1]],
    ['drops what is all dead', [{ documents: 3, dead: 3 }], [0, 1]],
    ['leaves a little dead weight', [{ documents: 40, dead: 4 }], null],
  ])('%s', (_what, segments, expected) => expect(nextMerge(segments)).toEqual(expected));

  it('keeps the number of segments small however the library grows', () => {
    let segments = sizes();
    for (let saved = 0; saved < 5000; saved++) {
      segments.push({ documents: 1, dead: 0 });
      for (let next = nextMerge(segments); next; next = nextMerge(segments)) {
        const [from, to] = next;
        const documents = segments.slice(from, to).reduce((sum, one) => sum + one.documents, 0);
        segments = [...segments.slice(0, from), { documents, dead: 0 }, ...segments.slice(to)];
      }
      expect(segments.length).toBeLessThan(32 + 6);
    }
  });

  it('writes each document a few times only, however many come at once', () => {
    let segments = sizes(...Array.from({ length: 2000 }, () => 32));
    let written = 0;
    for (let next = nextMerge(segments); next; next = nextMerge(segments)) {
      const [from, to] = next;
      const documents = segments.slice(from, to).reduce((sum, one) => sum + one.documents, 0);
      written += documents;
      segments = [...segments.slice(0, from), { documents, dead: 0 }, ...segments.slice(to)];
    }
    expect(segments).toHaveLength(1);
    expect(written).toBeLessThan(3 * 2000 * 32);
  });
});
