import { overlaps, type Witnessed } from './evidence';
import type { Passage } from './passage';
import { isRival } from './rivals';

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

/** The best candidate with what tells it from the others. */
export interface Case extends Circumstances {
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

/** The case of a passage and its best candidate. */
export function caseOf(passage: Passage, circumstances: Circumstances, best: Witnessed): Case {
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
