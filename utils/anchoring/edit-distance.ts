import { spend } from './effort';
import { lastRow, type Bounds } from './last-row';

/** Which ends of the page's stretch may be left out at no cost. */
export interface Freedom {
  start: boolean;
  end: boolean;
}

/** The best fit of some text into a stretch of the page. */
export interface Fit {
  distance: number;
  /** End of the best stretch, counted from the beginning of the page's stretch. */
  end: number;
}

const LENGTH = 0.15;

const cells = ([aFrom, aTo]: Bounds, [bFrom, bTo]: Bounds): number => (aTo - aFrom + 1) * (bTo - bFrom + 1);

/** Returns the Levenshtein distance of a[aFrom, aTo) to the best stretch of b[bFrom, bTo) (Sellers' variant where free). */
export function fit(a: Uint16Array, aBounds: Bounds, b: Uint16Array, bBounds: Bounds, free: Freedom): Fit {
  const width = bBounds[1] - bBounds[0];
  if (!spend(cells(aBounds, bBounds))) return { distance: Math.max(aBounds[1] - aBounds[0], width), end: width };
  const row = lastRow(a, aBounds, b, bBounds, free.start);
  let end = width;
  if (free.end) for (let j = width; j >= 0; j--) if ((row[j] as number) <= (row[end] as number)) end = j;
  return { distance: row[end] as number, end };
}

/** Like `fit`, but backwards: finds where the best stretch that ends with `b` begins, counted back from its end. */
export function fitBackwards(a: Uint16Array, b: Uint16Array): Fit {
  return fit(a.slice().reverse(), [0, a.length], b.slice().reverse(), [0, b.length], { start: false, end: true });
}

/**
 * Finds where to split b[bFrom, bTo) so that its parts are most like a[aFrom, at) and a[at, aTo) and `seamCost` is small.
 * `head` and `tail` are the distances of the two parts.
 */
export function part(
  a: Uint16Array,
  [aFrom, at, aTo]: readonly [number, number, number],
  b: Uint16Array,
  [bFrom, bTo]: Bounds,
  seamCost: (at: number) => number,
): { at: number; head: number; tail: number } {
  const width = bTo - bFrom;
  if (!spend(cells([aFrom, aTo], [bFrom, bTo]))) return { at: bFrom, head: at - aFrom, tail: aTo - at };
  const heads = lastRow(a, [aFrom, at], b, [bFrom, bTo], false).slice(0, width + 1);
  const tails = lastRow(a.slice(at, aTo).reverse(), [0, aTo - at], b.slice(bFrom, bTo).reverse(), [0, width], false);
  let best = 0;
  let least = Infinity;
  for (let j = 0; j <= width; j++) {
    // Where words were replaced, letters tell little: prefer parts of about the old length.
    const longer = Math.abs(j - (at - aFrom)) + Math.abs(width - j - (aTo - at));
    const cost = (heads[j] as number) + (tails[width - j] as number) + LENGTH * longer + seamCost(bFrom + j);
    if (cost >= least) continue;
    least = cost;
    best = j;
  }
  return { at: bFrom + best, head: heads[best] as number, tail: tails[width - best] as number };
}
