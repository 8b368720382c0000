import { NOTHING, type Side } from './candidate';
import { isBlockBetween } from './chains';
import { equalAfter, equalBefore, insertedBlockFactor } from './occurrences';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { tEnd, type Pieces } from './pieces';
import type { Seed } from './seeds';
import { weightOf } from './weights';

/** Returns the factor for context whose distance from the quote changed. `now`, `then`: units between them. */
function attachment(now: number, then: number, isBlock: () => boolean): number {
  const excess = now - then;
  if (Math.abs(excess) <= 16 + 0.35 * then) return 1;
  if (excess < 0) return -excess <= 128 ? 0.6 : 0.3;
  return isBlock() ? insertedBlockFactor(excess) : 0;
}

/** Whether the context reaches up to the quote, except for a few letters that may have been edited at the seam. */
const isGlued = (now: number, then: number): boolean => then <= 4 && Math.abs(now - then) <= 2;

function sideOf(
  pieces: readonly Seed[],
  distanceOf: (seed: Seed) => number,
  factor: number,
  glued: boolean,
  equal: number,
): Side {
  let weight = 0;
  let units = 0;
  for (const seed of pieces) {
    const distance = distanceOf(seed);
    weight += weightOf(distance + seed.size) - weightOf(distance);
    units += seed.size;
  }
  const direct = weightOf(equal);
  if (direct >= weight * factor) {
    return {
      weight: direct,
      units: Math.max(equal, factor === 1 ? units : 0),
      glued: glued || equal >= 6,
      direct: equal >= 16 || factor === 1,
    };
  }
  return { weight: weight * factor, units: factor === 0 ? 0 : units, glued: glued || equal >= 6, direct: factor === 1 };
}

/** Returns the context that the pieces of a chain give a place on its two sides. */
export function sidesOf(
  page: PageText,
  passage: Passage,
  { before, after }: Pieces,
  start: number,
  end: number,
): { before: Side; after: Side } {
  const head = passage.before;
  const tail = head + passage.size;
  const near = before.at(-1);
  const next = after[0];
  const sides = { before: NOTHING, after: NOTHING };
  const left = equalBefore(page, passage, start);
  const right = equalAfter(page, passage, end);
  if (near && tEnd(near) <= start) {
    const then = head - near.q - near.size;
    const factor = attachment(
      start - tEnd(near),
      then,
      () => passage.edgeBefore && isBlockBetween(page, tEnd(near), start, then),
    );
    sides.before = sideOf(before, (seed) => head - seed.q - seed.size, factor, isGlued(start - tEnd(near), then), left);
  } else if (left > 0) sides.before = sideOf([], () => 0, 0, false, left);
  if (next && next.t >= end) {
    const then = next.q - tail;
    const factor = attachment(next.t - end, then, () => passage.edgeAfter && isBlockBetween(page, end, next.t, then));
    sides.after = sideOf(after, (seed) => seed.q - tail, factor, isGlued(next.t - end, then), right);
  } else if (right > 0) sides.after = sideOf([], () => 0, 0, false, right);
  return sides;
}
