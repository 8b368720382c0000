import { caseOf, type Case, type Circumstances } from './case';
import {
  isAmongQuotations,
  isDisplaced,
  isCommonWord,
  isElsewhere,
  isHalfBesideWhole,
  isHardlyThere,
  isOfAnotherKind,
  isLookAlikeOfOld,
  isOutdone,
  isOutranked,
  isQuotedElsewhere,
  isStretched,
  isToldByRankAlone,
  isTorn,
} from './doubts';
import { isContradicted, smallerSide, type Witnessed } from './evidence';
import type { Passage } from './passage';
import { isKnown, isPlaced } from './rivals';

export type Ruling = 'sure' | 'unsure' | 'none';

const EXACT = 0.97;
/** Places this near to each other in score are equal. */
const EQUAL = 0.05;
/** So long a quote says all that words can say. */
const LONG = 40;
/** So much evidence makes a place sure: words, neighbours, landmarks and rank, each weighed below. */
const ENOUGH_EXACT = 0.55;
const ENOUGH_EDITED = 0.65;
const WORDS = 0.5;
const LANDMARKS = 0.2;
/** Of a quote that stood several times its words say less, its rank among them something; more where it is alone in its structure. */
const REPEATED = 0.4;
const ALONE = 0.7;
const RANK = 0.15;
const UNIQUE = 0.2;
/** Of so few letters half is found in any word. */
const FEW_LETTERS = 3;
/** Blocks put into a passage are no longer than this, or than twice the passage. */
const MOST_EXTRA = 600;
/** Of an end that no neighbour holds no more than this share of the quote may be unknown. */
const MOST_OPEN = 0.08;
/** So little context does not outweigh another place that has clearly more of it. */
const SCANT = 0.25;
/** No other place has nearly as many of its neighbours. */
const APART = 0.1;
const GLUED = 0.05;
/** What it takes more where the landmarks stand elsewhere. */
const CONTRADICTED = 0.15;
/** What it says that a place stands in the page as the passage did, in such a block only, or in none such. */
const SAME_STRUCTURE = 0.25;
const SAME_BLOCK = -0.3;
const OTHER_STRUCTURE = -0.4;
/** So much of its own block comes along with what is moved, and not with what is quoted. */
const COMPANY = 12;

function structureSays({ structure }: Witnessed): number {
  if (structure === null) return 0;
  return structure === 1 ? SAME_STRUCTURE : structure === 0 ? OTHER_STRUCTURE : SAME_BLOCK;
}

/** The passage's block went to another place, as it was: with the rest of its text, with its marks, or within its structure. */
function isMovedBlock({ best, unique, uniqueAlike, passage }: Case): boolean {
  if (!uniqueAlike || !best.intact) return false;
  const company = passage.beside.before + passage.beside.after;
  if (company >= COMPANY ? best.structure !== 0 : best.structure === 1 && passage.size + company >= LONG) return true;
  return unique && best.marked && !best.hidden;
}

/** Equal places: the one nearest to the old position, when nothing else is near it. */
function nearestByPosition({ ranked, best }: Case): Witnessed | null {
  const tied = ranked.filter((one) => best.score - one.score < EQUAL).sort((a, b) => a.moved - b.moved);
  const [first, next] = tied;
  if (!first || first.moved > 0.05 || (next && next.moved - first.moved <= 0.1)) return null;
  return first;
}

/** Rules for a place where the quote stands as it was. */
function ruleExact(one: Case): Ruling {
  const { best, second, passage, margin, gone, unique, uniqueAlike, landmarks } = one;
  const { size, evidence } = passage;
  const likely: Ruling = size >= 12 || best.context >= 0.5 ? 'unsure' : 'none';
  if (one.rival || best.open > (best.exact ? 0 : MOST_OPEN)) return likely;
  if (isDisplaced(best) || isOfAnotherKind(one)) return likely;
  if (evidence.twins > 0 && (!best.sameRank || gone)) return likely;
  if (best.hidden && !best.sameRank && second && !second.hidden && second.coverage >= EXACT) return 'unsure';
  if (isTorn(one) || isOutranked(one) || (best.context < SCANT && isOutdone(one))) return 'unsure';
  const isAsGood =
    second !== undefined &&
    !isElsewhere(second, best) &&
    second.coverage >= EXACT &&
    second.claim >= best.claim - EQUAL;
  if (isAsGood && best.vote.balance < 0.5) return likely;
  const isQuoted = isQuotedElsewhere(best);
  if (smallerSide(best) >= 0.85 && !isQuoted && !(gone && (isContradicted(best) || !uniqueAlike))) return 'sure';
  const isMoved = isMovedBlock(one);
  if (gone && !isMoved) return size >= 24 ? 'unsure' : 'none';
  if (isQuoted || isAmongQuotations(one) || isToldByRankAlone(one) || isCommonWord(one)) return likely;
  if (margin < 0.1 && !best.sameRank) return likely;
  const telling = unique ? 1 : uniqueAlike ? ALONE : REPEATED;
  const words = WORDS * Math.min(1, size / LONG) * telling;
  const rank = unique ? UNIQUE : best.sameRank || uniqueAlike ? RANK : 0;
  // What was moved as a whole stands where it did not stand before, and its landmarks do not.
  const structure = isMoved && best.structure !== 1 ? 0 : structureSays(best) * (best.structure === 1 ? telling : 1);
  const apart = !unique && best.context >= (second?.context ?? 0) + 0.3 ? APART : 0;
  const around = isMoved ? Math.max(0, landmarks) : landmarks;
  const evident = words + best.context + LANDMARKS * around + rank + apart + structure;
  const more = isContradicted(best) && !isMoved ? CONTRADICTED : 0;
  return evident >= ENOUGH_EXACT + more ? 'sure' : likely;
}

