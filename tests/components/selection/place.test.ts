import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from '@/components/selection/place';

const VIEWPORT = { left: 0, top: 0, right: 1000, bottom: 800 };
const TOOLBAR = { width: 300, height: 40 };
const passage = (left: number, top: number, width = 200, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the place of something at a passage', () => {
  it('is on the wanted side, centred', () => {
    expect(placeAt(passage(400, 300), TOOLBAR, VIEWPORT, 'above')).toEqual({ side: 'above', left: 350, top: 252 });
    expect(placeAt(passage(400, 300), TOOLBAR, VIEWPORT, 'below')).toEqual({ side: 'below', left: 350, top: 328 });
  });

  it('is on the other side where the wanted one has no room', () => {
    expect(placeAt(passage(400, 30), TOOLBAR, VIEWPORT, 'above').side).toBe('below');
    expect(placeAt(passage(400, 770), TOOLBAR, VIEWPORT, 'below').side).toBe('above');
  });

  it('covers a passage that fills the viewport rather than leave it', () => {
    const { left, top } = placeAt(passage(-100, -500, 1200, 2000), TOOLBAR, VIEWPORT, 'above');
    expect({ left, top }).toEqual({ left: 350, top: 8 });
  });

  it('follows the viewport where the page is pinched larger', () => {
    const pinched = { left: 200, top: 100, right: 600, bottom: 400 };
    expect(placeAt(passage(550, 200), TOOLBAR, pinched, 'below').left).toBe(292);
  });

  it('is always inside a viewport that can hold it', () => {
    const number = fc.integer({ min: -2000, max: 3000 });
    const size = fc.integer({ min: 1, max: 780 });
    fc.assert(
      fc.property(
        number,
        number,
        size,
        size,
        size,
        size,
        fc.constantFrom('above', 'below'),
        (x, y, w, h, wide, high, side) => {
          const { left, top } = placeAt(passage(x, y, w, h), { width: wide, height: high }, VIEWPORT, side);
          expect(left).toBeGreaterThanOrEqual(8);
          expect(left + wide).toBeLessThanOrEqual(992);
          expect(top).toBeGreaterThanOrEqual(8);
          expect(top + high).toBeLessThanOrEqual(792);
        },
      ),
    );
  });
});
