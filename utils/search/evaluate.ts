import { forEachList, spansOf, type SearchableIndex } from './lookup';
import { filterRange, type KeyRange } from './keys';
import { nameOf, remembered } from './memory';
import { keepPhrases } from './phrase';
import type { Plan, PlannedWord } from './plan';
import { HIGHEST_IMPACT } from './postings';
import { idfOf } from './rank';

/** Which articles answer a part of a query, and how well, by document number. */
export interface Matches {
  hit: Uint8Array;
  /** Still to be multiplied by `weight`, which happens where scores are added up, to save a loop. */
  score: Float32Array;
  weight: number;
}

/** Every article of the index: its one position is the minute it was saved. */
export const ALL: KeyRange = filterRange('all', '');

/** Returns the ranges a plan looks up. Their blocks have to be read before it is evaluated. */
export function rangesOf(plan: Plan): KeyRange[] {
  switch (plan.type) {
    case 'word':
      return [plan.range];
    case 'phrase':
      return plan.words.map(({ range }) => range);
    case 'filter':
      return plan.ranges;
    case 'all':
      return [ALL];
    case 'trashed':
      return [];
    case 'and':
    case 'or':
      return plan.of.flatMap(rangesOf);
    case 'not':
      return rangesOf(plan.of);
  }
}

/** Returns the words that a plan asks for, in the order of the query. */
export function wordsOfPlan(plan: Plan): PlannedWord[] {
  switch (plan.type) {
    case 'word':
      return [plan];
    case 'phrase':
      return plan.words;
    case 'and':
    case 'or':
      return plan.of.flatMap(wordsOfPlan);
    default:
      return [];
  }
}

/** Finds the articles that answer a plan, with weight 1. Trashed ones only where the plan asks for them; dead ones never. */
export function evaluate(index: SearchableIndex, plan: Plan): Matches {
  const found = matchesOf(index, plan, null);
  const matches = plan.type === 'word' ? copyOf(found) : found;
  for (const document of index.dead) matches.hit[document] = 0;
  if (!asksForTrash(plan)) for (const document of index.trashed) matches.hit[document] = 0;
  return matches;
}

function asksForTrash(plan: Plan): boolean {
  return plan.type === 'trashed' || ((plan.type === 'and' || plan.type === 'or') && plan.of.some(asksForTrash));
}

/** `within` holds the documents that still matter. The result may be shared with `remembered`: copy it before changing it. */
function matchesOf(index: SearchableIndex, plan: Plan, within: Uint8Array | null): Matches {
  switch (plan.type) {
    case 'word':
      return plan.inTitle ? matchPositions(index, [plan], [0], within) : matchWord(index, plan);
    case 'phrase':
      return matchPositions(index, plan.words, plan.places, within);
    case 'filter':
      return matchFilter(index, plan.ranges);
    case 'all':
      return matchFilter(index, [ALL]);
    case 'trashed':
      return matchNumbers(index, index.trashed);
    case 'and':
      return matchEvery(index, plan.of, within);
    case 'or':
      return matchAny(index, plan.of, within);
    case 'not':
      return matchNot(matchesOf(index, plan.of, within));
  }
}

function none(index: SearchableIndex): Matches {
  return { hit: new Uint8Array(index.limit), score: new Float32Array(index.limit), weight: 1 };
}

/** A copy to be changed, with weight 1. */
function copyOf({ hit, score, weight }: Matches): Matches {
  return { hit: hit.slice(), score: weight === 1 ? score.slice() : score.map((one) => one * weight), weight: 1 };
}

function matchWord(index: SearchableIndex, word: PlannedWord): Matches {
  return remembered(index, nameOf(word), () => {
    const matches = none(index);
    const { hit, score } = matches;
    let known = 0;
    forEachList(index, word.range, (postings, key) => {
      const strength = word.strengthOf(key);
      if (strength === 0) return;
      postings.read();
      const { documents, impacts, count } = postings;
      known += count;
      for (let at = 0; at < count; at++) {
        const document = documents[at] ?? 0;
        const value = strength * (impacts[at] ?? 0);
        hit[document] = 1;
        if (value > (score[document] ?? 0)) score[document] = value;
      }
    });
    matches.weight = idfOf(known, index.documents) / HIGHEST_IMPACT;
    return matches;
  });
}

