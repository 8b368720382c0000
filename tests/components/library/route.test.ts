import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, printRoute, type Route } from '@/components/library/route';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const optional = fc.option(words, { nil: null });

describe('the address of the library page', () => {
  it('is read as it was written', () => {
    const routes = fc.record<Route>({
      query: fc.string({ unit: 'grapheme', maxLength: 20 }),
      articleId: optional,
      annotationId: optional,
      passage: optional,
      trash: fc.boolean(),
      settings: fc.boolean(),
    });
    fc.assert(
      fc.property(routes, (route) => {
        const known = route.articleId === null ? { ...route, annotationId: null, passage: null } : route;
        expect(parseRoute(printRoute(route))).toEqual(known);
      }),
    );
  });

  it('is bare when nothing is asked for', () => {
    const nothing = { query: '', articleId: null, annotationId: null, passage: null, trash: false, settings: false };
    expect(printRoute(nothing)).toBe('');
    expect(parseRoute('')).toEqual(nothing);
  });

  it('opens an article at a highlight', () => {
    expect(parseRoute('?article=a&annotation=b')).toMatchObject({ articleId: 'a', annotationId: 'b' });
  });
});
