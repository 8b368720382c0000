import { isContradicted, smallerSide, type Witnessed } from './evidence';
import type { Passage } from './passage';

/** What is known of the page besides the candidates. */
export interface Circumstances {
  /** The candidates, the best first. */
  ranked: readonly Witnessed[];
  /** Weight of the context around a place from which the passage is gone; 0 when there is none. */
  closedGap: number;
  /** How often the quote stands on the page now. */
  count: number;
}

export type Ruling = 'sure' | 'unsure' | 'none';

/** The best candidate with what tells it from the others. */
interface Case extends Circumstances {
  passage: Passage;
  best: Witnessed;
  second: Witnessed | undefined;
  margin: number;
  gone: boolean;
  rival: boolean;
  both: number;
}

const EXACT = 0.97;
/** Of so short a quote chance finds half anywhere. */
const SHORT = 8;
const overlaps = (a: Witnessed, b: Witnessed): boolean => a.start < b.end && b.start < a.end;

function caseOf(passage: Passage, circumstances: Circumstances, best: Witnessed): Case {
  const second = circumstances.ranked.find((one) => one !== best && !overlaps(one, best));
  const { evidence } = passage;
  const vanished = circumstances.count < evidence.count;
  return {
    ...circumstances,
    passage,
    best,
    second,
    margin: second ? best.score - second.score : Infinity,
    gone: circumstances.closedGap > best.before.weight + best.after.weight,
    rival: isRival(best, passage, vanished),
    both: smallerSide(best),
  };
}

/**
 * The best place may be a look-alike that was there before: it says no more for itself than that one could, nor is it
 * better placed among the neighbours.
 */
function isRival(best: Witnessed, { evidence }: Passage, vanished: boolean): boolean {
  if (best.sameRank || best.claim > evidence.rival + 0.12 + (vanished ? 0.25 : 0)) return false;
  return best.context <= evidence.rivalContext + Math.min(0.15, 0.85 * (1 - evidence.rivalContext));
}

/** Equal places: the one nearest to the old position, when nothing else is near it. */
function nearestByPosition({ ranked, best }: Case): Witnessed | null {
  const tied = ranked.filter((one) => best.score - one.score < 0.05).sort((a, b) => a.moved - b.moved);
  const [first, next] = tied;
  if (!first || first.moved > 0.05 || (next && next.moved - first.moved <= 0.1)) return null;
  return first;
}

function isTorn({ ranked, best }: Case): boolean {
  return ranked.some(
    (one) =>
      one !== best &&
      !one.hidden &&
      one.coverage >= 0.9 &&
      !overlaps(one, best) &&
      ((one.contextBefore ?? 0) >= (best.contextBefore ?? 1) + 0.35 ||
        (one.contextAfter ?? 0) >= (best.contextAfter ?? 1) + 0.35),
  );
}

/** Rules for a place where the quote stands as it was: little context is enough, a short quote needs more. */
function ruleExact(one: Case): Ruling {
  const { best, second, passage, both, gone } = one;
  const { size, evidence } = passage;
  const { vote } = best;
  const likely: Ruling = size >= 12 ? 'unsure' : 'none';
  const contradicted = isContradicted(best);
  if (one.rival || (evidence.twins > 0 && !best.sameRank)) return size >= 12 || best.context >= 0.5 ? 'unsure' : 'none';
  if (isTorn(one) || (best.hidden && second && !second.hidden && second.coverage >= EXACT)) return 'unsure';
  const hasRank = best.sameRank && evidence.twins === 0 && !gone && !contradicted;
  if (hasRank && ((vote.balance >= 0.5 && vote.count >= 4) || both >= 0.35)) return 'sure';
  if (both >= 0.85 && !(contradicted && gone)) return 'sure';
  if (gone) return size >= 24 ? 'unsure' : 'none';
  if (contradicted) return likely;
  const unique = one.count === 1 && evidence.count === 1;
  return ruleWitnesses(one, unique) || both >= (size < 24 ? 0.35 : 0.25) || standsAlone(one, unique) ? 'sure' : likely;
}

