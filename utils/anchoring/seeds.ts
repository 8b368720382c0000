import { spend } from './effort';
import type { PageText } from './page-text';

/** A run of units that stands in the query at `q` and in the page at `t`. */
export interface Seed {
  q: number;
  t: number;
  size: number;
}

/** At most about this many runs of a query are looked up. */
const SAMPLES = 600;
/** A run that stands more often than this on a page says nothing. */
const MOST_HITS = 40;
/** A seed of this length is no accident. */
export const STRONG = 18;
/** Seeds of one true place lie on near diagonals; chance spreads over all. Width of a band as a power of two. */
const BAND_BITS = 8;
const MOST_BANDS = 8;
const FEW = 250;

/** Runs are shorter where a few characters say much. */
export function gramSizeFor(quote: string): number {
  const ideographs = quote.match(/[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g)?.length ?? 0;
  return ideographs > 0.3 * quote.length ? 3 : 6;
}

const hits = new Int32Array(MOST_HITS + 1);
let ends = new Int32Array(0);
let base = 0;

/** Where each diagonal was last covered up to; old entries are told by the base, so nothing is ever cleared. */
function coveredUpTo(diagonals: number, reach: number): Int32Array {
  if (ends.length < diagonals || base > 0x7000_0000 - reach) {
    ends = new Int32Array(Math.max(diagonals, ends.length));
    base = 0;
  }
  return ends;
}

/** All maximal equal runs of at least `size` units between query and page that are not common, in page order. */
export function seedsOf(page: PageText, query: Uint16Array, size: number): Seed[] {
  const { codes, length } = page;
  const m = query.length;
  if (m < size || length < size) return [];
  const table = page.grams(size);
  const covered = coveredUpTo(length + m + 1, m + 1);
  const step = Math.max(1, Math.floor(m / SAMPLES));
  const seeds: Seed[] = [];
  for (let at = 0; at + size <= m; at += step) {
    const count = table.find(query, at, MOST_HITS, hits);
    for (let h = 0; h < count; h++) {
      const hit = hits[h] as number;
      const diagonal = hit - at + m;
      if ((covered[diagonal] as number) - base > at) continue;
      let back = 0;
      while (back < at && back < hit && query[at - 1 - back] === codes[hit - 1 - back]) back++;
      let end = size;
      while (at + end < m && hit + end < length && query[at + end] === codes[hit + end]) end++;
      covered[diagonal] = base + at + end;
      if (!spend(back + end)) break;
      seeds.push({ q: at - back, t: hit - back, size: back + end });
    }
  }
  base += m + 1;
  return (seeds.length > FEW ? promising(seeds, m) : seeds).sort((a, b) => a.t - b.t || a.q - b.q);
}

/** The strong seeds, and those on the diagonals where most of the query is found. */
function promising(seeds: Seed[], m: number): Seed[] {
  const bandOf = (seed: Seed): number => (seed.t - seed.q + m) >> BAND_BITS;
  const mass = new Map<number, number>();
  for (const seed of seeds) {
    const band = bandOf(seed);
    mass.set(band, (mass.get(band) ?? 0) + seed.size * (seed.size >= STRONG ? 3 : 1));
  }
  const best = [...mass].sort((a, b) => b[1] - a[1]).slice(0, MOST_BANDS);
  const kept = new Set(best.flatMap(([band]) => [band - 1, band, band + 1]));
  return seeds.filter((seed) => seed.size >= STRONG || kept.has(bandOf(seed)));
}
