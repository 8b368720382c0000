import { isContradicted, overlaps, smallerSide, type Witnessed } from './evidence';
import type { Passage } from './passage';
import { isKnown, isPlaced, isRival } from './rivals';

/** What is known of the page besides the candidates. */
export interface Circumstances {
  /** The candidates, the best first. */
  ranked: readonly Witnessed[];
  /** Weight of the context around a place from which the passage is gone; 0 when there is none. */
  closedGap: number;
  /** How often the quote stands on the page now, and how often where the structure is that of the passage. */
  count: number;
  alike: number;
}

export type Ruling = 'sure' | 'unsure' | 'none';

/** The best candidate with what tells it from the others. */
interface Case extends Circumstances {
  passage: Passage;
  best: Witnessed;
  second: Witnessed | undefined;
  margin: number;
  /** The passage's neighbours stand closed up around nothing, and the best place has less of them. */
  gone: boolean;
  /** The quote stood once, and stands once; at least where the structure is that of the passage. */
  unique: boolean;
  uniqueAlike: boolean;
  /** What the landmarks say, -1 to 1. */
  landmarks: number;
  rival: boolean;
}

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
/** Blocks put into a passage are no longer than this, or than twice the passage. */
const MOST_EXTRA = 600;
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

/** True when the structure speaks for the best place and against another. */
const isElsewhere = (one: Witnessed, best: Witnessed): boolean => best.structure === 1 && (one.structure ?? 1) < 1;

/** The structure of the passage is still there, and this place is not in it, nor between the passage's neighbours. */
const isDisplaced = (best: Witnessed): boolean => best.structure === 0 && smallerSide(best) < 0.5;

/** The passage's block went to another place, as it was. */
function isMovedBlock({ best, uniqueAlike, passage }: Case): boolean {
  if (!uniqueAlike || !best.intact) return false;
  const company = passage.beside.before + passage.beside.after;
  return company >= COMPANY ? best.structure !== 0 : best.structure === 1 && passage.size + company >= LONG;
}

function caseOf(passage: Passage, circumstances: Circumstances, best: Witnessed): Case {
  const { ranked, count, alike, closedGap } = circumstances;
  const { evidence } = passage;
  const others = ranked.filter((one) => one !== best && !overlaps(one, best));
  const [second] = others;
  // Where the structure is the passage's, only look-alikes that stood in it are rivals.
  const within = best.structure === 1 ? evidence.structure : undefined;
  const rival = within
    ? isRival(
        best,
        others.find((one) => one.structure === 1),
        { ...within, count: within.repeats + 1 },
        alike,
      )
    : isRival(best, second, evidence, count);
  const unique = count === 1 && evidence.count === 1;
  return {
    ...circumstances,
    passage,
    best,
    second,
    margin: second ? best.score - second.score : Infinity,
    gone: closedGap > best.before.weight + best.after.weight,
    unique,
    uniqueAlike: unique || (within?.repeats === 0 && alike === 1),
    landmarks: best.vote.balance * Math.min(1, best.vote.count / 4),
    rival,
  };
}

/** Equal places: the one nearest to the old position, when nothing else is near it. */
function nearestByPosition({ ranked, best }: Case): Witnessed | null {
  const tied = ranked.filter((one) => best.score - one.score < EQUAL).sort((a, b) => a.moved - b.moved);
  const [first, next] = tied;
  if (!first || first.moved > 0.05 || (next && next.moved - first.moved <= 0.1)) return null;
  return first;
}

/** Each of two places has one of the true neighbours, and the landmarks do not tell them apart. */
function isTorn({ ranked, best, gone, passage }: Case): boolean {
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
function isOutranked({ ranked, best }: Case): boolean {
  if (best.sameRank) return false;
  const isEnclosed = (one: Witnessed): boolean => smallerSide(one) >= 0.9 && one.context >= best.context + 0.3;
  return ranked.some(
    (one) =>
      !overlaps(one, best) &&
      !isElsewhere(one, best) &&
      ((one.sameRank && one.vote.balance >= best.vote.balance) || isEnclosed(one)),
  );
}

/** Another place has as much of the quote and clearly more of its neighbours: the landmarks alone speak for this one. */
function isOutdone({ ranked, best }: Case): boolean {
  return ranked.some(
    (one) =>
      !one.hidden &&
      !overlaps(one, best) &&
      !isElsewhere(one, best) &&
      one.coverage >= best.coverage - 0.1 &&
      one.context >= best.context + 0.25,
  );
}

/** Rules for a place where the quote stands as it was. */
function ruleExact(one: Case): Ruling {
  const { best, second, passage, margin, gone, unique, uniqueAlike, landmarks } = one;
  const { size, evidence } = passage;
  const likely: Ruling = size >= 12 || best.context >= 0.5 ? 'unsure' : 'none';
  if (one.rival || best.open > 0 || isDisplaced(best)) return likely;
  if (evidence.twins > 0 && (!best.sameRank || gone)) return likely;
  if (best.hidden && second && !second.hidden && second.coverage >= EXACT) return 'unsure';
  if (isTorn(one) || isOutranked(one)) return 'unsure';
  const isAsGood =
    second !== undefined &&
    !isElsewhere(second, best) &&
    second.coverage >= EXACT &&
    second.claim >= best.claim - EQUAL;
  if (isAsGood && best.vote.balance < 0.5) return likely;
  if (smallerSide(best) >= 0.85 && !(gone && (isContradicted(best) || !uniqueAlike))) return 'sure';
  if (gone && !isMovedBlock(one)) return size >= 24 ? 'unsure' : 'none';
  if (margin < 0.1 && !best.sameRank) return likely;
  const telling = unique ? 1 : uniqueAlike ? ALONE : REPEATED;
  const words = WORDS * Math.min(1, size / LONG) * telling;
  const rank = unique ? UNIQUE : best.sameRank || uniqueAlike ? RANK : 0;
  const structure = structureSays(best) * (best.structure === 1 ? telling : 1);
  const apart = !unique && best.context >= (second?.context ?? 0) + 0.3 ? APART : 0;
  const evident = words + best.context + LANDMARKS * landmarks + rank + apart + structure;
  return evident >= ENOUGH_EXACT + (isContradicted(best) ? CONTRADICTED : 0) ? 'sure' : likely;
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
  // Of so short a quote chance finds half anywhere, but not between the same neighbours.
  const isBetween = isEnclosed || (glued === 2 && best.structure === 1 && context >= 0.4);
  if (coverage < (size < 8 ? 0.6 : size < 24 ? 0.5 : 0.4) - (isBetween ? 0.1 : 0)) return 'none';
  const isFramed = isEnclosed && second !== undefined && second.context <= context - (both >= 0.98 ? 0.05 : 0.15);
  const isToldApart = isKnown(second, passage.evidence) && isPlaced(best, second) && margin >= EQUAL;
  const isFar = margin >= (second && second.coverage >= EXACT ? 0.25 : 0.1);
  if (gone || rival || isDisplaced(best) || !(isFar || isFramed || isToldApart)) return likely;
  if ((best.open > 0.12 && glued < 2) || isOutdone(one) || best.extra > Math.max(MOST_EXTRA, 2 * size)) return likely;
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
