import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle } from '@/tests/helpers/search-samples';
import { evaluate } from '@/utils/search/evaluate';
import type { SearchableIndex } from '@/utils/search/lookup';
import { rank, standingIn } from '@/utils/search/order';
import { parseQuery } from '@/utils/search/parse';
import { lastWordAsPrefix, planQuery, type Plan } from '@/utils/search/plan';
import { Directory, segmentOf } from '@/utils/search/segment-data';
import { minuteOf, termsOf } from '@/utils/search/terms';
import { scoresOf, type Terms } from './naive-search';

const WORDS = ['xây', 'xay', 'xấy', 'dựng', 'dung', 'Đảng', 'đang', 'tax', 'taxes', 'taxi', '2.924', '中国', '中国人'];
const word = fc.constantFrom(...WORDS);
const text = (most: number) => fc.array(word, { maxLength: most }).map((words) => words.join(' '));

const articles = fc.array(
  fc.record({
    title: text(4),
    text: text(40),
    note: text(3),
    tags: fc.subarray(['tax', 'đảng']),
    created: fc.integer({ min: 1, max: 9 }).map((day) => `2026-01-0${day}T12:00:00Z`),
  }),
  { minLength: 1, maxLength: 14 },
);

const term = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
  fc.tuple(fc.constantFrom('title:', 'note:', '-', 'exact:'), word).map(([name, one]) => name + one),
  fc.tuple(word, word).map(([a, b]) => `(${a} OR ${b})`),
  fc.constantFrom('tag:tax', 'ta*', 'xa*', '中', 'xâ', 'is:unread', '-tag:đảng', 'on:saved:2026-01'),
);
const queries = fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(' '));

function planOf(query: string): Plan {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.message);
  return planQuery(lastWordAsPrefix(parsed.query, query));
}

/** An index in several segments over articles numbered from 5 on, some of them dead. */
function indexOf(terms: Terms, dead: readonly number[], cut: number): SearchableIndex {
  const numbers = [...terms.keys()];
  const segments = [numbers.slice(0, cut), numbers.slice(cut)]
    .filter((some) => some.length > 0)
    .map((some) => {
      const { blocks, directory } = segmentOf(
        some.map((document) => ({ document, terms: terms.get(document) ?? new Map() })),
      );
      return { base: some[0] ?? 0, directory: new Directory(directory), block: (at: number) => blocks[at] };
    });
  return {
    segments,
    limit: (numbers.at(-1) ?? -1) + 1,
    documents: numbers.length - dead.length,
    dead: Uint32Array.from(dead),
    trashed: new Uint32Array(0),
  };
}

const cases = fc.record({ articles, query: queries, kills: fc.array(fc.nat(13), { maxLength: 3 }), cut: fc.nat(14) });

describe('search over blocks', () => {
  it('finds what the definitions say, with the scores they say, also when it is asked again', () => {
    fc.assert(
      fc.property(cases, ({ articles, query, kills, cut }) => {
        const samples = articles.map((one) => sampleArticle(one));
        const terms = new Map(samples.map((sample, at) => [5 + at * 2, termsOf(sample)]));
        const dead = [...new Set(kills)].map((at) => 5 + at * 2).filter((document) => terms.has(document));
        const index = indexOf(
          terms,
          dead.sort((a, b) => a - b),
          cut,
        );
        const plan = planOf(query);
        const expected = scoresOf(plan, terms, index);
        for (const document of dead) expected.delete(document);
        for (let time = 0; time < 2; time++) {
          const { best, total } = rank(index, plan, evaluate(index, plan), { from: 0, to: 50 });
          expect(total).toBe(expected.size);
          expect(best.map(({ document }) => document).sort((a, b) => a - b)).toEqual([...expected.keys()]);
          for (const { document, score } of best) expect(score).toBeCloseTo(expected.get(document) ?? Number.NaN, 4);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the best of them, and of equally good ones the newest', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 5 }), ({ articles, query, cut }, to) => {
        const samples = articles.map((one) => sampleArticle(one));
        const terms = new Map(samples.map((sample, at) => [at, termsOf(sample)]));
        const index = indexOf(terms, [], cut);
        const plan = planOf(query);
        const all = rank(index, plan, evaluate(index, plan), { from: 0, to: 50 }).best;
        const minutes = (document: number) => minuteOf(samples[document]?.article.created ?? '');
        all.sort((a, b) => b.score - a.score || minutes(b.document) - minutes(a.document) || b.document - a.document);
        const { best, inTime } = rank(index, plan, evaluate(index, plan), { from: 0, to });
        const [found, expected] = [best, all.slice(0, to)].map((some) => some.map(({ document }) => document));
        // Where no tie was cut through, who has the records puts equally good ones in order.
        if (inTime) expect(found).toEqual(expected);
        else expect(found?.toSorted()).toEqual(expected?.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('gives every article on one page, however many find it and however near their words are', () => {
    const apart = 'tax '.repeat(3) + 'and also '.repeat(2) + 'taxi '.repeat(3);
    const samples = Array.from({ length: 1500 }, (_, at) =>
      sampleArticle({ text: at < 300 ? `tax taxi ${'filler '.repeat(50 + at)}` : apart + 'more '.repeat(at % 40) }),
    );
    const index = indexOf(new Map(samples.map((sample, at) => [at, termsOf(sample)])), [], 700);
    const plan = planOf('tax taxi ');
    const pages = Array.from({ length: 15 }, (_, page) =>
      rank(index, plan, evaluate(index, plan), { from: page * 100, to: page * 100 + 100 }),
    );
    const documents = pages.flatMap(({ best }) => best.map(({ document }) => document));
    expect(new Set(documents).size).toBe(1500);
    expect(documents).toEqual(
      rank(index, plan, evaluate(index, plan), { from: 0, to: 1500, cut: 700 }).best.map(({ document }) => document),
    );
    const [last] = pages.slice(-1);
    for (const one of last?.best ?? []) expect(last && standingIn(plan, last, one)).not.toEqual([]);
  });
});
