import type { Candidate } from './candidate';
import type { Chain } from './chains';
import { isBlockBetween } from './chains';
import { fit, fitBackwards, part, type Bounds } from './edit-distance';
import { GAP_BLOCK } from './folder';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { piecesOf, tEnd, type Pieces } from './pieces';
import type { Seed } from './seeds';
import { sidesOf } from './sides';
import { placeInSlot } from './slot';
import { wholeWord } from './word-edges';

/** A missing end of a quote longer than this is not aligned; nor is a gap with more cells than this. */
const LONGEST_END = 600;
const MOST_CELLS = 200_000;
/** What text within the place costs that is not of the quote: little, where both neighbours say that this is the place. */
const FOREIGN = 0.9;
const FOREIGN_FRAMED = 0.15;
/** Below this a place is not a candidate. */
const LEAST_COVERAGE = 0.3;
/** An edit costs a little more than the unit it changes, so that unlike text keeps nothing. */
const EDIT_COST = 1.15;

/** An end of the quote found in the page, and how many of its units are kept. */
interface End {
  at: number;
  kept: number;
  /** Units of which it is not known where they are. */
  open?: number;
}

const keptOf = (units: number, distance: number): number => Math.max(0, units - EDIT_COST * distance);

/** True when what stands between two seeds may well be what is missing of the query between them. */
const isAlike = (gap: number, missing: number): boolean => gap >= 0 && gap <= 1.6 * missing + 3;

/** The same where the neighbours are known: words may have come in the place of others. */
const isReplaced = (gap: number, missing: number): boolean =>
  isAlike(gap, missing) || (gap >= 0 && gap <= 4 * missing + 12);

/** The distance of a stretch of the query to one of the page; all of it when that would take too long. */
function fitOrLost(page: PageText, passage: Passage, query: Bounds, text: Bounds): number {
  const missing = query[1] - query[0];
  return missing > LONGEST_END ? missing : fit(passage.codes, query, page.codes, text, FIXED).distance;
}

function hasEdge(gaps: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if ((gaps[at] as number) & GAP_BLOCK) return true;
  return false;
}

/** The last edge of a block before or at `at`, not before `from`. */
function edgeBefore(page: PageText, at: number, from: number): number {
  let edge = at;
  while (edge > from && ((page.gaps[edge] as number) & GAP_BLOCK) === 0) edge--;
  return edge;
}

/** The first edge of a block after or at `at`, not after `to`. */
function edgeAfter(page: PageText, at: number, to: number): number {
  let edge = at;
  while (edge < to && ((page.gaps[edge] as number) & GAP_BLOCK) === 0) edge++;
  return edge;
}

/** Where the quote begins when its first `missing` units are not seeded. */
function findHead(page: PageText, passage: Passage, { before, quote }: Pieces): End {
  const first = quote[0] as Seed;
  const missing = first.q - passage.before;
  const near = before.at(-1);
  if (missing === 0) return { at: first.t, kept: 0 };
  const edge = near ? tEnd(near) : 0;
  const open = near ? near.q + near.size : 0;
  if (near && open === passage.before && isReplaced(first.t - edge, missing)) {
    const at = hasEdge(passage.gaps, passage.before + 1, first.q) ? edge : edgeBefore(page, first.t, edge);
    const distance = fitOrLost(page, passage, [open, first.q], [at, first.t]);
    return { at, kept: keptOf(missing, distance) };
  }
  if (near && isAlike(first.t - edge, first.q - open) && first.q - open <= LONGEST_END) {
    const isSeam = (at: number): boolean => passage.gapBefore && page.gaps[at] !== 0;
    const { at, tail } = part(passage.codes, [open, passage.before, first.q], page.codes, [edge, first.t], isSeam);
    return { at, kept: keptOf(missing, tail) };
  }
  if (missing > LONGEST_END) return { at: first.t, kept: 0, open: missing };
  let from = Math.max(edge, first.t - Math.ceil(1.4 * missing) - 12);
  if (!hasEdge(passage.gaps, passage.before + 1, first.q)) from = Math.max(from, edgeBefore(page, first.t, from));
  const query = passage.codes.subarray(passage.before, first.q);
  const { distance, end } = fitBackwards(query, page.codes.subarray(from, first.t));
  return distance <= 0.6 * missing
    ? { at: first.t - end, kept: keptOf(missing, distance), open: distance }
    : { at: first.t, kept: 0, open: missing };
}

