import type { Case } from './case';
import { CONTEXT_CLAIM, overlaps, smallerSide, type Witnessed } from './evidence';
import { isKnown } from './rivals';

/** Difference in coverage up to which a place and the old look-alike have the same words, or nearly the same. */
const SAME_WORDS = 0.02;
const NEARLY_SAME_WORDS = 0.05;
const HALF = 0.55;
/** With this much less context, a place's rank tells nothing: the page was put in another order. */
const FAR_FEWER = 0.9;
/** This much more context outweighs words; `FAR_MORE` also outweighs rank, because repeats come and go. */
const MORE = 0.3;
const FAR_MORE = 0.5;
/** Less context than `NO_NEIGHBOURS` is none; up to `AS_MANY` less is equal. */
const NO_NEIGHBOURS = 0.1;
const AS_MANY = 0.02;
const SHORTEST = 8;
const SHORT = 12;
const STRETCHED = 2;
const NEARLY_WHOLE = 0.9;
/** Context below which restated words may be another sentence of the same kind. */
const ALONE = 0.2;

/** Whether the structure speaks for the best place and against `one`. */
export const isElsewhere = (one: Witnessed, best: Witnessed): boolean =>
  best.structure === 1 && (one.structure ?? 1) < 1;

/** Whether the passage's structure still exists, but the place is neither in it nor between the passage's neighbours. */
export const isDisplaced = (best: Witnessed): boolean => best.structure === 0 && smallerSide(best) < 0.5;

/**
 * Whether the place is outside the passage's structure, where the quote was repeated before, too. A caption that repeats a
 * heading is such a place: it stays between the same neighbours when the heading is gone.
 */
export function isOfAnotherKind({ best, passage }: Case): boolean {
  const { count, structure } = passage.evidence;
  return best.structure === 0 && structure !== undefined && structure.repeats < count - 1;
}

/** Whether two places have one of the neighbours each, and the landmarks do not tell them apart. */
export function isTorn({ ranked, best, gone, passage }: Case): boolean {
  const isPlacedApart = best.sameRank && !gone && best.vote.balance >= 0.75 && best.vote.count >= 3;
  return ranked.some(
    (one) =>
      one !== best &&
      !one.hidden &&
      !isElsewhere(one, best) &&
      one.coverage >= 0.9 &&
      !overlaps(one, best) &&
      !(
        isPlacedApart &&
        one.context < best.context + 0.3 &&
        (best.vote.balance >= one.vote.balance + 0.3 || isKnown(one, passage.evidence))
      ) &&
      ((one.contextBefore ?? 0) >= (best.contextBefore ?? 1) + 0.35 ||
        (one.contextAfter ?? 0) >= (best.contextAfter ?? 1) + 0.35),
  );
}

/**
 * Whether another place is likelier, though it may have less of the quote: it has the passage's rank among as many repeats
 * as before, or is between both neighbours.
 */
export function isOutranked({ ranked, best }: Case): boolean {
  const isRanked = (one: Witnessed): boolean =>
    !best.sameRank && one.sameRank && one.vote.balance >= best.vote.balance && one.context >= best.context - FAR_FEWER;
  const isEnclosed = (one: Witnessed): boolean =>
    smallerSide(one) >= 0.9 && one.context >= best.context + (best.sameRank ? FAR_MORE : MORE);
  return ranked.some((one) => !overlaps(one, best) && !isElsewhere(one, best) && (isRanked(one) || isEnclosed(one)));
}

/** Whether another place has as much of the quote and clearly more of its neighbours. */
export function isOutdone({ ranked, best }: Case): boolean {
  return ranked.some(
    (one) =>
      !one.hidden &&
      !overlaps(one, best) &&
      !isElsewhere(one, best) &&
      one.coverage >= best.coverage - 0.1 &&
      one.context >= best.context + 0.25,
  );
}

