/** A segment of the index as the merge policy sees it. */
export interface SegmentSize {
  /** Documents, dead ones included. */
  documents: number;
  dead: number;
}

/** A segment with fewer documents is small: a saved article or a few. As many small neighbours are merged into one. */
const SMALL = 32;
/**
 * A segment that is not small holds at least this many times as much as all newer ones together. This keeps segments few,
 * because each is looked up for every word: 50,000 articles lie in three or four, and in seven at most.
 */
const GROWTH = 2;
/** The most segments merged at once: more would have too many blocks in memory. */
const MOST_INPUTS = 64;
/** A segment is rewritten once more than this share and at least this number of its documents are dead. */
const DEAD_SHARE = 0.25;
const DEAD_ENOUGH = 8;

/**
 * Finds the neighbouring segments to merge next, from `from` to before `to`, the oldest first; null when there are none.
 * With `isPurge`, every segment with a dead document is rewritten.
 */
export function nextMerge(segments: readonly SegmentSize[], isPurge = false): [from: number, to: number] | null {
  const living = segments.map(({ documents, dead }) => documents - dead);
  const found = crowdOfSmall(living) ?? tooLargeTogether(living);
  if (found) return found;
  const worn = segments.findIndex(({ documents, dead }) => (isPurge && dead > 0) || isWorn(documents, dead));
  return worn < 0 ? null : [worn, worn + 1];
}

function isWorn(documents: number, dead: number): boolean {
  return dead === documents || (dead >= DEAD_ENOUGH && dead > documents * DEAD_SHARE);
}

/** The first `SMALL` small segments in a row. */
function crowdOfSmall(living: readonly number[]): [from: number, to: number] | null {
  let from = 0;
  for (const [index, count] of living.entries()) {
    if (count >= SMALL) from = index + 1;
    else if (index + 1 - from === SMALL) return [from, index + 1];
  }
  return null;
}

/** The oldest segment that is too small for all newer ones, and those newer ones without the small ones at the end. */
function tooLargeTogether(living: readonly number[]): [from: number, to: number] | null {
  const to = living.findLastIndex((count) => count >= SMALL) + 1;
  let from = to;
  let newer = 0;
  for (let index = to - 1; index >= 0; index--) {
    const count = living[index] ?? 0;
    if (index < to - 1 && count < GROWTH * newer) from = index;
    newer += count;
  }
  if (from === to) return null;
  return to - from <= MOST_INPUTS ? [from, to] : lightest(living, from, to);
}

/** Of too many neighbours, the `MOST_INPUTS` in a row with the fewest documents to write. */
function lightest(living: readonly number[], from: number, to: number): [from: number, to: number] {
  const sumOf = (first: number) => living.slice(first, first + MOST_INPUTS).reduce((sum, one) => sum + one, 0);
  let best = from;
  let least = sumOf(from);
  for (let first = from + 1; first + MOST_INPUTS <= to; first++) {
    const sum = sumOf(first);
    if (sum < least) [best, least] = [first, sum];
  }
  return [best, best + MOST_INPUTS];
}
