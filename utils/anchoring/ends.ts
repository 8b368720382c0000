import { fit, fitBackwards, part } from './edit-distance';
import { GAP_BLOCK } from './folder';
import { NO_ROOM } from './evidence';
import { equalAfter, equalBefore } from './occurrences';
import type { Bounds } from './last-row';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { tEnd, type Pieces } from './pieces';
import type { Seed } from './seeds';
import { isWordEdge } from './word-edges';

/** A missing end of a quote longer than this is not aligned. */
const LONGEST_END = 600;
/** An edit costs a little more than one unit, so that unlike text keeps nothing. */
const EDIT_COST = 1.15;
/** Costs, in edits, of a word more or less beside the seam of quote and context, and of a missing space at the seam. */
const WORD = 2.5;
const SEAM = 0.5;
/** With this much context directly beside the rest of the quote, the missing end was cut off. */
const TOUCHING = 3;
/** Up to `APART` units may be inserted between an end of at least `LEAST_APART` units and the rest of the quote. */
const APART = 80;
const LEAST_APART = 4;
const FIXED = { start: false, end: false };
const OPEN_END = { start: false, end: true };

/** Where an end of the quote is in the page, and how many of the units not in seeds are kept. */
interface End {
  at: number;
  kept: number;
  /** Units whose position is unknown. */
  open?: number;
}

/** Returns how many units are kept at an edit distance. */
export const keptOf = (units: number, distance: number): number => Math.max(0, units - EDIT_COST * distance);

/** Whether so many edits leave nothing of a stretch. */
const isUnlike = (distance: number, units: number): boolean => distance > 0.6 * units;

/** Whether the gap in the page is about as long as the missing part of the query. */
const isAlike = (gap: number, missing: number): boolean => gap >= 0 && gap <= 1.6 * missing + 3;

/** Allows a longer gap than `isAlike`: where the neighbour is certain, longer words may have replaced the missing ones. */
const isReplaced = (gap: number, missing: number): boolean =>
  isAlike(gap, missing) || (gap >= 0 && gap <= 4 * missing + 12);

/** Returns the distance of a stretch of the query to one of the page; its whole length when it is too long to align. */
function fitOrLost(page: PageText, passage: Passage, query: Bounds, text: Bounds): number {
  const missing = query[1] - query[0];
  return missing > LONGEST_END ? missing : fit(passage.codes, query, page.codes, text, FIXED).distance;
}

function hasEdge(gaps: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if ((gaps[at] as number) & GAP_BLOCK) return true;
  return false;
}

/** Counts the gaps at the offsets from `from` to `to`, both included, which is the number of words that end there. */
function wordsIn(gaps: Uint8Array, from: number, to: number): number {
  let words = 0;
  for (let at = from; at <= to; at++) if (gaps[at] !== 0) words++;
  return words;
}

const seam = (had: boolean, gap: number | undefined): number => (had && gap === 0 ? SEAM : 0);

/** Returns the last block edge at or before `at`; `from` when there is none after it. */
function edgeBefore(page: PageText, at: number, from: number): number {
  let edge = at;
  while (edge > from && ((page.gaps[edge] as number) & GAP_BLOCK) === 0) edge--;
  return edge;
}

/** Returns the first block edge at or after `at`; `to` when there is none before it. */
function edgeAfter(page: PageText, at: number, to: number): number {
  let edge = at;
  while (edge < to && ((page.gaps[edge] as number) & GAP_BLOCK) === 0) edge++;
  return edge;
}

