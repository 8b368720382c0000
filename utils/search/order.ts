import type { WordAt } from './body';
import { ALL, wordsOfPlan, type Matches } from './evaluate';
import { forEachList, type SearchableIndex } from './lookup';
import { occurrencesOf, positionsIn, type Occurrences } from './occurrences';
import type { Plan, PlannedWord } from './plan';
import { nearnessOf } from './rank';
import { TITLE_END } from './terms';

/** Nearness is looked at for the best so many articles; the others cannot catch up in practice, and would cost a walk. */
const MOST_NEAR = 1000;

/** An article that answers the query. */
export interface Ranked {
  document: number;
  score: number;
}

export interface Ranking {
  best: Ranked[];
  /** How many there are in all. */
  total: number;
  /** Where each word of the plan stands in the best articles. */
  occurrences: Occurrences[];
}

/** The best `wanted` articles, the best first and of equally good ones the newest; needs the blocks of `ALL`. */
export function rank(index: SearchableIndex, plan: Plan, { hit, score }: Matches, wanted: number): Ranking {
  const words = wordsOfPlan(plan);
  const minutes = minutesOf(index);
  const isBefore = (a: number, b: number): boolean =>
    a !== b && ((score[a] ?? 0) - (score[b] ?? 0) || (minutes[a] ?? 0) - (minutes[b] ?? 0) || a - b) > 0;
  let all: number[] = [];
  for (let document = 0; document < hit.length; document++) if (hit[document] === 1) all.push(document);
  const total = all.length;
  if (words.length > 1) {
    all = bestOf(all, Math.max(MOST_NEAR, wanted), isBefore);
    const near = occurrencesIn(index, words, all);
    addNearness(near, all, score);
    return { best: ranked(bestOf(all, wanted, isBefore), score), total, occurrences: near };
  }
  const best = bestOf(all, wanted, isBefore);
  return { best: ranked(best, score), total, occurrences: occurrencesIn(index, words, best) };
}

function ranked(documents: readonly number[], score: Float32Array): Ranked[] {
  return documents.map((document) => ({ document, score: score[document] ?? 0 }));
}

/** Known for as long as the segments stay as they are. */
const knownMinutes = new WeakMap<SearchableIndex['segments'], Uint32Array>();

/** When each document was saved. */
function minutesOf(index: SearchableIndex): Uint32Array {
  const known = knownMinutes.get(index.segments);
  if (known) return known;
  const minutes = new Uint32Array(index.limit);
  const position: number[] = [];
  forEachList(index, ALL, (postings) => {
    while (postings.next()) {
      position.length = 0;
      minutes[postings.document] = postings.positions(position)[0] ?? 0;
    }
  });
  knownMinutes.set(index.segments, minutes);
  return minutes;
}

/**
 * The best of many, sorted: a heap of those chosen, the worst of them on top, so that most of the others cost one look.
 */
function bestOf(all: readonly number[], wanted: number, isBefore: (a: number, b: number) => boolean): number[] {
  const heap = all.slice(0, wanted);
  const sort = (a: number, b: number) => (isBefore(a, b) ? -1 : 1);
  if (wanted <= 0 || all.length <= wanted) return heap.sort(sort);
  const sink = (from: number) => {
    for (let at = from; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isBefore(heap[worst] ?? 0, heap[child] ?? 0)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] ?? 0, heap[at] ?? 0];
      at = worst;
    }
  };
  for (let at = heap.length >> 1; at >= 0; at--) sink(at);
  for (let index = wanted; index < all.length; index++) {
    const next = all[index] ?? 0;
    if (!isBefore(next, heap[0] ?? 0)) continue;
    heap[0] = next;
    sink(0);
  }
  return heap.sort(sort);
}

function occurrencesIn(index: SearchableIndex, words: readonly PlannedWord[], documents: readonly number[]) {
  const wanted = new Uint8Array(index.limit);
  for (const document of documents) wanted[document] = 1;
  return words.map((word) => occurrencesOf(index, word, wanted));
}

/** Raises the scores of documents in which words of the query stand side by side, in the order of the query. */
function addNearness(words: readonly Occurrences[], documents: readonly number[], score: Float32Array): void {
  for (const document of documents) {
    let longest = 1;
    let before: Uint32Array = new Uint32Array(0);
    let runs: Uint16Array = new Uint16Array(0);
    for (const word of words) {
      const positions = positionsIn(word, document);
      const next = new Uint16Array(positions.length);
      let at = 0;
      for (const [index, position] of positions.entries()) {
        while (at < before.length && (before[at] ?? 0) < position - 1) at++;
        const run = 1 + (before[at] === position - 1 ? (runs[at] ?? 0) : 0);
        next[index] = run;
        if (run > longest) longest = run;
      }
      before = positions;
      runs = next;
    }
    score[document] = (score[document] ?? 0) * nearnessOf(longest, words.length);
  }
}

/** Where the words of a query stand in the text of one of the best articles, and of the parts that follow the text. */
export function standingIn(plan: Plan, { occurrences }: Ranking, { document }: Ranked): WordAt[] {
  const standing = wordsOfPlan(plan).flatMap(({ part, inTitle }, word): WordAt[] => {
    const found = occurrences[word];
    if (!found || part !== undefined || inTitle) return [];
    return Array.from(positionsIn(found, document))
      .filter((position) => position >= TITLE_END)
      .map((position) => ({ place: position - TITLE_END, word }));
  });
  return standing.sort((a, b) => a.place - b.place || a.word - b.word);
}
