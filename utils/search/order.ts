import { bestOf, someBestOf, type Order } from './best';
import type { WordAt } from './body';
import { ALL, wordsOfPlan, type Matches } from './evaluate';
import { forEachList, spansOf, type SearchableIndex } from './lookup';
import { addNearness } from './nearness';
import { firstFrom, occurrencesOf, type Occurrences } from './occurrences';
import { documentsIn } from './phrase';
import type { Plan, PlannedWord } from './plan';
import { TITLE_END } from './terms';

/**
 * Nearness counts for this many of the best articles; the others follow them. They would hardly catch up, and would cost
 * more reading. The number is fixed, or an article could move to a page of results that has been shown already.
 */
const MOST_NEAR = 1000;

/** A word whose lists fill more blocks (a beginning of two letters, say) is left out of nearness and of passages. */
const MOST_BLOCKS = 16;

/** An article that answers the query. */
export interface Ranked {
  document: number;
  score: number;
}

export interface Ranking {
  /** The best first. Of equally good ones the newest first where `inTime` is set, else in no order. */
  best: Ranked[];
  /** Whether `best` is sorted by time too. If not, no tie crosses its ends, and the caller can sort ties by their records. */
  inTime: boolean;
  /** How many articles match in all. */
  total: number;
  /** The documents that `occurrences` covers, all of `best` among them; rising. */
  looked: Uint32Array;
  /** Where each word of the plan stands in `looked`; null for a word that has too many places. */
  occurrences: (Occurrences | null)[];
}

/** Which of the best articles are wanted: from `from` to before `to`. */
interface Wanted {
  from: number;
  to: number;
  /** Articles before this place have to stay before the others when the caller sorts ties later. */
  cut?: number;
}

/** Ranks the articles that match. The blocks of `ALL` have to be read before. Changes `score`. */
export function rank(
  index: SearchableIndex,
  plan: Plan,
  { hit, score }: Matches,
  { from, to, cut = from }: Wanted,
): Ranking {
  const words = wordsOfPlan(plan);
  const all = documentsIn(hit);
  const near = words.length > 1 ? someBestOf(all, MOST_NEAR, { score }) : all;
  let looked = near;
  let occurrences = words.length > 1 ? occurrencesIn(index, words, near) : null;
  if (occurrences) addNearness(occurrences, near, score);
  const others = to > near.length ? without(all, near) : new Uint32Array(0);
  let best = bestOfBoth(near, others, to + 1, { score });
  const inTime = [from, cut, to].some((place) => isTied(best, score, place));
  if (inTime) best = bestOfBoth(near, others, to, { score, minutes: minutesOf(index) });
  best = best.slice(from, to);
  if (!occurrences || others.length > 0) {
    looked = Uint32Array.from(best).sort();
    occurrences = occurrencesIn(index, words, looked);
  }
  return {
    best: best.map((document) => ({ document, score: score[document] ?? 0 })),
    inTime,
    total: all.length,
    looked,
    occurrences,
  };
}

/** The best of `first`, and after them the best of `others`. */
function bestOfBoth(first: Uint32Array, others: Uint32Array, wanted: number, order: Order): number[] {
  return [...bestOf(first, wanted, order), ...bestOf(others, wanted - first.length, order)];
}

/** All documents without some of them. Both rise. */
function without(all: Uint32Array, some: Uint32Array): Uint32Array {
  let next = 0;
  return all.filter((document) => {
    if (document !== some[next]) return true;
    next++;
    return false;
  });
}

/** Whether the documents on both sides of a cut are equally good. */
function isTied(sorted: readonly number[], score: Float32Array, cut: number): boolean {
  const [before, after] = [sorted[cut - 1], sorted[cut]];
  return before !== undefined && after !== undefined && score[before] === score[after];
}

/** Valid for as long as the segments stay as they are. */
const knownMinutes = new WeakMap<SearchableIndex['segments'], Uint32Array>();

/** Returns when each document was saved, in minutes since 1970. The blocks of `ALL` have to be read before. */
export function minutesOf(index: SearchableIndex): Uint32Array {
  const known = knownMinutes.get(index.segments);
  if (known) return known;
  const minutes = new Uint32Array(index.limit);
  forEachList(index, ALL, (postings) => postings.putPositions(minutes));
  knownMinutes.set(index.segments, minutes);
  return minutes;
}

function occurrencesIn(index: SearchableIndex, words: readonly PlannedWord[], documents: Uint32Array) {
  return words.map((word) => (isEverywhere(index, word) ? null : occurrencesOf(index, word, documents)));
}

/** Whether a word has too many places. Counts whole blocks only, because in a small segment every word touches one. */
function isEverywhere(index: SearchableIndex, { range }: PlannedWord): boolean {
  return spansOf(index, range).reduce((sum, { from, to }) => sum + to - from - 1, 0) > MOST_BLOCKS;
}

/**
 * Returns where the words of a query stand in the text of one of the best articles and in the parts that follow the text;
 * undefined where that is not known for every word.
 */
export function standingIn(plan: Plan, { occurrences, looked }: Ranking, { document }: Ranked): WordAt[] | undefined {
  if (occurrences.includes(null)) return undefined;
  const place = firstFrom(looked, document);
  const standing: WordAt[] = [];
  for (const [word, { part, inTitle }] of wordsOfPlan(plan).entries()) {
    const found = occurrences[word];
    if (!found || part !== undefined || inTitle) continue;
    const to = found.starts[place + 1] ?? 0;
    for (let at = found.starts[place] ?? 0; at < to; at++) {
      const packed = found.at[at] ?? 0;
      const place = (packed >>> 1) - TITLE_END;
      if (place >= 0) standing.push({ place, word, isSame: (packed & 1) === 0 });
    }
  }
  return standing.sort((a, b) => a.place - b.place || a.word - b.word);
}