/** Finds where the quote begins when its first units are in no seed. */
export function findHead(page: PageText, passage: Passage, { before, quote }: Pieces): End {
  const first = quote[0] as Seed;
  const missing = first.q - passage.before;
  const near = before.at(-1);
  // At the beginning of the text, the missing units were cut off.
  if (missing === 0 || first.t < NO_ROOM) return { at: first.t, kept: 0 };
  const edge = near ? tEnd(near) : 0;
  const open = near ? near.q + near.size : 0;
  if (near && open === passage.before && isReplaced(first.t - edge, missing)) {
    const at = hasEdge(passage.gaps, passage.before + 1, first.q) ? edge : edgeBefore(page, first.t, edge);
    const distance = fitOrLost(page, passage, [open, first.q], [at, first.t]);
    return { at, kept: keptOf(missing, distance) };
  }
  // Words may have been inserted after the first ones.
  const least = edgeBefore(page, first.t, Math.max(edge, first.t - missing - APART));
  const apart =
    missing < LEAST_APART ? -1 : page.text.slice(least, first.t).lastIndexOf(passage.quote.slice(0, missing));
  if (apart !== -1 && isWordEdge(page, least + apart)) return { at: least + apart, kept: missing };
  if (near && isAlike(first.t - edge, first.q - open) && first.q - open <= LONGEST_END) {
    const words = wordsIn(passage.gaps, passage.before + 1, first.q);
    const seamCost = (at: number): number =>
      seam(passage.gapBefore, page.gaps[at]) + WORD * Math.abs(wordsIn(page.gaps, at + 1, first.t) - words);
    const parted = part(passage.codes, [open, passage.before, first.q], page.codes, [edge, first.t], seamCost);
    const all = wordsIn(passage.gaps, open + 1, first.q);
    const isLost =
      isUnlike(parted.tail, missing) &&
      isUnlike(parted.head, passage.before - open) &&
      wordsIn(page.gaps, edge + 1, first.t) !== all;
    return { at: parted.at, kept: keptOf(missing, parted.tail), open: isLost ? missing : 0 };
  }
  if (missing > LONGEST_END) return { at: first.t, kept: 0, open: missing };
  let from = Math.max(edge, first.t - Math.ceil(1.4 * missing) - 12);
  if (!hasEdge(passage.gaps, passage.before + 1, first.q)) from = Math.max(from, edgeBefore(page, first.t, from));
  const query = passage.codes.subarray(passage.before, first.q);
  const { distance, end } = fitBackwards(query, page.codes.subarray(from, first.t));
  if (distance <= 0.6 * missing) return { at: first.t - end, kept: keptOf(missing, distance), open: distance };
  const isCutOff = equalBefore(page, passage, first.t) >= TOUCHING || passage.gaps[first.q] === 0;
  const words = isCutOff ? 0 : wordsIn(passage.gaps, passage.before + 1, first.q);
  let at = first.t;
  for (let left = words; left > 0 && at > from; at--) if (page.gaps[at] !== 0 && at < first.t && --left === 0) break;
  return { at, kept: 0, open: missing };
}

/** Finds where the quote ends when its last units are in no seed. */
export function findTail(page: PageText, passage: Passage, { quote, after }: Pieces): End {
  const last = quote.at(-1) as Seed;
  const from = last.q + last.size;
  const stop = passage.before + passage.size;
  const missing = stop - from;
  const start = tEnd(last);
  const next = after[0];
  if (missing === 0 || page.length - start < NO_ROOM) return { at: start, kept: 0 };
  const edge = next ? next.t : page.length;
  if (next && next.q === stop && isReplaced(edge - start, missing)) {
    const at = hasEdge(passage.gaps, from, stop - 1) ? edge : edgeAfter(page, start, edge);
    const distance = fitOrLost(page, passage, [from, stop], [start, at]);
    return { at, kept: keptOf(missing, distance) };
  }
  const most = edgeAfter(page, start, Math.min(edge, start + missing + APART));
  const apart = missing < LEAST_APART ? -1 : page.text.slice(start, most).indexOf(passage.quote.slice(-missing));
  if (apart !== -1 && isWordEdge(page, start + apart + missing)) return { at: start + apart + missing, kept: missing };
  if (next && isAlike(edge - start, next.q - from) && next.q - from <= LONGEST_END) {
    const words = wordsIn(passage.gaps, from, stop - 1);
    const seamCost = (at: number): number =>
      seam(passage.gapAfter, page.gaps[at]) + WORD * Math.abs(wordsIn(page.gaps, start, at - 1) - words);
    const parted = part(passage.codes, [from, stop, next.q], page.codes, [start, edge], seamCost);
    const all = wordsIn(passage.gaps, from, next.q - 1);
    const isLost =
      isUnlike(parted.head, missing) &&
      isUnlike(parted.tail, next.q - stop) &&
      wordsIn(page.gaps, start, edge - 1) !== all;
    return { at: parted.at, kept: keptOf(missing, parted.head), open: isLost ? missing : 0 };
  }
  if (missing > LONGEST_END) return { at: start, kept: 0, open: missing };
  let to = Math.min(edge, start + Math.ceil(1.4 * missing) + 12);
  if (!hasEdge(passage.gaps, from, stop - 1)) to = Math.min(to, edgeAfter(page, start, to));
  const { distance, end } = fit(passage.codes, [from, stop], page.codes, [start, to], OPEN_END);
  if (distance <= 0.6 * missing) return { at: start + end, kept: keptOf(missing, distance), open: distance };
  const isCutOff = equalAfter(page, passage, start) >= TOUCHING || passage.gaps[from] === 0;
  const words = isCutOff ? 0 : wordsIn(passage.gaps, from, stop - 1);
  let at = start;
  for (let left = words; left > 0 && at < to; at++) if (page.gaps[at] !== 0 && at > start && --left === 0) break;
  return { at, kept: 0, open: missing };
}
