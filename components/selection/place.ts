import type { Box } from '@/utils/contract/surface';

interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  side: 'above' | 'below';
}

/** Least distances in CSS pixels: `GAP` to the passage, `MARGIN` to the edge of the viewport. */
const GAP = 8;
const MARGIN = 8;

/**
 * Returns the place for an element at a passage: on the wanted side if there is room, else on the other, else on the one
 * with more room. The element is centred on the passage and kept inside the viewport.
 */
export function placeAt(passage: Box, size: Size, viewport: Box, wanted: Place['side']): Place {
  const room = {
    above: passage.top - GAP - (viewport.top + MARGIN),
    below: viewport.bottom - MARGIN - (passage.bottom + GAP),
  };
  const other = wanted === 'above' ? 'below' : 'above';
  const fits = [wanted, other].find((side) => room[side as Place['side']] >= size.height) as Place['side'] | undefined;
  const side = fits ?? (room.above > room.below ? 'above' : 'below');
  const top = side === 'above' ? passage.top - GAP - size.height : passage.bottom + GAP;
  const left = (passage.left + passage.right - size.width) / 2;
  return {
    side,
    left: within(left, viewport.left + MARGIN, viewport.right - MARGIN - size.width),
    top: within(top, viewport.top + MARGIN, viewport.bottom - MARGIN - size.height),
  };
}

/** Clamps a value. If the limits contradict, `low` wins, so that an element too large starts at the edge. */
function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