function matchFilter(index: SearchableIndex, ranges: readonly KeyRange[]): Matches {
  const matches = none(index);
  const { hit } = matches;
  for (const range of ranges) {
    forEachList(index, range, (postings) => {
      postings.read();
      const { documents, count } = postings;
      for (let at = 0; at < count; at++) hit[documents[at] ?? 0] = 1;
    });
  }
  return matches;
}

function matchNumbers(index: SearchableIndex, numbers: Uint32Array): Matches {
  const matches = none(index);
  for (const document of numbers) matches.hit[document] = 1;
  return matches;
}

/** Evaluates the cheapest part first, so that a phrase reads positions only of articles that passed the others. */
function matchEvery(index: SearchableIndex, parts: readonly Plan[], within: Uint8Array | null): Matches {
  const ordered = parts.map((plan) => ({ plan, cost: costOf(index, plan) })).sort((a, b) => a.cost - b.cost);
  let all: Matches | null = null;
  for (const { plan } of ordered) {
    const next = matchesOf(index, plan, all?.hit ?? within);
    if (!all) all = copyOf(next);
    else join(all, next);
  }
  return all ?? none(index);
}

function join({ hit, score }: Matches, next: Matches): void {
  const { hit: nextHit, score: nextScore, weight } = next;
  for (let document = 0; document < hit.length; document++) {
    if (hit[document] === 0) continue;
    if (nextHit[document] === 0) hit[document] = 0;
    else score[document] = (score[document] ?? 0) + (nextScore[document] ?? 0) * weight;
  }
}

function matchAny(index: SearchableIndex, parts: readonly Plan[], within: Uint8Array | null): Matches {
  const any = none(index);
  for (const plan of parts) {
    const { hit, score, weight } = matchesOf(index, plan, within);
    for (let document = 0; document < hit.length; document++) {
      if (hit[document] === 0) continue;
      any.hit[document] = 1;
      any.score[document] = (any.score[document] ?? 0) + (score[document] ?? 0) * weight;
    }
  }
  return any;
}

function matchNot({ hit, score }: Matches): Matches {
  return { hit: hit.map((one) => 1 - one), score: new Float32Array(score.length), weight: 1 };
}

/** Matches words at their places, one after another; for a single word, whether it is in the title. */
function matchPositions(
  index: SearchableIndex,
  words: readonly PlannedWord[],
  places: readonly number[],
  within: Uint8Array | null,
): Matches {
  const [first = everything(index), ...others] = words.map((word) => matchWord(index, word));
  const matches = withAll(first, others, within);
  keepPhrases(index, words, places, matches.hit);
  return matches;
}

function everything({ limit }: SearchableIndex): Matches {
  return { hit: new Uint8Array(limit).fill(1), score: new Float32Array(limit), weight: 1 };
}

/** The documents that have every word. A phrase takes the score of its best word, because it is as rare as its rarest. */
function withAll(first: Matches, others: readonly Matches[], within: Uint8Array | null): Matches {
  const all = copyOf(first);
  const { hit, score } = all;
  for (let document = 0; document < hit.length; document++) {
    if (hit[document] === 0) continue;
    if (within?.[document] === 0) hit[document] = 0;
    for (const other of others) {
      if (other.hit[document] === 0) hit[document] = 0;
      else score[document] = Math.max(score[document] ?? 0, (other.score[document] ?? 0) * other.weight);
    }
  }
  return all;
}

/** Blocks to read. A `not` comes last, because it can only take documents away. */
function costOf(index: SearchableIndex, plan: Plan): number {
  const blocks = rangesOf(plan).reduce((sum, range) => sum + blocksIn(index, range), 0);
  return plan.type === 'not' ? Number.MAX_SAFE_INTEGER : plan.type === 'phrase' ? blocks * 2 : blocks;
}

function blocksIn(index: SearchableIndex, range: KeyRange): number {
  return spansOf(index, range).reduce((sum, { from, to }) => sum + to - from, 0);
}
