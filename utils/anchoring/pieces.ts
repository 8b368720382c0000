import { isBlockBetween, type Chain } from './chains';
import { fit, fitBackwards } from './edit-distance';
import { GAP_BLOCK } from './folder';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { STRONG, type Seed } from './seeds';

/** A chain cut at the ends of the quote. Offsets `q` are in the whole query. */
export interface Pieces {
  before: Seed[];
  quote: Seed[];
  after: Seed[];
}

/** Returns the end of a seed in the query. */
export const qEnd = (seed: Seed): number => seed.q + seed.size;

/** Returns the end of a seed in the page. */
export const tEnd = (seed: Seed): number => seed.t + seed.size;

function cut(seed: Seed, from: number, to: number): Seed | null {
  const q = Math.max(seed.q, from);
  const end = Math.min(qEnd(seed), to);
  return end > q ? { q, t: seed.t + q - seed.q, size: end - q } : null;
}

/** A seed shorter than `SHORT` is chance where its distance to the next one changed by more than `APART` units. */
const SHORT = 8;
const APART = 12;

/** A longer seed is chance, too, when its line continues only after this many more units. */
const BLOCK = 40;

const OPEN_END = { start: false, end: true };

const surplusOf = (seed: Seed, next: Seed): number => next.t - tEnd(seed) - (next.q - qEnd(seed));

const hasEdge = (seed: Seed, next: Seed, { gaps }: Passage): boolean =>
  gaps.subarray(qEnd(seed), next.q + 1).some((gap) => (gap & GAP_BLOCK) !== 0);

/** Whether `end`, the one of two neighbouring seeds at an end of the quote, is there by chance. */
function isChance(end: Seed, seed: Seed, next: Seed, passage: Passage): boolean {
  const surplus = surplusOf(seed, next);
  if (end.size < SHORT) return Math.abs(surplus) > APART;
  return end.size < STRONG && surplus > BLOCK && !hasEdge(seed, next, passage);
}

/** So few missing units do not prove that the end of a quote is there, when a block of other text follows. */
const FEW = 2;
/** Largest distance, as a share of the missing units, at which they still are where they should be. */
const MOST_UNLIKE = 0.4;

/**
 * Whether a line continues only after much other text although the missing units are there before it. Then that text was
 * inserted between quote and context, and the seed beside the context only happens to equal the end of the quote.
 */
function isLeap(
  page: PageText,
  passage: Passage,
  [seed, next]: readonly [Seed, Seed],
  missing: number,
  distance: () => number,
): boolean {
  if (surplusOf(seed, next) <= BLOCK || hasEdge(seed, next, passage)) return false;
  const isNothing = missing <= FEW && isBlockBetween(page, tEnd(seed), next.t, next.q - qEnd(seed));
  return isNothing || distance() <= MOST_UNLIKE * missing;
}

/** Whether the `count` units before a seed in the query also directly precede it in the page. */
function standBefore(page: PageText, { codes }: Passage, { q, t }: Seed, count: number): boolean {
  if (count > t) return false;
  for (let i = 1; i <= count; i++) if (codes[q - i] !== page.codes[t - i]) return false;
  return true;
}

/** The same for the units after a seed. */
function standAfter(page: PageText, { codes }: Passage, seed: Seed, count: number): boolean {
  for (let i = 0; i < count; i++) if (codes[qEnd(seed) + i] !== page.codes[tEnd(seed) + i]) return false;
  return true;
}

/**
 * Cuts a chain into context before, quote and context after. Where new text begins with the first letters of the quote, a
 * seed there is chance: the letters directly beside the rest of the quote are taken instead.
 */
export function piecesOf(page: PageText, chain: Chain, passage: Passage): Pieces {
  const start = passage.before;
  const end = start + passage.size;
  const part = (from: number, to: number): Seed[] =>
    chain.seeds.map((seed) => cut(seed, from, to)).filter((seed) => seed !== null);
  const quote = part(start, end);
  const before = part(0, start);
  const after = part(end, Infinity);
  const follows = (one: Seed | undefined, next: Seed | undefined): boolean =>
    one !== undefined && next !== undefined && qEnd(one) === next.q && tEnd(one) === next.t;
  const isChanceHead = (): boolean => isChance(quote[0] as Seed, quote[0] as Seed, quote[1] as Seed, passage);
  const isChanceTail = (): boolean =>
    isChance(quote.at(-1) as Seed, quote.at(-2) as Seed, quote.at(-1) as Seed, passage);
  const isHeldHead = ([first, second]: readonly Seed[]): boolean => {
    if (!first || !second || !follows(before.at(-1), first)) return false;
    const missing = passage.codes.subarray(start, second.q);
    const from = Math.max(tEnd(first), second.t - missing.length - FEW);
    const distance = (): number => fitBackwards(missing, page.codes.subarray(from, second.t)).distance;
    return !isLeap(page, passage, [first, second], missing.length, distance);
  };
  const isHeldTail = ([last, tail]: readonly Seed[]): boolean => {
    if (!last || !tail || !follows(tail, after[0])) return false;
    const to = Math.min(tail.t, tEnd(last) + end - qEnd(last) + FEW);
    const distance = (): number =>
      fit(passage.codes, [qEnd(last), end], page.codes, [tEnd(last), to], OPEN_END).distance;
    return !isLeap(page, passage, [last, tail], end - qEnd(last), distance);
  };
  while (quote.length > 1 && isChanceHead() && !isHeldHead(quote)) quote.shift();
  while (quote.length > 1 && isChanceTail() && !isHeldTail(quote.slice(-2))) quote.pop();
  const [head, second] = quote;
  if (head && second && isChanceHead() && standBefore(page, passage, second, second.q - start)) {
    quote.splice(0, 2, { q: start, t: second.t - (second.q - start), size: second.size + second.q - start });
  }
  const [last, tail] = quote.slice(-2);
  if (last && tail && isChanceTail() && standAfter(page, passage, last, end - qEnd(last))) {
    quote.splice(-2, 2, { ...last, size: end - last.q });
  }
  return { before, quote, after };
}
