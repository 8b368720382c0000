import { describe, expect, it } from 'vitest';
import { sampleTarget } from '@/tests/helpers/samples';
import type { Background } from '@/utils/contract/background';
import type { LibraryWrites } from '@/utils/contract/library';
import { backgroundShapes, checkWith, libraryShapes } from '@/utils/messaging/shapes';

const checkBackground = checkWith<Background>(backgroundShapes);
const checkLibrary = checkWith<LibraryWrites>(libraryShapes);

describe('what arrives', () => {
  it('passes when it has the shape, without what does not belong', () => {
    const data = { target: sampleTarget(), color: 'green' };
    expect(checkBackground('annotate', { ...data, articleId: 'not yours to say' })).toEqual(data);
    expect(checkBackground('loadTools', undefined)).toBeUndefined();
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

  it('lets a note of 100 kilobytes through, and says what is too long', () => {
    expect(() => checkLibrary('updateAnnotation', { id: 'a', note: 'x'.repeat(100_000) })).not.toThrow();
    expect(() => checkLibrary('updateAnnotation', { id: 'a', note: 'x'.repeat(1_000_001) })).toThrow(/too long/);
  });
});
