import type { PageText } from './page-text';
import { STRONG, type Seed } from './seeds';

/** Seeds in the order of both texts that together look like one place. */
export interface Chain {
  seeds: Seed[];
  score: number;
}

const MOST_CHAINS = 6;
/** How many seeds before each are tried as its neighbour, and how many strong ones besides. */
const LOOK_BACK = 60;
const WIDEST_GAP = 2600;
/** More than this between two seeds is a block put in, and then has to begin and end as blocks do. */
const WIDEST_INLINE = 40;
const TOLERANCE = 8;
const UNMATCHED_TOLERANCE = 24;

function gapCost(difference: number): number {
  return difference === 0 ? 0 : Math.min(26, 1.2 + 0.6 * Math.log2(1 + difference) + 0.006 * difference);
}

/**
 * True when what the page has more between two offsets stands there as blocks. `unmatched`: units of query that were
 * not found in between; `overlap`: units by which the seam may lie further back.
 */
export function isBlockBetween(page: PageText, from: number, to: number, unmatched: number, overlap = 0): boolean {
  const loose = TOLERANCE + Math.min(UNMATCHED_TOLERANCE, unmatched);
  return page.hasEdge(from - TOLERANCE - overlap, from + loose) && page.hasEdge(to - loose - overlap, to + TOLERANCE);
}

/** What it costs to go on from seed `a` to seed `b`, and how much they overlap; null when `b` cannot follow. */
function link(page: PageText, a: Seed, b: Seed): { cost: number; overlap: number } | null {
  const queryGap = b.q - a.q - a.size;
  const textGap = b.t - a.t - a.size;
  if (b.q <= a.q || b.t <= a.t || textGap > WIDEST_GAP) return null;
  const overlap = Math.max(0, -queryGap, -textGap);
  if (overlap >= b.size) return null;
  const more = textGap - queryGap;
  const end = a.t + a.size;
  if (more > WIDEST_INLINE && !isBlockBetween(page, end, b.t + overlap, queryGap + overlap, overlap)) return null;
  const bothOpen = queryGap + overlap > 0 && textGap + overlap > 0;
  return { cost: gapCost(Math.abs(more)) + (bothOpen ? 0.3 : 0) + overlap, overlap };
}

interface Steps {
  scores: Float64Array;
  previous: Int32Array;
  overlaps: Int32Array;
}

/** For each seed the best chain that ends in it. */
function steps(page: PageText, seeds: readonly Seed[]): Steps {
  const scores = new Float64Array(seeds.length);
  const previous = new Int32Array(seeds.length).fill(-1);
  const overlaps = new Int32Array(seeds.length);
  const strong: number[] = [];
  for (let j = 0; j < seeds.length; j++) {
    const seed = seeds[j] as Seed;
    scores[j] = seed.size;
    const consider = (i: number): void => {
      if ((scores[i] as number) + seed.size <= (scores[j] as number)) return;
      const step = link(page, seeds[i] as Seed, seed);
      if (!step) return;
      const score = (scores[i] as number) + seed.size - step.cost;
      if (score <= (scores[j] as number)) return;
      scores[j] = score;
      previous[j] = i;
      overlaps[j] = step.overlap;
    };
    const from = Math.max(0, j - LOOK_BACK);
    for (let i = j - 1; i >= from; i--) consider(i);
    for (let s = strong.length - 1; s >= Math.max(0, strong.length - LOOK_BACK); s--) {
      if ((strong[s] as number) < from) consider(strong[s] as number);
    }
    if (seed.size >= STRONG) strong.push(j);
  }
  return { scores, previous, overlaps };
}

/** The best chains of the seeds, which are in page order; no seed is in two of them. */
export function chainsOf(page: PageText, seeds: readonly Seed[], least: number): Chain[] {
  const { scores, previous, overlaps } = steps(page, seeds);
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const used = new Uint8Array(seeds.length);
  const chains: Chain[] = [];
  for (const end of order) {
    if ((scores[end] as number) < least || chains.length === MOST_CHAINS) break;
    const chain: Seed[] = [];
    let at = end;
    for (; at !== -1 && !used[at]; at = previous[at] as number) {
      used[at] = 1;
      const { q, t, size } = seeds[at] as Seed;
      const overlap = overlaps[at] as number;
      chain.push({ q: q + overlap, t: t + overlap, size: size - overlap });
    }
    const score = (scores[end] as number) - (at === -1 ? 0 : (scores[at] as number));
    if (chain.length > 0 && score >= least) chains.push({ seeds: chain.reverse(), score });
  }
  return chains;
}
