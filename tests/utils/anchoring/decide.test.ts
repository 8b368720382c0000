import { describe, expect, it } from 'vitest';
import { place } from '@/tests/helpers/place';
import { decide } from '@/utils/anchoring/decide';
import { EDITED_RULES } from '@/utils/anchoring/edited-rules';
import { EXACT_RULES } from '@/utils/anchoring/exact-rules';
import type { Witnessed } from '@/utils/anchoring/evidence';
import { readPassage, type Passage } from '@/utils/anchoring/passage';

const passage = readPassage({
  exact: 'the council will build forty classrooms in three districts',
  prefix: 'On Tuesday the mayor said that ',
  suffix: ' before the school year begins.',
}) as Passage;
const AROUND = { context: 1, contextBefore: 1, contextAfter: 1 };

const ruled = (ranked: Witnessed[], known = {}) =>
  decide(passage, { ranked, closedGap: 0, count: 1, alike: 0, ...known });

describe('a decision', () => {
  it('is none where nothing was found', () => {
    expect(ruled([])).toBeNull();
  });

  it('names the rule by which an exact quote is the passage, or may be', () => {
    expect(ruled([place(AROUND)])).toMatchObject({ ruling: 'sure', rule: 'among its neighbours' });
    expect(ruled([place({})], { closedGap: 60 })).toMatchObject({ ruling: 'unsure', rule: 'gone' });
    expect(ruled([place({ structure: 1, context: 0.3 })])).toMatchObject({ ruling: 'sure', rule: 'evident' });
    expect(ruled([place({ open: 0.2 })])).toMatchObject({ ruling: 'unsure', rule: 'end not found' });
  });

  it('names that by which an edited one is, or is not', () => {
    const edited = { exact: false, coverage: 0.8 };
    const side = { weight: 40, units: 60, glued: true, direct: true };
    expect(ruled([place({ ...edited, ...AROUND, before: side, after: side })])).toMatchObject({
      ruling: 'sure',
      rule: 'evident',
    });
    expect(ruled([place({ ...edited, coverage: 0.3 })])).toMatchObject({ ruling: 'none', rule: 'chance' });
    expect(ruled([place(edited)])).toMatchObject({ ruling: 'unsure', rule: 'hardly there' });
  });

  it('falls on the place nearest to the old position where two are equal, or on neither', () => {
    const near = place({ ...AROUND, start: 500, end: 540, moved: 0.01 });
    const far = place({ ...AROUND, moved: 0.6 });
    expect(ruled([far, near])).toMatchObject({ ruling: 'sure', rule: 'position', chosen: near });
    expect(ruled([far, { ...near, moved: 0.55 }])).toMatchObject({ ruling: 'unsure', rule: 'tied' });
  });
});

describe.each([
  ['exact', EXACT_RULES],
  ['edited', EDITED_RULES],
])('the rules for %s quotes', (_, rules) => {
  it('have names of their own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});
