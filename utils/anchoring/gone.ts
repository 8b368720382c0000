import type { Chain } from './chains';
import type { PageText } from './page-text';
import { keptInOrder } from './in-order';
import type { Passage } from './passage';
import { piecesOf, tEnd } from './pieces';
import type { Seed } from './seeds';
import { weightOf } from './weights';

/** Of the `NEAR` nearest units of context, the share `DENSE` (at least `LEAST`) must be there: fewer are scattered words. */
const NEAR = 40;
const DENSE = 0.7;
const LEAST = 14;
const WIDEST_SLOT = 3000;
const MOST_CELLS = 400_000;

function unitsNear(seeds: readonly Seed[], distanceOf: (seed: Seed) => number): number {
  let units = 0;
  for (const seed of seeds) {
    const distance = distanceOf(seed);
    units += Math.max(0, Math.min(NEAR, distance + seed.size) - distance);
  }
  return units;
}

function weightAll(seeds: readonly Seed[], distanceOf: (seed: Seed) => number): number {
  let weight = 0;
  for (const seed of seeds) {
    const distance = distanceOf(seed);
    weight += weightOf(distance + seed.size) - weightOf(distance);
  }
  return weight;
}

/**
 * Returns the weight of the context around a gap from which the passage was cut out or rewritten; 0 when the chain has no
 * such gap.
 */
export function closedGap(page: PageText, passage: Passage, chain: Chain): number {
  const { before, quote, after } = piecesOf(page, chain, passage);
  const near = before.at(-1);
  const next = after[0];
  if (!near || !next) return 0;
  const head = passage.before;
  const tail = head + passage.size;
  const toLeft = (seed: Seed): number => head - seed.q - seed.size;
  const toRight = (seed: Seed): number => seed.q - tail;
  const isDense = (units: number, most: number): boolean => units >= Math.max(LEAST, DENSE * Math.min(NEAR, most));
  if (!isDense(unitsNear(before, toLeft), passage.before) || !isDense(unitsNear(after, toRight), passage.after))
    return 0;
  const weight = weightAll(before, toLeft) + weightAll(after, toRight);
  const slot = next.t - tEnd(near) - toLeft(near) - toRight(next);
  if (slot < passage.size / 2) return weight;
  if (slot >= WIDEST_SLOT) return 0;
  const seeded = quote.reduce((sum, seed) => sum + seed.size, 0) / passage.size;
  if (seeded >= 0.3) return 0;
  if (passage.size * slot > MOST_CELLS) return weight;
  const kept = keptInOrder(passage.codes.subarray(head, tail), page.codes.subarray(tEnd(near), next.t));
  return kept < 0.34 ? weight : 0;
}
