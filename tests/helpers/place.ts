import { NOTHING } from '@/utils/anchoring/candidate';
import type { Witnessed } from '@/utils/anchoring/evidence';

/** A place where the quote stands as it was, with nothing else that speaks for it. */
export function place(given: Partial<Witnessed>): Witnessed {
  return {
    start: 100,
    end: 140,
    coverage: 1,
    exact: true,
    before: NOTHING,
    after: NOTHING,
    extra: 0,
    open: 0,
    score: 1,
    claim: 1,
    context: 0,
    ofAll: 0,
    contextBefore: 0,
    contextAfter: 0,
    vote: { balance: 0, count: 0 },
    hidden: false,
    sameRank: false,
    structure: null,
    intact: false,
    marked: false,
    restated: false,
    moved: 0,
    ...given,
  };
}
