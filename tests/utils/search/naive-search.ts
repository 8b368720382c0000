import { compareBytes, toBytes } from '@/utils/search/bytes';
import type { KeyRange } from '@/utils/search/keys';
import { wordsOfPlan } from '@/utils/search/evaluate';
import type { Plan, PlannedWord } from '@/utils/search/plan';
import { idfOf, nearnessOf } from '@/utils/search/rank';
import { TITLE_END, type Term } from '@/utils/search/terms';

/** What articles say, by document number. */
export type Terms = ReadonlyMap<number, ReadonlyMap<string, Term>>;

/** The score of each document that answers a plan, from the definitions alone: no index, no order of evaluation. */
export function scoresOf(plan: Plan, all: Terms, { documents }: { documents: number }): Map<number, number> {
  const words = wordsOfPlan(plan);
  const scores = new Map<number, number>();
  for (const [document, terms] of all) {
    const score = scoreOf(plan, terms, (word) => idf(word, all, documents));
    if (score === null) continue;
    const stretch = Math.max(1, ...words.map((_word, first) => longestFrom(words.slice(first), terms)));
    scores.set(document, score * nearnessOf(stretch, words.length));
  }
  return scores;
}

type Idf = (word: PlannedWord) => number;

function scoreOf(plan: Plan, terms: ReadonlyMap<string, Term>, idf: Idf): number | null {
  const sum = (scores: (number | null)[]) => scores.reduce<number>((total, one) => total + (one ?? 0), 0);
  switch (plan.type) {
    case 'word': {
      if (plan.inTitle && !positionsOf(plan, terms).some((position) => position < TITLE_END)) return null;
      return wordScore(plan, terms, idf);
    }
    case 'phrase': {
      const scores = plan.words.map((word) => wordScore(word, terms, idf));
      const places = plan.words.map((word) => new Set(positionsOf(word, terms)));
      const begins = [...(places[0] ?? [])].some((start) =>
        plan.places.every((distance, at) => {
          const position = start + distance;
          return places[at]?.has(position) && !(plan.words[at]?.inTitle && position >= TITLE_END);
        }),
      );
      return begins ? Math.max(...scores.map((one) => one ?? 0)) : null;
    }
    case 'filter':
      return [...terms.keys()].some((key) => plan.ranges.some((range) => isIn(key, range))) ? 0 : null;
    case 'all':
      return 0;
    case 'trashed':
      return null;
    case 'and': {
      const scores = plan.of.map((one) => scoreOf(one, terms, idf));
      return scores.includes(null) ? null : sum(scores);
    }
    case 'or': {
      const scores = plan.of.map((one) => scoreOf(one, terms, idf));
      return scores.every((one) => one === null) ? null : sum(scores);
    }
    case 'not':
      return scoreOf(plan.of, terms, idf) === null ? 0 : null;
  }
}

function wordScore(word: PlannedWord, terms: ReadonlyMap<string, Term>, idf: Idf): number | null {
  const values = answering(word, terms).map(([key, { impact }]) => word.strengthOf(toBytes(key)) * impact);
  return values.length === 0 ? null : (Math.max(...values) * idf(word)) / 15;
}

function idf(word: PlannedWord, all: Terms, documents: number): number {
  let count = 0;
  for (const terms of all.values()) count += answering(word, terms).length;
  return idfOf(count, documents);
}

function answering(word: PlannedWord, terms: ReadonlyMap<string, Term>): [string, Term][] {
  return [...terms].filter(([key]) => isIn(key, word.range) && word.strengthOf(toBytes(key)) > 0);
}

function positionsOf(word: PlannedWord, terms: ReadonlyMap<string, Term>): number[] {
  return answering(word, terms).flatMap(([, { positions }]) => Array.from(positions));
}

/** How many of the words stand one behind the other, beginning with the first. */
function longestFrom(words: readonly PlannedWord[], terms: ReadonlyMap<string, Term>): number {
  const places = words.map((word) => new Set(positionsOf(word, terms)));
  let longest = 0;
  for (const start of places[0] ?? []) {
    let length = 1;
    while (places[length]?.has(start + length)) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

function isIn(key: string, { low, high }: KeyRange): boolean {
  const bytes = toBytes(key);
  return compareBytes(bytes, toBytes(low)) >= 0 && compareBytes(bytes, toBytes(high)) < 0;
}
