import type { Candidate } from './candidate';
import { fit, part } from './edit-distance';
import { keptInOrder } from './in-order';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { tEnd, type Pieces } from './pieces';
import { sidesOf } from './sides';
import { wholeWord } from './word-edges';

const MOST_CELLS = 400_000;
const EDIT_COST = 1.15;
const LEAST_COVERAGE = 0.3;
/** Most units of context that may be missing on each side of a slot that is still the quote's. */
const NEARLY_GLUED = 8;
const ANYWHERE = { start: true, end: true };

/** The stretch between both contexts in which the quote could be. */
interface Slot {
  start: number;
  end: number;
  /** Units of context next to the quote that were not found. */
  head: number;
  tail: number;
  /** Where the quote should begin. */
  expected: number;
}

function slotOf(passage: Passage, { before, after }: Pieces): Slot | null {
  const near = before.at(-1);
  const next = after[0];
  if (!near || !next) return null;
  const head = passage.before - near.q - near.size;
  const tail = next.q - passage.before - passage.size;
  const start = tEnd(near);
  const then = head + passage.size + tail;
  if (next.t <= start || next.t - start > 2 * then + 200) return null;
  return { start, end: next.t, head, tail, expected: start + head };
}

function nearest(page: PageText, passage: Passage, slot: Slot): number | null {
  const text = page.text.slice(slot.start, slot.end);
  let best: number | null = null;
  for (let at = text.indexOf(passage.quote); at !== -1; at = text.indexOf(passage.quote, at + 1)) {
    const start = slot.start + at;
    if (best === null || Math.abs(start - slot.expected) < Math.abs(best - slot.expected)) best = start;
  }
  return best;
}

/** Finds the best stretch of the slot by edit distance: [start, end, distance]. */
function bestStretch(page: PageText, quote: Uint16Array, slot: Slot): [number, number, number] {
  const { distance, end } = fit(quote, [0, quote.length], page.codes, [slot.start, slot.end], ANYWHERE);
  const reversed = page.codes.slice(slot.start, slot.start + end).reverse();
  const back = fit(quote.slice().reverse(), [0, quote.length], reversed, [0, end], { start: false, end: true });
  return [slot.start + end - back.end, slot.start + end, distance];
}

/** Returns the slot without the context that is still in it. */
function withoutContext(page: PageText, passage: Passage, { start, end, head, tail }: Slot): [number, number] {
  const { codes, before, size } = passage;
  const stop = before + size;
  const seamCost = (at: number): number => (page.gaps[at] === 0 ? 0.5 : 0);
  const middle = before + (size >> 1);
  const from = head === 0 ? start : part(codes, [before - head, before, middle], page.codes, [start, end], seamCost).at;
  const to = tail === 0 ? end : part(codes, [middle, stop, stop + tail], page.codes, [from, end], seamCost).at;
  return [from, to];
}

/** Returns the place of a quote without any seed: it can only be between both of its contexts. */
export function placeInSlot(page: PageText, passage: Passage, pieces: Pieces): Candidate | null {
  const slot = slotOf(passage, pieces);
  if (!slot) return null;
  const candidate = (start: number, end: number, coverage: number, exact = false): Candidate | null =>
    coverage < LEAST_COVERAGE || end <= start
      ? null
      : { start, end, coverage, exact, extra: 0, open: 0, ...sidesOf(page, passage, pieces, start, end) };
  const exact = nearest(page, passage, slot);
  if (exact !== null) return candidate(exact, exact + passage.size, 1, true);
  if (passage.size * (slot.end - slot.start) > MOST_CELLS) return null;
  const quote = passage.codes.subarray(passage.before, passage.before + passage.size);
  if (slot.head <= NEARLY_GLUED && slot.tail <= NEARLY_GLUED) {
    const [from, to] = withoutContext(page, passage, slot);
    const start = slot.head === 0 ? from : wholeWord(page, passage, from, 'start');
    const end = slot.tail === 0 ? to : wholeWord(page, passage, to, 'end');
    if (end <= start) return null;
    return candidate(start, end, keptInOrder(quote, page.codes.subarray(start, end)));
  }
  const [from, to, distance] = bestStretch(page, quote, slot);
  const start = wholeWord(page, passage, from, 'start');
  const end = wholeWord(page, passage, to, 'end');
  return candidate(start, end, Math.max(0, 1 - (EDIT_COST * distance) / passage.size));
}
