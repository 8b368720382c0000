import type { Case } from './case';
import {
  isAmongQuotations,
  isCommonWord,
  isDisplaced,
  isElsewhere,
  isOfAnotherKind,
  isOutdone,
  isOutranked,
  isQuotedElsewhere,
  isToldByRankAlone,
  isTorn,
} from './doubts';
import { isContradicted, smallerSide } from './evidence';
import { otherwise, type Rule, type Ruling } from './rule';
import { EQUAL, EXACT, LANDMARKS, LONG, MOST_OPEN, structureSays, WORDS } from './weighing';

/** The evidence that makes a place sure: words, neighbours, landmarks, rank and structure, weighed in `isEvident`. */
const ENOUGH = 0.55;
/** The words of a repeated quote count less (`ALONE`: repeated, but once in its structure); rank and uniqueness add. */
const REPEATED = 0.4;
const ALONE = 0.7;
const RANK = 0.15;
const UNIQUE = 0.2;
/** With less context than this, a place must not be outdone by another. */
const SCANT = 0.25;
/** With this share of its context on both sides, a place is the passage. */
const NEARLY_ALL = 0.85;
/** Added when no other place has nearly as many of its neighbours. */
const APART = 0.1;
/** How much more evidence is needed where the landmarks are elsewhere. */
const CONTRADICTED = 0.15;
/** Units of its own block that move along with a passage; a quotation leaves them behind. */
const COMPANY = 12;

const likely = ({ best, passage }: Case): Ruling => (passage.size >= 12 || best.context >= 0.5 ? 'unsure' : 'none');

const isUnknownTwin = ({ best, passage, gone }: Case): boolean =>
  passage.evidence.twins > 0 && (!best.sameRank || gone);

const isHiddenCopy = ({ best, second }: Case): boolean =>
  best.hidden && !best.sameRank && second !== undefined && !second.hidden && second.coverage >= EXACT;

/** Whether another place has the words and as high a claim, and the landmarks do not tell the two apart. */
const isMatched = ({ best, second }: Case): boolean =>
  second !== undefined &&
  !isElsewhere(second, best) &&
  second.coverage >= EXACT &&
  second.claim >= best.claim - EQUAL &&
  best.vote.balance < 0.5;

const isAmongItsNeighbours = ({ best, gone, uniqueAlike }: Case): boolean =>
  smallerSide(best) >= NEARLY_ALL && !isQuotedElsewhere(best) && !(gone && (isContradicted(best) || !uniqueAlike));

/** Whether the passage's block was moved unchanged: with the rest of its text, with its marks, or within its structure. */
function isMovedBlock({ best, unique, uniqueAlike, passage }: Case): boolean {
  if (!uniqueAlike || !best.intact) return false;
  const company = passage.beside.before + passage.beside.after;
  if (company >= COMPANY ? best.structure !== 0 : best.structure === 1 && passage.size + company >= LONG) return true;
  return unique && best.marked && !best.hidden;
}

function isEvident(one: Case): boolean {
  const { best, second, passage, unique, uniqueAlike, landmarks } = one;
  const isMoved = isMovedBlock(one);
  const telling = unique ? 1 : uniqueAlike ? ALONE : REPEATED;
  const words = WORDS * Math.min(1, passage.size / LONG) * telling;
  const rank = unique ? UNIQUE : best.sameRank || uniqueAlike ? RANK : 0;
  // A moved block is expected to be elsewhere, so its new structure and landmarks do not count against it.
  const structure = isMoved && best.structure !== 1 ? 0 : structureSays(best) * (best.structure === 1 ? telling : 1);
  const apart = !unique && best.context >= (second?.context ?? 0) + 0.3 ? APART : 0;
  const around = isMoved ? Math.max(0, landmarks) : landmarks;
  const evident = words + best.context + LANDMARKS * around + rank + apart + structure;
  const more = isContradicted(best) && !isMoved ? CONTRADICTED : 0;
  return evident >= ENOUGH + more;
}

/** Rules for a place with the quote unchanged. */
export const EXACT_RULES: readonly Rule[] = [
  { name: 'look-alike of old', applies: ({ rival }) => rival, ruling: likely },
  { name: 'end not found', applies: ({ best }) => best.open > (best.exact ? 0 : MOST_OPEN), ruling: likely },
  { name: 'displaced', applies: ({ best }) => isDisplaced(best), ruling: likely },
  { name: 'of another kind', applies: isOfAnotherKind, ruling: likely },
  { name: 'twin', applies: isUnknownTwin, ruling: likely },
  { name: 'hidden copy', applies: isHiddenCopy, ruling: 'unsure' },
  { name: 'torn', applies: isTorn, ruling: 'unsure' },
  { name: 'outranked', applies: isOutranked, ruling: 'unsure' },
  { name: 'outdone', applies: (one) => one.best.context < SCANT && isOutdone(one), ruling: 'unsure' },
  { name: 'matched', applies: isMatched, ruling: likely },
  { name: 'among its neighbours', applies: isAmongItsNeighbours, ruling: 'sure' },
  {
    name: 'gone',
    applies: (one) => one.gone && !isMovedBlock(one),
    ruling: ({ passage }) => (passage.size >= 24 ? 'unsure' : 'none'),
  },
  { name: 'quoted elsewhere', applies: ({ best }) => isQuotedElsewhere(best), ruling: likely },
  { name: 'among quotations', applies: isAmongQuotations, ruling: likely },
  { name: 'rank alone', applies: isToldByRankAlone, ruling: likely },
  { name: 'common word', applies: isCommonWord, ruling: likely },
  { name: 'close second', applies: ({ best, margin }) => margin < 0.1 && !best.sameRank, ruling: likely },
  { name: 'evident', applies: isEvident, ruling: 'sure' },
  { name: 'not evident', applies: otherwise, ruling: likely },
];
