import { CONTEXT_CLAIM, type Witnessed } from './evidence';

/** A claim this much higher is still no better. */
const AS_MUCH = 0.12;
/** Allowance when one of the repeats is gone: the context that closed up around it may now surround another. */
const VANISHED_CLAIM = 0.25;
const VANISHED_CONTEXT = 0.3;
/** Among more repeats than this, one may disappear for any reason. */
const FEW = 3;
/** With a smaller difference in claim and context, a place is the old look-alike. */
const SAME = 0.03;

/** What is known of the look-alikes on the page at the time the passage was described. */
export interface LookAlikes {
  rival: number;
  rivalContext: number;
  /** How often the quote was there. */
  count: number;
}

/** Whether the second place is the look-alike that was on the page when the passage was described. */
export function isKnown(second: Witnessed | undefined, { rival }: Pick<LookAlikes, 'rival'>): boolean {
  return second !== undefined && second.claim >= rival - 0.15 && second.claim <= rival + AS_MUCH;
}

/** Whether the claim of `one` is nearer to the old look-alike's than that of `other`. */
const isNearer = (one: Witnessed, other: Witnessed, { rival }: LookAlikes): boolean =>
  Math.abs(one.claim - rival) < Math.abs(other.claim - rival);

/** Whether the landmarks tell the best place from the second, and the best place has its neighbours. */
export function isPlaced(best: Witnessed, second: Witnessed | undefined): boolean {
  const { balance, count } = best.vote;
  return count >= 3 && balance >= 0.75 && best.context >= 0.4 && balance >= (second?.vote.balance ?? 1) + 0.3;
}

/**
 * Whether the best place may be an old look-alike, and the passage gone: neither its claim nor its context is better than
 * the look-alike's could be. `count`: how often the quote is on the page now.
 */
export function isRival(best: Witnessed, second: Witnessed | undefined, known: LookAlikes, count: number): boolean {
  // An unchanged look-alike has the same claim as before.
  const isSame = Math.abs(best.claim - known.rival) < SAME && Math.abs(best.context - known.rivalContext) < SAME;
  // At an end of the text one side counts as all context, which would let a look-alike seem to have gained some.
  const context = Math.min(best.context, best.ofAll);
  const claim = best.claim - CONTEXT_CLAIM * (best.context - context);
  if (best.sameRank) return isSame && best.vote.balance < 0.5;
  if (isSame) return true;
  // An edited passage is itself no longer one of the repeats.
  const isOneGone = count < known.count - (best.exact ? 0 : 1);
  const vanished = isOneGone && known.count <= FEW;
  // One of the repeats is gone, and the best place is not in the passage's structure.
  if (vanished && known.count > 1 && (best.structure ?? 1) < 1) return true;
  if (claim > known.rival + AS_MUCH + (vanished ? VANISHED_CLAIM : 0)) return false;
  // The look-alike is still elsewhere, so the best place is not it; unless its claim is nearer to the look-alike's.
  const isThere = second && isKnown(second, known) && !isNearer(best, second, known);
  if (!isOneGone && isThere && (best.claim >= second.claim + 0.1 || isPlaced(best, second))) return false;
  const slack = vanished ? VANISHED_CONTEXT : Math.min(0.15, 0.85 * (1 - known.rivalContext));
  return context <= known.rivalContext + slack;
}
