import { describe, expect, it } from 'vitest';
import { place } from '@/tests/helpers/place';
import { NOTHING, type Side } from '@/utils/anchoring/candidate';
import { caseOf, type Case } from '@/utils/anchoring/case';
import {
  isAmongQuotations,
  isCommonWord,
  isHalfBesideWhole,
  isHardlyThere,
  isOfAnotherKind,
  isLookAlikeOfOld,
  isOutdone,
  isOutranked,
  isQuotedElsewhere,
  isStretched,
  isToldByRankAlone,
} from '@/utils/anchoring/doubts';
import type { Witnessed } from '@/utils/anchoring/evidence';
import { readPassage, type Passage } from '@/utils/anchoring/passage';

const GLUED: Side = { weight: 40, units: 60, glued: true, direct: true };

const passageOf = (exact: string, evidence: Partial<Passage['evidence']> = {}): Passage => {
  const passage = readPassage({ exact, prefix: '', suffix: '' }) as Passage;
  return { ...passage, evidence: { ...passage.evidence, ...evidence } };
};

function one(passage: Passage, ...ranked: [Witnessed, ...Witnessed[]]): Case {
  return caseOf(passage, { ranked, closedGap: 0, count: 1, alike: 0 }, ranked[0]);
}

const LONG = passageOf('the council will build forty classrooms in three districts');

describe('an exact quote away from its structure', () => {
  it('is a quotation among other words, with few of its neighbours', () => {
    expect(isQuotedElsewhere(place({ structure: 0.5, context: 0.1 }))).toBe(true);
    expect(isQuotedElsewhere(place({ structure: null, context: 0.1 }))).toBe(true);
  });

  it('is none with the rest of its block, in its structure, or among its neighbours', () => {
    expect(isQuotedElsewhere(place({ structure: 0.5, context: 0.1, intact: true }))).toBe(false);
    expect(isQuotedElsewhere(place({ structure: 1, context: 0.1 }))).toBe(false);
    expect(isQuotedElsewhere(place({ structure: 0.5, context: 0.5 }))).toBe(false);
  });
});

describe('an exact quote at the end of the text, away from its structure', () => {
  const last = place({ structure: 0.5, context: 0.6, contextBefore: 0.6, contextAfter: null, intact: true });

  it('was put there when nothing of its neighbours adjoins it', () => {
    expect(isQuotedElsewhere(last)).toBe(true);
  });

  it('may be what is loaded so far when something does, or when its structure is its own', () => {
    expect(isQuotedElsewhere({ ...last, before: GLUED })).toBe(false);
    expect(isQuotedElsewhere({ ...last, structure: 1 })).toBe(false);
    expect(isQuotedElsewhere({ ...last, contextAfter: 0 })).toBe(false);
    expect(isQuotedElsewhere({ ...last, marked: true })).toBe(false);
  });
});

describe('an exact quote that stands more often than it did', () => {
  const now = (best: Witnessed, count: number): Case => ({ ...one(LONG, best), count });
  const best = place({ structure: null, context: 0.4, contextBefore: 0.75, contextAfter: 0.02 });

  it('may be quoted where nothing adjoins it, away from its structure', () => {
    expect(isAmongQuotations(now(best, 3))).toBe(true);
    expect(isAmongQuotations(now(best, 1))).toBe(false);
  });

  it('is the passage where a neighbour adjoins it, or in its structure', () => {
    expect(isAmongQuotations(now({ ...best, before: GLUED }, 3))).toBe(false);
    expect(isAmongQuotations(now({ ...best, structure: 1 }, 3))).toBe(false);
    expect(isAmongQuotations(now({ ...best, marked: true }, 3))).toBe(false);
  });
});

describe('one of several repeats', () => {
  const passage = passageOf('preparation software', { count: 3, rank: 1 });
  const best = place({ context: 0.04, sameRank: true, structure: 1 });
  const other = place({ start: 300, end: 340, context: 0.05 });

  it('is told by its rank alone when others have as few of its neighbours', () => {
    expect(isToldByRankAlone(one(passage, best, other))).toBe(true);
  });

  it('is not when it has more of them, or the words stood once', () => {
    expect(isToldByRankAlone(one(passage, { ...best, context: 0.3 }, other))).toBe(false);
    expect(isToldByRankAlone(one(passage, best, { ...other, context: 0 }))).toBe(false);
    expect(isToldByRankAlone(one(LONG, best, other))).toBe(false);
  });
});

describe('a place with as many of the words as the look-alike of old', () => {
  const passage = passageOf('AirPods with wireless charging case, latest model', { rival: 1.33, rivalContext: 0.62 });
  const slid = place({ coverage: 0.83, exact: false, context: 0.8 });

  it('is that look-alike when nothing else is', () => {
    expect(isLookAlikeOfOld(one(passage, slid))).toBe(true);
    expect(isLookAlikeOfOld(one(passage, slid, place({ start: 300, end: 340, coverage: 0.5, exact: false })))).toBe(
      true,
    );
  });

  it('is not when the look-alike is still there, or when it has more of the words', () => {
    const other = place({ start: 300, end: 340, coverage: 0.82, exact: false });
    expect(isLookAlikeOfOld(one(passage, slid, other))).toBe(false);
    expect(isLookAlikeOfOld(one(passage, { ...slid, coverage: 0.9 }))).toBe(false);
    expect(isLookAlikeOfOld(one(LONG, slid))).toBe(false);
  });
});

