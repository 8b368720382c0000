import type { Candidate } from './candidate';
import type { Chain } from './chains';
import { isBlockBetween } from './chains';
import { fit } from './edit-distance';
import { findHead, findTail, keptOf } from './ends';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { piecesOf, qEnd, tEnd } from './pieces';
import type { Seed } from './seeds';
import { sidesOf } from './sides';
import { placeInSlot } from './slot';
import { wholeWord } from './word-edges';

/** A gap with more cells than this is not aligned. */
const MOST_CELLS = 200_000;
/** Cost of a foreign unit within the place; lower (`FOREIGN_FRAMED`) where both neighbours confirm the place. */
const FOREIGN = 0.9;
const FOREIGN_FRAMED = 0.15;
/** Up to this weight, context does not fix an end of the quote. */
const SCANT = 6;
/** Below this a place is not a candidate. */
const LEAST_COVERAGE = 0.3;
const FIXED = { start: false, end: false };
const OPEN = { start: true, end: true };

/** Measures a quote in the page: units kept (seeds included), foreign units, and units of inserted blocks. */
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
      // The surplus is already counted as foreign.
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

/** Returns the place a chain points to; null when too little of the quote is there. */
export function placeOf(page: PageText, passage: Passage, chain: Chain): Candidate | null {
  const pieces = piecesOf(page, chain, passage);
  if (pieces.quote.length === 0) return placeInSlot(page, passage, pieces);
  const head = findHead(page, passage, pieces);
  const tail = findTail(page, passage, pieces);
  if (tail.at <= head.at) return null;
  const isSeededHead = (pieces.quote[0] as Seed).q === passage.before;
  const isSeededTail = qEnd(pieces.quote.at(-1) as Seed) === passage.before + passage.size;
  const start = isSeededHead ? head.at : wholeWord(page, passage, head.at, 'start');
  const end = isSeededTail ? tail.at : wholeWord(page, passage, tail.at, 'end');
  if (end <= start) return null;
  const exact = isExact(page, passage, start, end);
  const inside = measureInside(page, passage, pieces.quote);
  const kept = inside.kept + head.kept + tail.kept;
  const sides = sidesOf(page, passage, pieces, start, end);
  const isFramed = sides.before.glued && sides.after.glued;
  const foreign = (isFramed ? FOREIGN_FRAMED : FOREIGN) * inside.foreign;
  const coverage = exact ? 1 : Math.min(1, kept / (passage.size + foreign));
  if (coverage < LEAST_COVERAGE) return null;
  // An end that neither a seed nor the context fixes may be anywhere near.
  const missingHead = sides.before.weight > SCANT ? 0 : (pieces.quote[0] as Seed).q - passage.before;
  const missingTail =
    sides.after.weight > SCANT ? 0 : passage.before + passage.size - qEnd(pieces.quote.at(-1) as Seed);
  const open = Math.max(head.open ?? 0, missingHead) + Math.max(tail.open ?? 0, missingTail);
  return { start, end, coverage, exact, extra: inside.extra, open: exact ? 0 : open / passage.size, ...sides };
}
