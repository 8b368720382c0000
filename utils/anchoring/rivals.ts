import { CONTEXT_CLAIM, type Witnessed } from './evidence';

/** A claim says as much as another when it is no more than this above it. */
const AS_MUCH = 0.12;
/** One of the repeats is gone: what closed up around it may now stand around another. */
const VANISHED_CLAIM = 0.25;
const VANISHED_CONTEXT = 0.3;
/** Of more repeats than this one may go for any reason. */
const FEW = 3;
/** So alike are a place and the look-alike of old that they are the same. */
const SAME = 0.03;

/** What is known of the look-alikes that stood on the page when the passage was described. */
export interface LookAlikes {
  rival: number;
  rivalContext: number;
  /** How often the quote stood there. */
  count: number;
}

/** True when the second place is the look-alike that stood on the page when the passage was described. */
export function isKnown(second: Witnessed | undefined, { rival }: Pick<LookAlikes, 'rival'>): boolean {
  return second !== undefined && second.claim >= rival - 0.15 && second.claim <= rival + AS_MUCH;
}

/** True when the claim of one place is nearer than that of another to what the look-alike of old claimed. */
const isNearer = (one: Witnessed, other: Witnessed, { rival }: LookAlikes): boolean =>
  Math.abs(one.claim - rival) < Math.abs(other.claim - rival);

/** True when the landmarks tell the best place from the second, and its neighbours are its own. */
export function isPlaced(best: Witnessed, second: Witnessed | undefined): boolean {
  const { balance, count } = best.vote;
  return count >= 3 && balance >= 0.75 && best.context >= 0.4 && balance >= (second?.vote.balance ?? 1) + 0.3;
}

/**
 * The best place may be a look-alike that was there before, and the passage gone: it says no more for itself than that
 * one could, nor is it better placed among the neighbours. `count`: how often the quote stands on the page now.
 */
export function isRival(best: Witnessed, second: Witnessed | undefined, known: LookAlikes, count: number): boolean {
  // A look-alike that did not change claims what it claimed before.
  const isSame = Math.abs(best.claim - known.rival) < SAME && Math.abs(best.context - known.rivalContext) < SAME;
  // Where the text ends, half of the neighbours are all: measured so, a look-alike seems to have gained some.
  const context = Math.min(best.context, best.ofAll);
  const claim = best.claim - CONTEXT_CLAIM * (best.context - context);
  if (best.sameRank) return isSame && best.vote.balance < 0.5;
  if (isSame) return true;
  // An edited passage is itself one of the repeats no more.
  const isOneGone = count < known.count - (best.exact ? 0 : 1);
  const vanished = isOneGone && known.count <= FEW;
  // Of the repeats one is gone, and it stood otherwise than this one does.
  if (vanished && known.count > 1 && (best.structure ?? 1) < 1) return true;
  if (claim > known.rival + AS_MUCH + (vanished ? VANISHED_CLAIM : 0)) return false;
  // The look-alike is still there, so this is another; unless this one is more like what is known of it.
  const isThere = second && isKnown(second, known) && !isNearer(best, second, known);
  if (!isOneGone && isThere && (best.claim >= second.claim + 0.1 || isPlaced(best, second))) return false;
  const slack = vanished ? VANISHED_CONTEXT : Math.min(0.15, 0.85 * (1 - known.rivalContext));
  return context <= known.rivalContext + slack;
}
