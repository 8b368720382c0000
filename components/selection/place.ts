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

/** Kept between a floating thing and the passage, and between it and the edge of the viewport, in CSS pixels. */
const GAP = 8;
const MARGIN = 8;

/**
 * Where something of a size stands at a passage: on the wanted side of it if there is room, else on the other, else where
 * there is more; centred on it, and never outside the viewport.
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

/** The low end wins where both cannot hold: what is too large begins at the edge. */
function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
