import type { Witnessed } from './evidence';

/** What the rules for exact and for edited quotes have in common. */

/** From this coverage on, a quote counts as unchanged. */
export const EXACT = 0.97;
/** Scores that differ by less are equal. */
export const EQUAL = 0.05;
/** From this length on (units), the words of a quote count in full. */
export const LONG = 40;
/** Most evidence that words and landmarks can give. */
export const WORDS = 0.5;
export const LANDMARKS = 0.2;
/** Largest `Candidate.open` of a place whose ends no neighbour holds. */
export const MOST_OPEN = 0.08;
/** Evidence of the structure: the same as the passage's, only the same kind of block, or neither. */
const SAME_STRUCTURE = 0.25;
const SAME_BLOCK = -0.3;
const OTHER_STRUCTURE = -0.4;

/** Returns the evidence of the structure for (positive) or against a place. */
export function structureSays({ structure }: Witnessed): number {
  if (structure === null) return 0;
  return structure === 1 ? SAME_STRUCTURE : structure === 0 ? OTHER_STRUCTURE : SAME_BLOCK;
}