function ruleWitnesses({ best, second, passage, margin }: Case, unique: boolean): boolean {
  const { size } = passage;
  const { vote, before, after } = best;
  const enough = (units: number, length: number, share: number | null): boolean =>
    share === null || units >= Math.min(40, 0.4 * length);
  if (
    (best.contextBefore !== null || best.contextAfter !== null) &&
    enough(before.units, passage.before, best.contextBefore) &&
    enough(after.units, passage.after, best.contextAfter) &&
    (size >= 24 || unique || (margin >= 0.3 && vote.balance >= 0.5))
  ) {
    return true;
  }
  if (unique && size >= 12 && vote.balance >= 0 && best.context >= 0.15 && (before.direct || after.direct)) return true;
  const oneSide =
    (before.direct && (best.contextBefore ?? 0) >= 0.5) || (after.direct && (best.contextAfter ?? 0) >= 0.5);
  const isFar = margin >= (second && second.coverage >= EXACT ? 0.3 : 0.1);
  return oneSide && (size >= 24 || vote.balance >= 0.3 || vote.count < 2) && isFar;
}

function standsAlone({ best, second, passage }: Case, unique: boolean): boolean {
  const { size } = passage;
  const { vote } = best;
  return (
    (size >= 60 && vote.count >= 3 && vote.balance >= 0.5) ||
    (size >= 8 && unique && vote.count >= 5 && vote.balance >= 0.7) ||
    (size >= 60 && !second && vote.balance >= 0)
  );
}

/** Rules for an edited quote. It never stands on landmarks alone: a near copy in the same article has the same. */
function ruleEdited({ best, second, passage, both, margin, gone, rival }: Case): Ruling {
  const { size } = passage;
  const { coverage, vote, before, after } = best;
  const likely: Ruling = coverage >= 0.6 && size >= 20 ? 'unsure' : 'none';
  const isFar = margin >= (second && second.coverage >= EXACT ? 0.25 : 0.1);
  if (coverage < (size < SHORT ? 0.6 : 0.4)) return 'none';
  const glued = (before.glued ? 1 : 0) + (after.glued ? 1 : 0);
  const framed = both >= 0.9 && glued === 2 && second !== undefined && second.context <= best.context - 0.15;
  if (gone || isContradicted(best) || rival || !(isFar || framed)) return likely;
  if (both >= 0.35 && coverage >= 0.5 && size >= 24) return 'sure';
  if (both >= 0.5 && (glued === 2 || (glued === 1 && coverage >= 0.6))) return 'sure';
  if (glued === 2 && coverage >= 0.7 && (both >= 0.35 || (best.context >= 0.5 && coverage >= 0.8))) return 'sure';
  const isSide = (share: number | null): boolean =>
    (share ?? 0) >= 0.9 ? coverage >= 0.7 : (share ?? 0) >= 0.6 && coverage >= 0.8;
  const oneSide = (before.direct && isSide(best.contextBefore)) || (after.direct && isSide(best.contextAfter));
  return size >= 24 && oneSide && (vote.balance >= 0.3 || vote.count < 2) ? 'sure' : likely;
}

/** Says which candidate is the passage, and whether that is sure. */
export function decide(passage: Passage, circumstances: Circumstances): { ruling: Ruling; chosen: Witnessed } | null {
  const best = circumstances.ranked[0];
  if (!best) return null;
  const one = caseOf(passage, circumstances, best);
  const isExact = best.coverage >= EXACT;
  if (one.margin < 0.05) {
    const nearest = isExact && best.context >= 0.8 && !one.gone ? nearestByPosition(one) : null;
    if (nearest) return { ruling: 'sure', chosen: nearest };
    const plausible = isExact ? passage.size >= 12 || best.context >= 0.5 : passage.size >= 24 && best.context > 0.3;
    return { ruling: plausible ? 'unsure' : 'none', chosen: best };
  }
  return { ruling: isExact ? ruleExact(one) : ruleEdited(one), chosen: best };
}
