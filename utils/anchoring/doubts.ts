import type { Case } from './case';
import { CONTEXT_CLAIM, overlaps, smallerSide, type Witnessed } from './evidence';
import { isKnown } from './rivals';

/** How alike in coverage a place and the look-alike of old are when they have the same words, or nearly the same. */
const SAME_WORDS = 0.02;
const NEARLY_SAME_WORDS = 0.05;
const HALF = 0.55;
/** With so many fewer neighbours its rank says nothing for a place: the page was put in another order. */
const FAR_FEWER = 0.9;
/** So many more neighbours say more than words do; and so many more than rank does, for repeats come and go. */
const MORE = 0.3;
const FAR_MORE = 0.5;
/** So little context is none, and so little less is as much. */
const NO_NEIGHBOURS = 0.1;
const AS_MANY = 0.02;
const SHORTEST = 8;
const SHORT = 12;
const STRETCHED = 2;
const NEARLY_WHOLE = 0.9;
/** Beside words that state something else so few neighbours are none: it may be another sentence of the same kind. */
const ALONE = 0.2;

/** True when the structure speaks for the best place and against another. */
export const isElsewhere = (one: Witnessed, best: Witnessed): boolean =>
  best.structure === 1 && (one.structure ?? 1) < 1;

/** The structure of the passage is still there, and this place is not in it, nor between the passage's neighbours. */
export const isDisplaced = (best: Witnessed): boolean => best.structure === 0 && smallerSide(best) < 0.5;

/**
 * The words stood outside the structure of the passage, too, and here they do: a caption that repeats a heading is what is
 * left between its neighbours when the heading is gone.
 */
export function isOfAnotherKind({ best, passage }: Case): boolean {
  const { count, structure } = passage.evidence;
  return best.structure === 0 && structure !== undefined && structure.repeats < count - 1;
}

/** Each of two places has one of the true neighbours, and the landmarks do not tell them apart. */
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
 * Another place is the likelier one, though less of the quote stands there: it has the passage's rank among as many
 * repeats as there were, or lies between both of its neighbours.
 */
export function isOutranked({ ranked, best }: Case): boolean {
  const isRanked = (one: Witnessed): boolean =>
    !best.sameRank && one.sameRank && one.vote.balance >= best.vote.balance && one.context >= best.context - FAR_FEWER;
  const isEnclosed = (one: Witnessed): boolean =>
    smallerSide(one) >= 0.9 && one.context >= best.context + (best.sameRank ? FAR_MORE : MORE);
  return ranked.some((one) => !overlaps(one, best) && !isElsewhere(one, best) && (isRanked(one) || isEnclosed(one)));
}

/** Another place has as much of the quote and clearly more of its neighbours: the landmarks alone speak for this one. */
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

/** A neighbour on one side still adjoins this place. */
const isAdjoined = ({ before, after }: Witnessed): boolean =>
  before.glued || after.glued || before.direct || after.direct;

/** Nothing adjoins this place, and on one side there is no room for neighbours: it was put at an end of the text. */
const isAppended = (one: Witnessed): boolean =>
  !isAdjoined(one) && (one.contextBefore === null || one.contextAfter === null);

/**
 * An exact quote away from its structure that stands among other words than those of its block and has few of its
 * neighbours, or was put at an end of the text without the marks of its block.
 */
export const isQuotedElsewhere = (one: Witnessed): boolean =>
  one.structure !== 1 && ((!one.intact && one.context < 0.3) || (!one.marked && isAppended(one)));

/** The quote stands more often than it did, and here nothing adjoins it, away from its structure: it may be quoted. */
export const isAmongQuotations = ({ best, count, passage }: Case): boolean =>
  count > passage.evidence.count && best.structure !== 1 && !best.marked && !isAdjoined(best);

/** Of repeats without neighbours another has as many: their rank alone does not tell them apart. */
export function isToldByRankAlone({ ranked, best, passage }: Case): boolean {
  if (passage.evidence.count === 1 || best.context >= NO_NEIGHBOURS) return false;
  return ranked.some((one) => one.exact && !overlaps(one, best) && one.context >= best.context - AS_MANY);
}

/** A short quote that stands often is told by its neighbours alone: here those of one side are near, and do not adjoin it. */
export function isCommonWord({ best, passage, uniqueAlike }: Case): boolean {
  if (uniqueAlike || best.sameRank || passage.size >= SHORT || smallerSide(best) >= NO_NEIGHBOURS) return false;
  return !best.before.glued && !best.after.glued;
}

/** Away from the structure, words so far apart are those of another sentence that begins and ends as the quote did. */
export const isStretched = ({ best, passage }: Case): boolean =>
  (best.structure ?? 1) < 1 && best.end - best.start - best.extra > STRETCHED * passage.size;

/**
 * Less than half of the quote stands at the best place, which not all of its neighbours hold, and nearly all of it at
 * another, where no look-alike stood: one of the two is not what it seems.
 */
export function isHalfBesideWhole({ ranked, best, passage }: Case): boolean {
  const { rival, rivalContext } = passage.evidence;
  const isExpected = rival - CONTEXT_CLAIM * rivalContext >= NEARLY_WHOLE || smallerSide(best) >= NEARLY_WHOLE;
  if (best.coverage >= HALF || isExpected) return false;
  return ranked.some((one) => one.coverage >= NEARLY_WHOLE && !overlaps(one, best) && !one.hidden);
}

/**
 * The best place holds as much of the quote as the look-alike did that stood on the page before, which is not seen
 * anywhere else: the passage may be gone, and the look-alike have slid between its neighbours.
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
 * Too little of the quote is left for neighbours that do not hold it on both sides: half of its words beside one
 * neighbour, the words of a few letters, or any edited words that adjoin neither, away from the structure or stating
 * something else.
 */
export function isHardlyThere({ best, passage }: Case): boolean {
  const glued = (best.before.glued ? 1 : 0) + (best.after.glued ? 1 : 0);
  if (glued === 2) return false;
  const isAlone = glued === 0 && (best.structure !== 1 || (best.context < ALONE && best.restated));
  return best.coverage < HALF || passage.size < SHORTEST || isAlone;
}
