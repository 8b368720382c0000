import { ALL, positionsOf, wordsOfPlan, type Matches } from './evaluate';
import { forEachList, type SearchableIndex } from './lookup';
import type { Plan, PlannedWord } from './plan';
import { nearnessOf } from './rank';

/** Nearness is looked at for the best so many articles; the others cannot catch up in practice, and would cost a walk. */
const MOST_NEAR = 1000;

/** An article that answers the query. */
export interface Ranked {
  document: number;
  score: number;
}

/** The best `wanted` articles and those that tie with the last of them, the best first; and how many there are in all. */
export function rank(
  index: SearchableIndex,
  plan: Plan,
  matches: Matches,
  wanted: number,
): { best: Ranked[]; total: number } {
  const all: Ranked[] = [];
  for (let document = 0; document < matches.hit.length; document++) {
    if (matches.hit[document] === 1) all.push({ document, score: matches.score[document] ?? 0 });
  }
  const words = wordsOfPlan(plan);
  if (words.length < 2) return { best: bestOf(all, wanted), total: all.length };
  const near = bestOf(all, Math.max(MOST_NEAR, wanted));
  addNearness(index, words, near);
  return { best: bestOf(near, wanted), total: all.length };
}

/** Puts articles of one score in the order they were saved in, newest first; needs the blocks of `ALL`. */
export function newestFirst(index: SearchableIndex, ranked: readonly Ranked[]): Ranked[] {
  const minutes = new Map(ranked.map(({ document }) => [document, 0]));
  forEachList(index, ALL, (postings) => {
    while (postings.next()) {
      if (minutes.has(postings.document)) minutes.set(postings.document, postings.positions()[0] ?? 0);
    }
  });
  const minuteOf = ({ document }: Ranked) => minutes.get(document) ?? 0;
  return [...ranked].sort((a, b) => b.score - a.score || minuteOf(b) - minuteOf(a) || b.document - a.document);
}

/** A full sort of everything would cost more than the search: the limit is found in a sorted copy of the scores alone. */
function bestOf(all: readonly Ranked[], wanted: number): Ranked[] {
  let chosen = all;
  if (all.length > wanted) {
    const scores = Float64Array.from(all, ({ score }) => score).sort();
    const limit = scores[scores.length - wanted] ?? 0;
    chosen = all.filter(({ score }) => score >= limit);
  }
  return [...chosen].sort((a, b) => b.score - a.score || b.document - a.document);
}

function addNearness(index: SearchableIndex, words: readonly PlannedWord[], ranked: Ranked[]): void {
  const wanted = new Uint8Array(index.limit);
  for (const { document } of ranked) wanted[document] = 1;
  const longest = new Map<number, number>();
  // For each article, the positions of the last word and how long the stretch is that ends there.
  let stretches = new Map<number, Map<number, number>>();
  for (const word of words) {
    const next = new Map<number, Map<number, number>>();
    for (const [document, positions] of positionsOf(index, word, wanted)) {
      const before = stretches.get(document);
      const here = new Map<number, number>();
      for (const position of positions) {
        const run = 1 + (before?.get(position - 1) ?? 0);
        here.set(position, run);
        if (run > (longest.get(document) ?? 0)) longest.set(document, run);
      }
      next.set(document, here);
    }
    stretches = next;
  }
  for (const one of ranked) one.score *= nearnessOf(longest.get(one.document) ?? 1, words.length);
}