/** Where the quote ends when its last `missing` units are not seeded. */
function findTail(page: PageText, passage: Passage, { quote, after }: Pieces): End {
  const last = quote.at(-1) as Seed;
  const from = last.q + last.size;
  const stop = passage.before + passage.size;
  const missing = stop - from;
  const start = tEnd(last);
  const next = after[0];
  if (missing === 0) return { at: start, kept: 0 };
  const edge = next ? next.t : page.length;
  if (next && next.q === stop && isReplaced(edge - start, missing)) {
    const at = hasEdge(passage.gaps, from, stop - 1) ? edge : edgeAfter(page, start, edge);
    const distance = fitOrLost(page, passage, [from, stop], [start, at]);
    return { at, kept: keptOf(missing, distance) };
  }
  if (next && isAlike(edge - start, next.q - from) && next.q - from <= LONGEST_END) {
    const isSeam = (at: number): boolean => passage.gapAfter && page.gaps[at] !== 0;
    const { at, head } = part(passage.codes, [from, stop, next.q], page.codes, [start, edge], isSeam);
    return { at, kept: keptOf(missing, head) };
  }
  if (missing > LONGEST_END) return { at: start, kept: 0, open: missing };
  let to = Math.min(edge, start + Math.ceil(1.4 * missing) + 12);
  if (!hasEdge(passage.gaps, from, stop - 1)) to = Math.min(to, edgeAfter(page, start, to));
  const { distance, end } = fit(passage.codes, [from, stop], page.codes, [start, to], OPEN_END);
  return distance <= 0.6 * missing
    ? { at: start + end, kept: keptOf(missing, distance), open: distance }
    : { at: start, kept: 0, open: missing };
}

const FIXED = { start: false, end: false };
const OPEN_END = { start: false, end: true };
const OPEN = { start: true, end: true };

/** What stands between the seeds of a quote: units kept, units that do not belong, units of blocks put in. */
function measureInside(page: PageText, passage: Passage, quote: readonly Seed[]) {
  let kept = 0;
  let foreign = 0;
  let extra = 0;
  for (let i = 0; i < quote.length; i++) {
    const seed = quote[i] as Seed;
    kept += seed.size;
    const next = quote[i + 1];
    if (!next) break;
    const from = seed.q + seed.size;
    const missing = next.q - from;
    const present = next.t - tEnd(seed);
    const surplus = Math.max(0, present - missing);
    const isBlock = surplus > 0 && isBlockBetween(page, tEnd(seed), next.t, missing);
    if (isBlock) extra += surplus;
    else foreign += surplus;
    if (missing > 0 && present > 0 && missing * present <= MOST_CELLS) {
      const { distance } = fit(passage.codes, [from, next.q], page.codes, [tEnd(seed), next.t], isBlock ? OPEN : FIXED);
      // What is surplus is counted as foreign already.
      kept += keptOf(missing, isBlock ? distance : Math.max(0, distance - surplus));
    }
  }
  return { kept, foreign, extra };
}

function isExact(page: PageText, passage: Passage, start: number, end: number): boolean {
  if (end - start !== passage.size) return false;
  for (let i = 0; i < passage.size; i++) if (page.codes[start + i] !== passage.codes[passage.before + i]) return false;
  return true;
}

/** The place a chain points to, or null when too little of the quote stands there. */
export function placeOf(page: PageText, passage: Passage, chain: Chain): Candidate | null {
  const pieces = piecesOf(chain, passage);
  if (pieces.quote.length === 0) return placeInSlot(page, passage, pieces);
  const head = findHead(page, passage, pieces);
  const tail = findTail(page, passage, pieces);
  if (tail.at <= head.at) return null;
  const start = head.at === (pieces.quote[0] as Seed).t ? head.at : wholeWord(page, passage, head.at, 'start');
  const end = tail.at === tEnd(pieces.quote.at(-1) as Seed) ? tail.at : wholeWord(page, passage, tail.at, 'end');
  if (end <= start) return null;
  const exact = isExact(page, passage, start, end);
  const inside = measureInside(page, passage, pieces.quote);
  const kept = inside.kept + head.kept + tail.kept;
  const sides = sidesOf(page, passage, pieces, start, end);
  const isFramed = sides.before.glued && sides.after.glued;
  const foreign = (isFramed ? FOREIGN_FRAMED : FOREIGN) * inside.foreign;
  const coverage = exact ? 1 : Math.min(1, kept / (passage.size + foreign));
  if (coverage < LEAST_COVERAGE) return null;
  const open = exact ? 0 : ((head.open ?? 0) + (tail.open ?? 0)) / passage.size;
  return { start, end, coverage, exact, extra: inside.extra, open, ...sides };
}
