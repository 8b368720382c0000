import type { Witnessed } from './evidence';

/** What the rules for exact and for edited quotes have in common. */

/** With so much of its letters a quote stands as it was. */
export const EXACT = 0.97;
/** Places this near to each other in score are equal. */
export const EQUAL = 0.05;
/** So long a quote says all that words can say. */
export const LONG = 40;
/** What the words say at most, and the landmarks. */
export const WORDS = 0.5;
export const LANDMARKS = 0.2;
/** Of an end that no neighbour holds no more than this share of the quote may be unknown. */
export const MOST_OPEN = 0.08;
/** What it says that a place stands in the page as the passage did, in such a block only, or in none such. */
const SAME_STRUCTURE = 0.25;
const SAME_BLOCK = -0.3;
const OTHER_STRUCTURE = -0.4;

/** What the structure says for a place, or against it. */
export function structureSays({ structure }: Witnessed): number {
  if (structure === null) return 0;
  return structure === 1 ? SAME_STRUCTURE : structure === 0 ? OTHER_STRUCTURE : SAME_BLOCK;
}
