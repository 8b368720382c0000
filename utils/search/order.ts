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
 * Nearness is looked at for the best so many articles, and the others follow them: they would hardly catch up, and would
 * cost a walk. Always the same ones, or an article would move to a page that has been shown already.
 */
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
  /** The documents whose words have been looked for, the best among them; rising. */
  looked: Uint32Array;
  /** Where each word of the plan stands in these; null of a word that stands in too many. */
  occurrences: (Occurrences | null)[];
}

/** Which of the best are wanted. */
interface Wanted {
  from: number;
  /** The last of them, and one more. */
  to: number;
  /** Those before stand before the others, also where equally good ones are put in order later. */
  cut?: number;
}

/** The articles from the `from`-th best to before the `to`-th, the best first; needs the blocks of `ALL`. */
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

/** The best of some documents, and after them the best of others. */
function bestOfBoth(first: Uint32Array, others: Uint32Array, wanted: number, order: Order): number[] {
  return [...bestOf(first, wanted, order), ...bestOf(others, wanted - first.length, order)];
}

/** Documents without some of them; both rise. */
function without(all: Uint32Array, some: Uint32Array): Uint32Array {
  let next = 0;
  return all.filter((document) => {
    if (document !== some[next]) return true;
    next++;
    return false;
  });
}

/** Whether equally good documents stand on both sides of a cut. */
function isTied(sorted: readonly number[], score: Float32Array, cut: number): boolean {
  const [before, after] = [sorted[cut - 1], sorted[cut]];
  return before !== undefined && after !== undefined && score[before] === score[after];
}

/** Known for as long as the segments stay as they are. */
const knownMinutes = new WeakMap<SearchableIndex['segments'], Uint32Array>();

/** When each document was saved, in minutes since 1970; needs the blocks of `ALL`. */
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

/** Counts whole blocks only: of a small segment a word touches one, however few lists it has there. */
function isEverywhere(index: SearchableIndex, { range }: PlannedWord): boolean {
  return spansOf(index, range).reduce((sum, { from, to }) => sum + to - from - 1, 0) > MOST_BLOCKS;
}

/**
 * Where the words of a query stand in the text of one of the best articles, and in the parts that follow the text;
 * undefined where that is not known of each word.
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
