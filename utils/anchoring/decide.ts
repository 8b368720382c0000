import { caseOf, type Case, type Circumstances } from './case';
import { EDITED_RULES } from './edited-rules';
import type { Witnessed } from './evidence';
import { EXACT_RULES } from './exact-rules';
import type { Passage } from './passage';
import { isKnown, isPlaced } from './rivals';
import { otherwise, ruleBy, type Rule, type Ruled } from './rule';
import { EQUAL, EXACT } from './weighing';

/** What was decided about a passage, and for which place. */
export interface Decision extends Ruled {
  chosen: Witnessed;
}

/** Among equal places, returns the one at the old position; null when none or another one is near it. */
function nearestByPosition({ ranked, best, gone }: Case): Witnessed | null {
  if (best.coverage < EXACT || best.context < 0.8 || gone) return null;
  const tied = ranked.filter((one) => best.score - one.score < EQUAL).sort((a, b) => a.moved - b.moved);
  const [first, next] = tied;
  if (!first || first.moved > 0.05 || (next && next.moved - first.moved <= 0.1)) return null;
  return first;
}

/** Whether another place scores as high, unless an edited quote is told apart because that place is its known look-alike. */
function isTied({ best, second, passage, margin }: Case): boolean {
  if (margin >= EQUAL) return false;
  return best.coverage >= EXACT || !isKnown(second, passage.evidence) || !isPlaced(best, second);
}

const isPlausible = ({ best, passage: { size } }: Case): boolean =>
  best.coverage >= EXACT ? size >= 12 || best.context >= 0.5 : size >= 24 && best.context > 0.3;

/** Rules for a place that another one equals. */
const TIED_RULES: readonly Rule[] = [
  { name: 'position', applies: (one) => nearestByPosition(one) !== null, ruling: 'sure' },
  { name: 'tied', applies: isPlausible, ruling: 'unsure' },
  { name: 'tied and implausible', applies: otherwise, ruling: 'none' },
];

/** Decides which candidate is the passage, and whether that is sure. */
export function decide(passage: Passage, circumstances: Circumstances): Decision | null {
  const best = circumstances.ranked[0];
  if (!best) return null;
  const one = caseOf(passage, circumstances, best);
  if (isTied(one)) return { ...ruleBy(TIED_RULES, one), chosen: nearestByPosition(one) ?? best };
  return { ...ruleBy(best.coverage >= EXACT ? EXACT_RULES : EDITED_RULES, one), chosen: best };
}