/** Whether a neighbour on at least one side still adjoins the place. */
const isAdjoined = ({ before, after }: Witnessed): boolean =>
  before.glued || after.glued || before.direct || after.direct;

/** Whether the place was put at an end of the text: nothing adjoins it, and one side has no room for neighbours. */
const isAppended = (one: Witnessed): boolean =>
  !isAdjoined(one) && (one.contextBefore === null || one.contextAfter === null);

/**
 * Whether an exact quote away from its structure is a quotation: its block has other words and few of its neighbours, or it
 * was put at an end of the text without the marks of its block.
 */
export const isQuotedElsewhere = (one: Witnessed): boolean =>
  one.structure !== 1 && ((!one.intact && one.context < 0.3) || (!one.marked && isAppended(one)));

/** Whether the quote became more frequent, and here is away from its structure and its neighbours: it may be a quotation. */
export const isAmongQuotations = ({ best, count, passage }: Case): boolean =>
  count > passage.evidence.count && best.structure !== 1 && !best.marked && !isAdjoined(best);

/** Whether only rank tells the best place, a repeat without neighbours, from another with as few. Repeats come and go. */
export function isToldByRankAlone({ ranked, best, passage }: Case): boolean {
  if (passage.evidence.count === 1 || best.context >= NO_NEIGHBOURS) return false;
  return ranked.some((one) => one.exact && !overlaps(one, best) && one.context >= best.context - AS_MANY);
}

/** Whether a short, frequent quote has neighbours on one side at most, and none that adjoins: only they could tell it. */
export function isCommonWord({ best, passage, uniqueAlike }: Case): boolean {
  if (uniqueAlike || best.sameRank || passage.size >= SHORT || smallerSide(best) >= NO_NEIGHBOURS) return false;
  return !best.before.glued && !best.after.glued;
}

/** Whether a place away from the structure is so long that it may be another sentence with the same beginning and end. */
export const isStretched = ({ best, passage }: Case): boolean =>
  (best.structure ?? 1) < 1 && best.end - best.start - best.extra > STRETCHED * passage.size;

/**
 * Whether the best place has only about half of the quote and not all neighbours, while another place, where no look-alike
 * was before, has nearly all of it. Then either may be wrong.
 */
export function isHalfBesideWhole({ ranked, best, passage }: Case): boolean {
  const { rival, rivalContext } = passage.evidence;
  const isExpected = rival - CONTEXT_CLAIM * rivalContext >= NEARLY_WHOLE || smallerSide(best) >= NEARLY_WHOLE;
  if (best.coverage >= HALF || isExpected) return false;
  return ranked.some((one) => one.coverage >= NEARLY_WHOLE && !overlaps(one, best) && !one.hidden);
}

/**
 * Whether the best place has as much of the quote as the old look-alike had, and no other place has. The passage may be
 * gone, and the look-alike may have moved between its neighbours.
 */
export function isLookAlikeOfOld({ ranked, best, passage }: Case): boolean {
  const { rival, rivalContext } = passage.evidence;
  const words = rival - CONTEXT_CLAIM * rivalContext;
  return (
    words > 0 &&
    Math.abs(best.coverage - words) < SAME_WORDS &&
    !ranked.some((one) => !overlaps(one, best) && Math.abs(one.coverage - words) < NEARLY_SAME_WORDS)
  );
}

/**
 * Whether too little of the quote is left for a place that its neighbours do not hold on both sides: half of its words, a
 * quote of a few letters, or words that no neighbour adjoins, away from the structure or stating something else.
 */
export function isHardlyThere({ best, passage }: Case): boolean {
  const glued = (best.before.glued ? 1 : 0) + (best.after.glued ? 1 : 0);
  if (glued === 2) return false;
  const isAlone = glued === 0 && (best.structure !== 1 || (best.context < ALONE && best.restated));
  return best.coverage < HALF || passage.size < SHORTEST || isAlone;
}