/** Rules for an edited quote: it has to be told from what is merely like it. */
function ruleEdited(one: Case): Ruling {
  const { best, second, passage, margin, gone, count, landmarks, rival } = one;
  const { size, evidence } = passage;
  const { coverage, context } = best;
  const likely: Ruling = coverage >= 0.6 && size >= 20 ? 'unsure' : 'none';
  const glued = (best.before.glued ? 1 : 0) + (best.after.glued ? 1 : 0);
  const both = smallerSide(best);
  const isEnclosed = glued === 2 && both >= 0.9;
  // Of so short a quote chance finds half anywhere, but not between the same neighbours; of a few letters in anything longer.
  const isAsLong = size > FEW_LETTERS || best.end - best.start === size;
  const isBetween = isAsLong && (isEnclosed || (glued === 2 && best.structure === 1 && context >= 0.4));
  if (coverage < (size < 8 ? 0.6 : size < 24 ? 0.5 : 0.4) - (isBetween ? 0.1 : 0)) return 'none';
  const isFramed = isEnclosed && second !== undefined && second.context <= context - (both >= 0.98 ? 0.05 : 0.15);
  const isToldApart = isKnown(second, passage.evidence) && isPlaced(best, second) && margin >= EQUAL;
  const isFar = margin >= (second && second.coverage >= EXACT ? 0.25 : 0.1);
  if (gone || rival || isDisplaced(best) || !(isFar || isFramed || isToldApart)) return likely;
  if (isLookAlikeOfOld(one) || isHardlyThere(one) || isHalfBesideWhole(one) || isStretched(one)) return likely;
  if ((best.open > MOST_OPEN && glued < 2) || isOutdone(one) || best.extra > Math.max(MOST_EXTRA, 2 * size))
    return likely;
  // The quote itself stands elsewhere, and had a look-alike.
  if (count === 1 && evidence.count === 1 && evidence.rival > 0.6) return likely;
  const least = isContradicted(best) ? 0.3 : best.structure === 1 && coverage >= 0.8 ? 0 : 0.1;
  if (context < least || (size < 12 && both < (best.structure === 1 ? 0.35 : 0.5))) return likely;
  const words = WORDS * Math.min(1, Math.max(0, (coverage - 0.4) / 0.5)) * Math.min(1, size / LONG);
  return words + context + LANDMARKS * landmarks + GLUED * glued + structureSays(best) >= ENOUGH_EDITED
    ? 'sure'
    : likely;
}

/** Says which candidate is the passage, and whether that is sure. */
export function decide(passage: Passage, circumstances: Circumstances): { ruling: Ruling; chosen: Witnessed } | null {
  const best = circumstances.ranked[0];
  if (!best) return null;
  const one = caseOf(passage, circumstances, best);
  const isExact = best.coverage >= EXACT;
  const isToldApart = !isExact && isKnown(one.second, passage.evidence) && isPlaced(best, one.second);
  if (one.margin < EQUAL && !isToldApart) {
    const nearest = isExact && best.context >= 0.8 && !one.gone ? nearestByPosition(one) : null;
    if (nearest) return { ruling: 'sure', chosen: nearest };
    const plausible = isExact ? passage.size >= 12 || best.context >= 0.5 : passage.size >= 24 && best.context > 0.3;
    return { ruling: plausible ? 'unsure' : 'none', chosen: best };
  }
  return { ruling: isExact ? ruleExact(one) : ruleEdited(one), chosen: best };
}
