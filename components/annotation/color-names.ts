import type { Color } from '@/utils/model/annotation';

/** The names of the colours, as shown. */
export const COLOR_NAMES: Record<Color, string> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  purple: 'Purple',
};
