import type { WordAt } from './body';
import { ALL, wordsOfPlan, type Matches } from './evaluate';
import { forEachList, spansOf, type SearchableIndex } from './lookup';
import { occurrencesOf, positionsIn, type Occurrences } from './occurrences';
import type { Plan, PlannedWord } from './plan';
import { nearnessOf } from './rank';
import { TITLE_END } from './terms';

/** Nearness is looked at for the best so many articles; the others cannot catch up in practice, and would cost a walk. */
const MOST_NEAR = 1000;

/** A word whose lists fill more blocks than this, as those of two letters do, is left out of nearness and of passages. */
const MOST_BLOCKS = 16;

/** An article that answers the query. */
export interface Ranked {
  document: number;
  score: number;
}

export interface Ranking {
  /** Of equally good ones the newest first, or, where `inTime` is not set, in no order. */
  best: Ranked[];
  /** Whether time has decided between equally good ones; else it is left to who has their records, for all are there. */
  inTime: boolean;
  /** How many there are in all. */
  total: number;
  /** Where each word of the plan stands in the best articles; null of a word that stands in too many. */
  occurrences: (Occurrences | null)[];
}

/** The articles from the `from`-th best to before the `to`-th, the best first; needs the blocks of `ALL`. */
export function rank(
  index: SearchableIndex,
  plan: Plan,
  { hit, score }: Matches,
  { from, to }: { from: number; to: number },
): Ranking {
  const words = wordsOfPlan(plan);
  let all: number[] = [];
  for (let document = 0; document < hit.length; document++) if (hit[document] === 1) all.push(document);
  const total = all.length;
  let near: (Occurrences | null)[] | null = null;
  if (words.length > 1) {
    all = bestOf(all, Math.max(MOST_NEAR, to), byScore(score));
    near = occurrencesIn(index, words, all);
    addNearness(near, all, score);
  }
  let best = bestOf(all, to + 1, byScore(score));
  const inTime = isTied(best, score, from) || isTied(best, score, to);
  if (inTime) best = bestOf(all, to, byScore(score, minutesOf(index)));
  best = best.slice(from, to);
  return {
    best: best.map((document) => ({ document, score: score[document] ?? 0 })),
    inTime,
    total,
    occurrences: near ?? occurrencesIn(index, words, best),
  };
}

type IsBefore = (a: number, b: number) => boolean;

function byScore(score: Float32Array, minutes?: Uint32Array): IsBefore {
  return (a, b) => ((score[a] ?? 0) - (score[b] ?? 0) || (minutes?.[a] ?? 0) - (minutes?.[b] ?? 0) || a - b) > 0;
}

/** Whether equally good documents stand on both sides of a cut. */
function isTied(sorted: readonly number[], score: Float32Array, cut: number): boolean {
  const [before, after] = [sorted[cut - 1], sorted[cut]];
  return before !== undefined && after !== undefined && score[before] === score[after];
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
function bestOf(all: readonly number[], wanted: number, isBefore: IsBefore): number[] {
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
  return words.map((word) => (isEverywhere(index, word) ? null : occurrencesOf(index, word, wanted)));
}

/** Counts whole blocks only: of a small segment a word touches one, however few lists it has there. */
function isEverywhere(index: SearchableIndex, { range }: PlannedWord): boolean {
  return spansOf(index, range).reduce((sum, { from, to }) => sum + to - from - 1, 0) > MOST_BLOCKS;
}

const NOWHERE = new Uint32Array(0);

/** Raises the scores of documents in which words of the query stand side by side, in the order of the query. */
function addNearness(words: readonly (Occurrences | null)[], documents: readonly number[], score: Float32Array): void {
  for (const document of documents) {
    let longest = 1;
    let before: Uint32Array = NOWHERE;
    let runs: Uint16Array = new Uint16Array(0);
    for (const word of words) {
      const positions = word ? positionsIn(word, document) : NOWHERE;
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

/**
 * Where the words of a query stand in the text of one of the best articles, and in the parts that follow the text;
 * undefined where that is not known of each word.
 */
export function standingIn(plan: Plan, { occurrences }: Ranking, { document }: Ranked): WordAt[] | undefined {
  if (occurrences.includes(null)) return undefined;
  const standing = wordsOfPlan(plan).flatMap(({ part, inTitle }, word): WordAt[] => {
    const found = occurrences[word];
    if (!found || part !== undefined || inTitle) return [];
    return Array.from(positionsIn(found, document))
      .filter((position) => position >= TITLE_END)
      .map((position) => ({ place: position - TITLE_END, word }));
  });
  return standing.sort((a, b) => a.place - b.place || a.word - b.word);
}
