import { describe, expect, it } from 'vitest';
import { sampleTarget } from '@/tests/helpers/samples';
import type { Background } from '@/utils/contract/background';
import type { LibraryCalls } from '@/utils/contract/library';
import type { PassageEvidenceSelector, StructureEvidence } from '@/utils/model/selector';
import { backgroundShapes, checkWith, libraryShapes } from '@/utils/messaging/shapes';

const checkBackground = checkWith<Background>(backgroundShapes);
const checkLibrary = checkWith<LibraryCalls>(libraryShapes);

describe('what arrives', () => {
  it('passes when it has the shape, without what does not belong', () => {
    const data = { target: sampleTarget(), color: 'green' };
    expect(checkBackground('annotate', { ...data, articleId: 'not yours to say' })).toEqual(data);
    expect(checkBackground('loadTools', undefined)).toBeUndefined();
  });

  it('keeps all that tells a passage from its look-alikes', () => {
    // All fields, also those that are optional: the checks drop what they do not know.
    const evidence: Required<Omit<PassageEvidenceSelector, 'structure'>> & { structure: Required<StructureEvidence> } =
      {
        type: 'PassageEvidenceSelector',
        version: 1,
        position: 57,
        length: 13,
        count: 2,
        rank: 1,
        twins: 0,
        twinRank: 0,
        before: ['abc'],
        after: ['def'],
        rival: 1.2,
        rivalContext: 0.4,
        hidden: false,
        structure: { place: 'p1 d2', marks: 'm3', repeats: 1, rival: 0.5, rivalContext: 0.1 },
      };
    const target = sampleTarget();
    const data = { target: { ...target, selector: [...target.selector, evidence] }, color: 'green' };
    expect(checkBackground('annotate', data)).toEqual(data);
  });

  it.each([
    ['no data', undefined],
    ['an unknown colour', { target: sampleTarget(), color: 'url(javascript:0)' }],
    ['a target without selectors', { target: { source: '', selector: [] }, color: 'green' }],
    [
      'a selector of an unknown kind',
      { target: { source: '', selector: [{ type: 'XPathSelector' }] }, color: 'green' },
    ],
    ['a passage beyond all measure', { target: sampleTarget('x'.repeat(200_001)), color: 'green' }],
    ['a negative position', { target: sampleTarget('x', -1), color: 'green' }],
  ])('is refused with %s', (_what, data) => {
    expect(() => checkBackground('annotate', data)).toThrow(expect.objectContaining({ code: 'bad-message' }));
  });

  it('says in words what is too much of a reader’s, or of a page', () => {
    const anchoring = { verdict: 'exact', confidence: 1, changes: [], checked: '2026-01-01T00:00:00Z' };
    const results = Array.from({ length: 5_001 }, (_, index) => ({ id: `a${index}`, anchoring }));
    expect(() => checkBackground('reportAnchoring', { results })).toThrow(/too many highlights/);
    expect(() => checkBackground('reportAnchoring', { results: results.slice(1) })).not.toThrow();
    expect(() => checkLibrary('updateAnnotation', { id: 'a', tags: ['x'.repeat(201)] })).toThrow(/tag is too long/);
    expect(() => checkLibrary('updateAnnotation', { id: 'a', tags: Array(201).fill('x') })).toThrow(/too many tags/);
    const changes = { title: 'x'.repeat(2_001) };
    expect(() => checkLibrary('updateArticle', { id: 'a', changes })).toThrow(/too long: 2,000/);
  });

  it('lets a note of 100 kilobytes through, and says what is too long', () => {
    expect(() => checkLibrary('updateAnnotation', { id: 'a', note: 'x'.repeat(100_000) })).not.toThrow();
    expect(() => checkLibrary('updateAnnotation', { id: 'a', note: 'x'.repeat(1_000_001) })).toThrow(/too long/);
  });
});
