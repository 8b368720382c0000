import { spend } from './effort';
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
/**
 * More than this between two seeds is a block put in, and then has to begin and end as blocks do; up to so much within a
 * line is a sentence put in, which only long seeds on both sides make likely.
 */
const WIDEST_INLINE = 40;
const WIDEST_SENTENCE = 600;
const LEAST_BESIDE = 12;
const SENTENCE_COST = 10;
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

/**
 * What is gained by going on from seed `a`, whose best chain scores `score`, to seed `b`, or -Infinity when `b` cannot
 * follow. How much the two overlap is left in `overlapped`: this runs for very many pairs.
 */
function gain(page: PageText, a: Seed, score: number, b: Seed, widest: number): number {
  const queryGap = b.q - a.q - a.size;
  const textGap = b.t - a.t - a.size;
  if (b.q <= a.q || b.t <= a.t || textGap > WIDEST_GAP) return -Infinity;
  const overlap = Math.max(0, -queryGap, -textGap);
  const more = textGap - queryGap;
  if (overlap >= b.size || more > widest) return -Infinity;
  const end = a.t + a.size;
  overlapped = overlap;
  const cost = gapCost(Math.abs(more)) + (queryGap + overlap > 0 && textGap + overlap > 0 ? 0.3 : 0) + overlap;
  const gained = score + b.size - cost;
  if (more <= WIDEST_INLINE || gained <= b.size) return gained;
  if (isBlockBetween(page, end, b.t + overlap, queryGap + overlap, overlap)) return gained;
  if (more > WIDEST_SENTENCE || a.size < LEAST_BESIDE || b.size - overlap < LEAST_BESIDE) return -Infinity;
  return gained - SENTENCE_COST - more / 50;
}

let overlapped = 0;

interface Steps {
  scores: Float64Array;
  previous: Int32Array;
  overlaps: Int32Array;
}

/** For each seed the best chain that ends in it. */
function steps(page: PageText, seeds: readonly Seed[], widest: number): Steps {
  const scores = new Float64Array(seeds.length);
  const previous = new Int32Array(seeds.length).fill(-1);
  const overlaps = new Int32Array(seeds.length);
  const strong: number[] = [];
  // Seeds are in page order, and no gap in the query is longer than it reaches.
  const queried = seeds.reduce((most, seed) => Math.max(most, seed.q + seed.size), 0);
  const reach = Math.min(widest, WIDEST_GAP) + queried;
  for (let j = 0; j < seeds.length; j++) {
    const seed = seeds[j] as Seed;
    scores[j] = seed.size;
    if (!spend(2 * LOOK_BACK)) continue;
    const consider = (i: number): void => {
      if ((scores[i] as number) + seed.size <= (scores[j] as number)) return;
      const score = gain(page, seeds[i] as Seed, scores[i] as number, seed, widest);
      if (score <= (scores[j] as number)) return;
      scores[j] = score;
      previous[j] = i;
      overlaps[j] = overlapped;
    };
    const from = Math.max(0, j - LOOK_BACK);
    const isNear = (i: number): boolean => seed.t - (seeds[i] as Seed).t <= reach;
    for (let i = j - 1; i >= from && isNear(i); i--) consider(i);
    const last = Math.max(0, strong.length - LOOK_BACK);
    for (let s = strong.length - 1; s >= last && isNear(strong[s] as number); s--) {
      if ((strong[s] as number) < from) consider(strong[s] as number);
    }
    if (seed.size >= STRONG) strong.push(j);
  }
  return { scores, previous, overlaps };
}

/**
 * The best chains of the seeds, which are in page order. Twice: with blocks put in, and without, for where a page
 * repeats itself a chain may have gone on at the next repeat. Of each kind no seed is in two of them.
 */
export function chainsOf(page: PageText, seeds: readonly Seed[], least: number): Chain[] {
  const wide = bestChains(page, seeds, least, Infinity);
  const isKnown = ({ seeds: [first, ...rest] }: Chain): boolean =>
    wide.some(
      (one) => one.seeds.length === rest.length + 1 && one.seeds[0]?.t === first?.t && one.seeds[0]?.q === first?.q,
    );
  return [...wide, ...bestChains(page, seeds, least, WIDEST_INLINE).filter((chain) => !isKnown(chain))];
}

function bestChains(page: PageText, seeds: readonly Seed[], least: number, widest: number): Chain[] {
  const { scores, previous, overlaps } = steps(page, seeds, widest);
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
