import { spend } from './effort';
import type { PageText } from './page-text';
import { STRONG, type Seed } from './seeds';

/** Seeds that are in order in both texts and together look like one place. */
export interface Chain {
  seeds: Seed[];
  score: number;
}

const MOST_CHAINS = 6;
/** How many seeds before each are tried as its predecessor, and as many strong ones before those. */
const LOOK_BACK = 60;
const LOOK_BACK_NEAR = 20;
const WIDEST_GAP = 2600;
/**
 * A gap that grew by more than `WIDEST_INLINE` is an inserted block, which must begin and end at block edges. Within a line
 * it is an inserted sentence of up to `WIDEST_SENTENCE`, which needs long seeds on both sides.
 */
const WIDEST_INLINE = 40;
const WIDEST_SENTENCE = 600;
const LEAST_BESIDE = 12;
const SENTENCE_COST = 10;
const TOLERANCE = 8;
const UNMATCHED_TOLERANCE = 24;

const DEAREST_GAP = 26;
/** The cost of a difference between the gap in the page and the gap in the query, by units. */
const gapCosts = Float64Array.from({ length: 4096 }, (_, difference) =>
  difference === 0 ? 0 : Math.min(DEAREST_GAP, 1.2 + 0.6 * Math.log2(1 + difference) + 0.006 * difference),
);

/**
 * Whether the surplus text of the page between two offsets consists of whole blocks. `unmatched`: units of the query not
 * found in between; `overlap`: units by which the seam may be further back.
 */
export function isBlockBetween(page: PageText, from: number, to: number, unmatched: number, overlap = 0): boolean {
  const loose = TOLERANCE + Math.min(UNMATCHED_TOLERANCE, unmatched);
  return page.hasEdge(from - TOLERANCE - overlap, from + loose) && page.hasEdge(to - loose - overlap, to + TOLERANCE);
}

/** Seeds and the best chains that end in them. Typed arrays that are reused, because the inner loop runs for many pairs. */
class Table {
  length = 0;
  q = new Int32Array(0);
  t = this.q;
  size = this.q;
  /** The predecessor of each seed in its chain, or -1, and by how much they overlap. */
  previous = this.q;
  overlaps = this.q;
  strong = this.q;
  /** The farthest end and the best score of all seeds up to each: bounds that end the search for a predecessor. */
  reach = this.q;
  most = new Float64Array(0);
  scores = this.most;

  fill(seeds: readonly Seed[]): void {
    const { length } = seeds;
    if (length > this.q.length) this.#grow(2 * length);
    this.length = length;
    let reach = 0;
    for (let i = 0; i < length; i++) {
      const { q, t, size } = seeds[i] as Seed;
      this.q[i] = q;
      this.t[i] = t;
      this.size[i] = size;
      if (t + size > reach) reach = t + size;
      this.reach[i] = reach;
    }
  }

  #grow(room: number): void {
    this.q = new Int32Array(room);
    this.t = new Int32Array(room);
    this.size = new Int32Array(room);
    this.previous = new Int32Array(room);
    this.overlaps = new Int32Array(room);
    this.strong = new Int32Array(room);
    this.reach = new Int32Array(room);
    this.most = new Float64Array(room);
    this.scores = new Float64Array(room);
  }
}

const table = new Table();

/** Returns the extra cost of a gap that is wider in the page: 0 for blocks, more for a sentence, else Infinity. */
function insertionCost(page: PageText, seeds: readonly Seed[], i: number, j: number, overlap: number): number {
  const a = seeds[i] as Seed;
  const b = seeds[j] as Seed;
  const queryGap = b.q - a.q - a.size;
  const more = b.t - a.t - a.size - queryGap;
  if (isBlockBetween(page, a.t + a.size, b.t + overlap, queryGap + overlap, overlap)) return 0;
  const isSentence = more <= WIDEST_SENTENCE && a.size >= LEAST_BESIDE && b.size - overlap >= LEAST_BESIDE;
  return isSentence ? SENTENCE_COST + more / 50 : Infinity;
}

/** Finds for each seed the best chain that ends in it. */
function steps(page: PageText, seeds: readonly Seed[], widest: number): void {
  const { length, q, t, size, reach, strong, most, scores, previous, overlaps } = table;
  let strongCount = 0;
  let mostSoFar = 0;
  const back = widest === Infinity ? LOOK_BACK : LOOK_BACK_NEAR;
  for (let j = 0; j < length; j++) {
    const qj = q[j] as number;
    const tj = t[j] as number;
    const sizej = size[j] as number;
    previous[j] = -1;
    overlaps[j] = 0;
    let best = sizej;
    // First the seeds just before, then the strong ones before those.
    const from = Math.max(0, j - back);
    const last = Math.max(0, strongCount - back);
    let next = strongCount;
    const pairs = spend(2 * back) ? j - from + strongCount - last : 0;
    for (let k = 1; k <= pairs; k++) {
      let i = j - k;
      if (i < from) {
        i = strong[--next] as number;
        if (i >= from) continue;
      }
      if ((most[i] as number) + sizej <= best || tj - (reach[i] as number) > WIDEST_GAP) break;
      const qi = q[i] as number;
      const score = scores[i] as number;
      if (qi >= qj || score + sizej <= best) continue;
      const qGap = qj - qi - (size[i] as number);
      const tGap = tj - (t[i] as number) - (size[i] as number);
      if (tj <= (t[i] as number) || tGap > WIDEST_GAP) continue;
      const overlap = qGap < tGap ? (qGap < 0 ? -qGap : 0) : tGap < 0 ? -tGap : 0;
      const more = tGap - qGap;
      if (overlap >= sizej || more > widest) continue;
      const bothOpen = qGap + overlap > 0 && tGap + overlap > 0;
      let gained = score + sizej - overlap - (gapCosts[more < 0 ? -more : more] ?? DEAREST_GAP) - (bothOpen ? 0.3 : 0);
      if (gained > best && more > WIDEST_INLINE) gained -= insertionCost(page, seeds, i, j, overlap);
      if (gained <= best) continue;
      best = gained;
      previous[j] = i;
      overlaps[j] = overlap;
    }
    scores[j] = best;
    if (best > mostSoFar) mostSoFar = best;
    most[j] = mostSoFar;
    if (sizej >= STRONG) strong[strongCount++] = j;
  }
}

/**
 * Finds the best chains of the seeds, which must be in page order. Runs with and without inserted blocks, because on a
 * page that repeats itself a chain may have jumped to the next repeat. Chains of one run share no seeds.
 */
export function chainsOf(page: PageText, seeds: readonly Seed[], least: number): Chain[] {
  table.fill(seeds);
  const wide = bestChains(page, seeds, least, Infinity);
  const isKnown = ({ seeds: [first, ...rest] }: Chain): boolean =>
    wide.some(
      (one) => one.seeds.length === rest.length + 1 && one.seeds[0]?.t === first?.t && one.seeds[0]?.q === first?.q,
    );
  return [...wide, ...bestChains(page, seeds, least, WIDEST_INLINE).filter((chain) => !isKnown(chain))];
}

function bestChains(page: PageText, seeds: readonly Seed[], least: number, widest: number): Chain[] {
  steps(page, seeds, widest);
  const { scores, previous, overlaps } = table;
  const order: number[] = [];
  for (let i = 0; i < seeds.length; i++) if ((scores[i] as number) >= least) order.push(i);
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const used = new Uint8Array(seeds.length);
  const chains: Chain[] = [];
  for (const end of order) {
    if (chains.length === MOST_CHAINS) break;
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
