import { overlaps, type Witnessed } from './evidence';
import type { Passage } from './passage';
import { isRival } from './rivals';

/** The candidates, and what else is known of the page. */
export interface Circumstances {
  /** The candidates, the best first. */
  ranked: readonly Witnessed[];
  /** Weight of the context around a gap that the passage left (see `closedGap`); 0 without one. */
  closedGap: number;
  /** How often the quote is on the page now, and how often in the passage's structure. */
  count: number;
  alike: number;
}

/** The best candidate, and what distinguishes it from the others. */
export interface Case extends Circumstances {
  passage: Passage;
  best: Witnessed;
  second: Witnessed | undefined;
  margin: number;
  /** Elsewhere the passage's neighbours have closed up around its gap, and the best place has less of them. */
  gone: boolean;
  /** The quote was on the page once and still is; `uniqueAlike`: at least within the passage's structure. */
  unique: boolean;
  uniqueAlike: boolean;
  /** The vote of the landmarks, -1 to 1. */
  landmarks: number;
  rival: boolean;
}

/** Builds the case for the best candidate. */
export function caseOf(passage: Passage, circumstances: Circumstances, best: Witnessed): Case {
  const { ranked, count, alike, closedGap } = circumstances;
  const { evidence } = passage;
  const others = ranked.filter((one) => one !== best && !overlaps(one, best));
  const [second] = others;
  // In the passage's own structure, only look-alikes in the same structure are rivals.
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
