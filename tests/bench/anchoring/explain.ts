import { decide } from '@/utils/anchoring/decide';
import { rangesOf, spanOf } from '@/utils/anchoring/dom-map';
import type { Witnessed } from '@/utils/anchoring/evidence';
import { currentIndex } from '@/utils/anchoring/index-cache';
import { locateFast, weigh } from '@/utils/anchoring/locate';
import { readPassage } from '@/utils/anchoring/passage';
import { settingIn } from '@/utils/anchoring/setting';

/** What was weighed for a passage, and how far each place is the true one: to find out why a case fails. */
export function explanationOf(root: Element, described: unknown, overlap: (range: Range) => number): unknown {
  const passage = readPassage(described);
  if (!passage) return 'no passage';
  const index = currentIndex(root);
  const first = locateFast(index.page, passage, settingIn(index));
  if ('sure' in first) return { fast: first.confidence };
  const weighed = weigh(first);
  const decided = decide(passage, weighed);
  const { before, size, after, evidence } = passage;
  const truthOf = ({ start, end }: Witnessed): number => {
    const [range] = rangesOf(index, spanOf(index, start, end));
    return range ? overlap(range) : 0;
  };
  return {
    before,
    size,
    after,
    evidence: { ...evidence, before: evidence.before.length, after: evidence.after.length },
    count: weighed.count,
    closedGap: weighed.closedGap,
    ruling: decided?.ruling,
    rule: decided?.rule,
    ranked: weighed.ranked.slice(0, 6).map((one) => Object.assign(one, { truth: truthOf(one) })),
  };
}
