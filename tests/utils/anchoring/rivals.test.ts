import { describe, expect, it } from 'vitest';
import { NOTHING } from '@/utils/anchoring/candidate';
import type { Witnessed } from '@/utils/anchoring/evidence';
import { isRival } from '@/utils/anchoring/rivals';

/** A place of which only what it claims is told. */
function place(claim: number, context: number, given: Partial<Witnessed> = {}): Witnessed {
  return {
    start: 0,
    end: 10,
    coverage: claim - 0.8 * context,
    exact: true,
    before: NOTHING,
    after: NOTHING,
    extra: 0,
    open: 0,
    score: claim,
    claim,
    context,
    ofAll: context,
    contextBefore: context,
    contextAfter: context,
    vote: { balance: 0, count: 0 },
    hidden: false,
    sameRank: false,
    structure: 1,
    intact: false,
    marked: false,
    restated: false,
    moved: 0,
    ...given,
  };
}

describe('a place on a page that repeats itself', () => {
  const known = { rival: 1.72, rivalContext: 0.91, count: 1 };

  it('is another than the look-alike of old when that still claims what it claimed', () => {
    expect(isRival(place(1.79, 0.98), place(1.68, 0.86), known, 1)).toBe(false);
  });

  it('is that look-alike when it claims more nearly what that did than the next place does', () => {
    expect(isRival(place(1.76, 0.96), place(1.6, 0.8), known, 1)).toBe(true);
  });

  it('is that look-alike where the text now ends after it, so that half of the neighbours are all there can be', () => {
    const likeness = { rival: 1.3, rivalContext: 0.4, count: 2 };
    const best = place(1.64, 0.8, { structure: 1, contextAfter: null });
    expect(isRival({ ...best, ofAll: 0.4 }, undefined, likeness, 1)).toBe(true);
    expect(isRival(best, undefined, likeness, 1)).toBe(false);
  });

  it('is not told by landmarks when one of the repeats is gone: it may be the passage', () => {
    const vote = { balance: 1, count: 8 };
    const best = place(1.65, 0.82, { vote });
    const second = place(1.74, 0.92, { vote: { balance: 0.5, count: 8 } });
    expect(isRival(best, second, { ...known, count: 18 }, 18)).toBe(false);
    expect(isRival(best, second, { ...known, count: 18 }, 16)).toBe(true);
  });
});
