import type { Case } from './case';
import { isDisplaced, isHalfBesideWhole, isHardlyThere, isLookAlikeOfOld, isOutdone, isStretched } from './doubts';
import { isContradicted, smallerSide } from './evidence';
import { isKnown, isPlaced } from './rivals';
import { otherwise, type Rule, type Ruling } from './rule';
import { EQUAL, EXACT, LANDMARKS, LONG, MOST_OPEN, structureSays, WORDS } from './weighing';

const ENOUGH = 0.65;
const GLUED = 0.05;
/** Half of a quote this short is found in any word. */
const FEW_LETTERS = 3;
/** Most units of blocks inserted into a passage; or twice the passage, if that is more. */
const MOST_EXTRA = 600;
/** Coverage below which a place is chance; higher for short quotes. */
const LEAST = 0.4;
const LEAST_OF_SHORT = 0.5;
const LEAST_OF_SHORTER = 0.6;

const likely = ({ best, passage }: Case): Ruling => (best.coverage >= 0.6 && passage.size >= 20 ? 'unsure' : 'none');

const gluedSides = ({ best }: Case): number => (best.before.glued ? 1 : 0) + (best.after.glued ? 1 : 0);

/** Whether nearly all context is around the place on both sides, up to its ends. */
const isEnclosed = (one: Case): boolean => gluedSides(one) === 2 && smallerSide(one.best) >= 0.9;

/** Whether the place is chance: half of a short quote is found anywhere, but not between its neighbours. */
function isChance(one: Case): boolean {
  const { best, passage } = one;
  const { size } = passage;
  const isAsLong = size > FEW_LETTERS || best.end - best.start === size;
  const isHeld = gluedSides(one) === 2 && best.structure === 1 && best.context >= 0.4;
  const isBetween = isAsLong && (isEnclosed(one) || isHeld);
  const least = size < 8 ? LEAST_OF_SHORTER : size < 24 ? LEAST_OF_SHORT : LEAST;
  return best.coverage < least - (isBetween ? 0.1 : 0);
}

/** Whether another place is as good: neither score nor neighbours nor landmarks tell the two apart. */
function isNotToldApart(one: Case): boolean {
  const { best, second, passage, margin } = one;
  if (margin >= (second && second.coverage >= EXACT ? 0.25 : 0.1)) return false;
  const less = smallerSide(best) >= 0.98 ? 0.05 : 0.15;
  const isFramed = isEnclosed(one) && second !== undefined && second.context <= best.context - less;
  return !isFramed && !(isKnown(second, passage.evidence) && isPlaced(best, second) && margin >= EQUAL);
}

/** Whether the quote itself is elsewhere on the page, and had a look-alike. */
const isBesideItself = ({ count, passage: { evidence } }: Case): boolean =>
  count === 1 && evidence.count === 1 && evidence.rival > 0.6;

function hasFewNeighbours({ best, passage }: Case): boolean {
  const least = isContradicted(best) ? 0.3 : best.structure === 1 && best.coverage >= 0.8 ? 0 : 0.1;
  const leastOfShort = best.structure === 1 ? 0.35 : 0.5;
  return best.context < least || (passage.size < 12 && smallerSide(best) < leastOfShort);
}

function isEvident(one: Case): boolean {
  const { best, passage, landmarks } = one;
  const kept = Math.min(1, Math.max(0, (best.coverage - 0.4) / 0.5));
  const words = WORDS * kept * Math.min(1, passage.size / LONG);
  return words + best.context + LANDMARKS * landmarks + GLUED * gluedSides(one) + structureSays(best) >= ENOUGH;
}

/** Rules for an edited quote, which must be distinguished from text that is merely similar. */
export const EDITED_RULES: readonly Rule[] = [
  { name: 'chance', applies: isChance, ruling: 'none' },
  { name: 'gone', applies: ({ gone }) => gone, ruling: likely },
  { name: 'look-alike of old', applies: ({ rival }) => rival, ruling: likely },
  { name: 'displaced', applies: ({ best }) => isDisplaced(best), ruling: likely },
  { name: 'close second', applies: isNotToldApart, ruling: likely },
  { name: 'look-alike moved in', applies: isLookAlikeOfOld, ruling: likely },
  { name: 'hardly there', applies: isHardlyThere, ruling: likely },
  { name: 'half beside whole', applies: isHalfBesideWhole, ruling: likely },
  { name: 'stretched', applies: isStretched, ruling: likely },
  { name: 'end not found', applies: (one) => one.best.open > MOST_OPEN && gluedSides(one) < 2, ruling: likely },
  { name: 'outdone', applies: isOutdone, ruling: likely },
  {
    name: 'too much between',
    applies: ({ best, passage }) => best.extra > Math.max(MOST_EXTRA, 2 * passage.size),
    ruling: likely,
  },
  { name: 'beside itself', applies: isBesideItself, ruling: likely },
  { name: 'few neighbours', applies: hasFewNeighbours, ruling: likely },
  { name: 'evident', applies: isEvident, ruling: 'sure' },
  { name: 'not evident', applies: otherwise, ruling: likely },
];
