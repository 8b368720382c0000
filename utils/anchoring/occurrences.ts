import { CONTEXT, weightOf } from './weights';
import { NOTHING, type Candidate, type Side } from './candidate';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { hasWholeWord, isWordEdge } from './word-edges';

/** Most repeats that are counted: more would tell nothing new. */
const MOST = 4000;

/** A place that equals the quote unit by unit. */
export interface Occurrence {
  start: number;
  /** Units of equal context directly before and after. */
  left: number;
  right: number;
}

/** Counts the units of the context before that are equal directly before `at`. */
export function equalBefore(page: PageText, passage: Passage, at: number): number {
  const { codes, before } = passage;
  const most = Math.min(before, at, CONTEXT);
  let count = 0;
  while (count < most && page.codes[at - 1 - count] === codes[before - 1 - count]) count++;
  return count;
}

/** Counts the units of the context after that are equal directly from `at` on. */
export function equalAfter(page: PageText, passage: Passage, at: number): number {
  const from = passage.before + passage.size;
  const most = Math.min(passage.after, page.length - at, CONTEXT);
  let count = 0;
  while (count < most && page.codes[at + count] === passage.codes[from + count]) count++;
  return count;
}

/** Finds all places that equal the quote unit by unit, in page order; at most `MOST`. */
export function occurrencesOf(page: PageText, passage: Passage): Occurrence[] {
  const found: Occurrence[] = [];
  const { text } = page;
  for (let at = text.indexOf(passage.quote); at !== -1; at = text.indexOf(passage.quote, at + 1)) {
    found.push({
      start: at,
      left: equalBefore(page, passage, at),
      right: equalAfter(page, passage, at + passage.size),
    });
    if (found.length === MOST) break;
  }
  return found;
}

/** Longest block between quote and context that is skipped, in units. */
const SKIP = 900;
const SKIP_SEED = 12;

function directSide(equal: number): Side {
  return equal === 0 ? NOTHING : { weight: weightOf(equal), units: equal, glued: equal >= 6, direct: equal >= 16 };
}

/** Returns the factor for context that a block of `excess` units separates from the quote. */
export function insertedBlockFactor(excess: number): number {
  return 0.9 - Math.min(0.5, excess / 1600);
}

function skippedBefore(page: PageText, passage: Passage, start: number): Side {
  if (passage.before < SKIP_SEED || !passage.edgeBefore || !page.hasEdge(start - 8, start)) return NOTHING;
  const context = String.fromCharCode(...passage.codes.subarray(passage.before - SKIP_SEED, passage.before));
  const at = page.text.lastIndexOf(context, start - SKIP_SEED);
  const end = at + SKIP_SEED;
  if (at === -1 || start - end > SKIP || !page.hasEdge(end, end + 8)) return NOTHING;
  const units = equalBefore(page, passage, end);
  return { weight: weightOf(units) * insertedBlockFactor(start - end), units, glued: false, direct: false };
}

function skippedAfter(page: PageText, passage: Passage, end: number): Side {
  if (passage.after < SKIP_SEED || !passage.edgeAfter || !page.hasEdge(end, end + 8)) return NOTHING;
  const from = passage.before + passage.size;
  const context = String.fromCharCode(...passage.codes.subarray(from, from + SKIP_SEED));
  const near = page.text.slice(end, end + SKIP + SKIP_SEED).indexOf(context);
  if (near === -1 || !page.hasEdge(end + near - 8, end + near)) return NOTHING;
  const units = equalAfter(page, passage, end + near);
  return { weight: weightOf(units) * insertedBlockFactor(near), units, glued: false, direct: false };
}

const better = (one: Side, other: Side): Side => (other.weight > one.weight ? other : one);

/** A quote shorter than this is also found within other words, where it counts only if it was part of a word before. */
const SHORT = 12;

function cutsWord(page: PageText, passage: Passage, start: number, end: number): boolean {
  if (passage.size >= SHORT) return false;
  const isCut = (at: number, side: 'start' | 'end'): boolean => !isWordEdge(page, at) && hasWholeWord(passage, side);
  return isCut(start, 'start') || isCut(end, 'end');
}

/** Returns the candidate of an occurrence, with its context directly beside it or beyond one inserted block. */
export function candidateOf(page: PageText, passage: Passage, { start, left, right }: Occurrence): Candidate {
  const end = start + passage.size;
  const before = directSide(left);
  const after = directSide(right);
  return {
    start,
    end,
    coverage: 1,
    exact: true,
    extra: 0,
    open: cutsWord(page, passage, start, end) ? 1 : 0,
    before: left < SKIP_SEED ? better(before, skippedBefore(page, passage, start)) : before,
    after: right < SKIP_SEED ? better(after, skippedAfter(page, passage, end)) : after,
  };
}
