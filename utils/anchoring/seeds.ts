import { spend } from './effort';
import type { PageText } from './page-text';

/** A run of units that is in the query at `q` and in the page at `t`. */
export interface Seed {
  q: number;
  t: number;
  size: number;
}

/** At most about this many runs of a query are looked up. */
const SAMPLES = 600;
/** A run that is more frequent than this on a page tells nothing. */
const MOST_HITS = 40;
/** A seed of this length is no accident. */
export const STRONG = 18;
/** Width of a band of diagonals, as a power of two. Seeds of one true place are on near diagonals; chance spreads over all. */
const BAND_BITS = 8;
const MOST_BANDS = 8;
const FEW = 250;

/** Returns the length of runs for a quote: shorter for ideographs, kana and Hangul, where a few characters say much. */
export function gramSizeFor(quote: string): number {
  const ideographs = quote.match(/[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g)?.length ?? 0;
  return ideographs > 0.3 * quote.length ? 3 : 6;
}

const hits = new Int32Array(MOST_HITS + 1);
let ends = new Int32Array(0);
let base = 0;

/** Returns how far each diagonal is covered. Entries below `base` are old, so the array need not be cleared. */
function coveredUpTo(diagonals: number, reach: number): Int32Array {
  if (ends.length < diagonals || base > 0x7000_0000 - reach) {
    ends = new Int32Array(Math.max(diagonals, ends.length));
    base = 0;
  }
  return ends;
}

/** The runs found so far, three numbers each. Most are not kept, so objects would cost more than the search. */
let found = new Int32Array(3 * 1024);

function note(count: number, q: number, t: number, size: number): void {
  if (3 * count === found.length) {
    const grown = new Int32Array(2 * found.length);
    grown.set(found);
    found = grown;
  }
  found[3 * count] = q;
  found[3 * count + 1] = t;
  found[3 * count + 2] = size;
}

/** Finds maximal equal runs of at least `size` units between query and page, without frequent ones, in page order. */
export function seedsOf(page: PageText, query: Uint16Array, size: number): Seed[] {
  const { codes, length } = page;
  const m = query.length;
  if (m < size || length < size) return [];
  const table = page.grams(size);
  const covered = coveredUpTo(length + m + 1, m + 1);
  const step = Math.max(1, Math.floor(m / SAMPLES));
  let all = 0;
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
      note(all++, at - back, hit - back, back + end);
    }
  }
  base += m + 1;
  const isKept = all > FEW ? promising(all, length, m) : () => true;
  const seeds: Seed[] = [];
  for (let i = 0; i < all; i++) {
    const [q, t, units] = [found[3 * i] as number, found[3 * i + 1] as number, found[3 * i + 2] as number];
    if (isKept(q, t, units)) seeds.push({ q, t, size: units });
  }
  return seeds.sort((a, b) => a.t - b.t || a.q - b.q);
}

/** Returns a filter that keeps strong seeds, and those near the diagonals with most of the query. */
function promising(count: number, length: number, m: number): (q: number, t: number, size: number) => boolean {
  const bandOf = (q: number, t: number): number => (t - q + m) >> BAND_BITS;
  const bands = bandOf(0, length) + 1;
  const mass = new Float64Array(bands);
  // In order of appearance, so that the first of equal bands is taken.
  const met: number[] = [];
  for (let i = 0; i < count; i++) {
    const band = bandOf(found[3 * i] as number, found[3 * i + 1] as number);
    const size = found[3 * i + 2] as number;
    if (mass[band] === 0) met.push(band);
    mass[band] = (mass[band] as number) + size * (size >= STRONG ? 3 : 1);
  }
  met.sort((a, b) => (mass[b] as number) - (mass[a] as number));
  const kept = new Uint8Array(bands + 2);
  for (const band of met.slice(0, MOST_BANDS)) kept.fill(1, band, band + 3);
  return (q, t, size) => size >= STRONG || kept[bandOf(q, t) + 1] === 1;
}