describe('an edited quote that one neighbour holds at most', () => {
  const edited = place({ coverage: 0.8, exact: false, after: GLUED, structure: 1 });

  it('is hardly there with half of its words, with few letters, or with no neighbour outside its structure', () => {
    expect(isHardlyThere(one(LONG, { ...edited, coverage: 0.5 }))).toBe(true);
    expect(isHardlyThere(one(passageOf('in a'), edited))).toBe(true);
    expect(isHardlyThere(one(LONG, { ...edited, after: NOTHING, structure: 0.5 }))).toBe(true);
  });

  it('is there with most of its words, or between both neighbours', () => {
    expect(isHardlyThere(one(LONG, edited))).toBe(false);
    expect(isHardlyThere(one(LONG, { ...edited, coverage: 0.5, before: GLUED }))).toBe(false);
  });
});

describe('an edited quote that adjoins no neighbour', () => {
  const edited = place({ coverage: 0.9, exact: false, structure: 1 });

  it('is another sentence of the kind when it states something else and hardly any neighbour is near', () => {
    const other = { ...edited, restated: true };
    expect(isHardlyThere(one(LONG, { ...other, context: 0.1 }))).toBe(true);
    expect(isHardlyThere(one(LONG, { ...other, context: 0.3 }))).toBe(false);
    expect(isHardlyThere(one(LONG, { ...other, context: 0.1, after: GLUED }))).toBe(false);
    expect(isHardlyThere(one(LONG, { ...edited, context: 0.1 }))).toBe(false);
  });
});

describe('the words of a quote far apart', () => {
  const wide = place({ coverage: 0.8, exact: false, end: 250 });

  it('are another sentence away from the structure, and the quote with words put in within it', () => {
    expect(isStretched(one(LONG, { ...wide, structure: 0 }))).toBe(true);
    expect(isStretched(one(LONG, { ...wide, structure: 1 }))).toBe(false);
    expect(isStretched(one(LONG, { ...wide, structure: 0, extra: 100 }))).toBe(false);
    expect(isStretched(one(LONG, wide))).toBe(false);
  });
});

describe('words that stood outside the structure of the passage, too', () => {
  const structure = { place: 'h3', marks: '', repeats: 0, rival: 0, rivalContext: 0 };
  const heading = passageOf('Patagonia', { count: 2, structure });

  it('are not the passage where they stand outside it', () => {
    expect(isOfAnotherKind(one(heading, place({ structure: 0, context: 0.9 })))).toBe(true);
    expect(isOfAnotherKind(one(heading, place({ structure: 1 })))).toBe(false);
    expect(isOfAnotherKind(one(heading, place({ structure: null })))).toBe(false);
  });

  it('may be when all of them stood in it', () => {
    const within = passageOf('Patagonia', { count: 2, structure: { ...structure, repeats: 1 } });
    expect(isOfAnotherKind(one(within, place({ structure: 0, context: 0.9 })))).toBe(false);
  });
});

describe('half of a quote', () => {
  const half = place({ coverage: 0.45, exact: false });
  const whole = place({ start: 300, end: 340, coverage: 0.98 });

  it('is doubted when nearly all of it stands elsewhere, where no look-alike stood', () => {
    expect(isHalfBesideWhole(one(LONG, half, whole))).toBe(true);
    expect(isHalfBesideWhole(one(LONG, half, { ...whole, hidden: true }))).toBe(false);
    expect(isHalfBesideWhole(one(LONG, { ...half, coverage: 0.6 }, whole))).toBe(false);
    expect(isHalfBesideWhole(one(LONG, { ...half, contextBefore: 1, contextAfter: 1 }, whole))).toBe(false);
    const known = passageOf('the council will build forty classrooms', { rival: 1, rivalContext: 0.05 });
    expect(isHalfBesideWhole(one(known, half, whole))).toBe(false);
  });
});

describe('a short word that stands often', () => {
  const passage = passageOf('the', { count: 12 });

  it('is not told by neighbours on one side that do not adjoin it', () => {
    const best = place({ context: 0.4, contextBefore: 0.02, contextAfter: 0.8 });
    expect(isCommonWord(one(passage, best))).toBe(true);
    expect(isCommonWord(one(passage, { ...best, after: GLUED }))).toBe(false);
    expect(isCommonWord(one(passage, { ...best, contextBefore: 0.2 }))).toBe(false);
    expect(isCommonWord(one(passage, { ...best, sameRank: true }))).toBe(false);
    expect(isCommonWord(one(passageOf('the'), best))).toBe(false);
  });
});

describe('a repeat with the rank of old', () => {
  const best = place({ context: 1, contextBefore: 1, contextAfter: 1 });
  const ranked = place({ start: 300, end: 340, sameRank: true });

  it('outranks a place with hardly more neighbours, and none with all of them', () => {
    expect(isOutranked(one(LONG, { ...best, context: 0.5 }, ranked))).toBe(true);
    expect(isOutranked(one(LONG, best, ranked))).toBe(false);
  });

  it('is outranked by a place with far more neighbours: repeats come and go', () => {
    const lost = { ...best, start: 300, end: 340, coverage: 0.6 };
    expect(isOutranked(one(LONG, { ...ranked, start: 0, end: 40, context: 0.4 }, lost))).toBe(true);
    expect(isOutranked(one(LONG, { ...ranked, start: 0, end: 40, context: 0.6 }, lost))).toBe(false);
  });
});

describe('a place that landmarks alone speak for', () => {
  it('is outdone by a seen one with as many words and clearly more neighbours', () => {
    const best = place({ context: 0.1 });
    const other = place({ start: 300, end: 340, context: 0.4 });
    expect(isOutdone(one(LONG, best, other))).toBe(true);
    expect(isOutdone(one(LONG, best, { ...other, hidden: true }))).toBe(false);
    expect(isOutdone(one(LONG, best, { ...other, context: 0.3 }))).toBe(false);
  });
});
