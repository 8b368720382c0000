import { COLORS, type Color } from '../model/annotation';

/** Looks of a highlight: as it was made, words changed, place in doubt, or the one the reader is at. */
export const PAINT_STATES = ['normal', 'edited', 'unsure', 'focused'] as const;
export type PaintState = (typeof PAINT_STATES)[number];

/** Red, green and blue of each colour. They are transparent, so that text stays readable on light and dark pages. */
const TINTS: Record<Color, string> = {
  yellow: '255 205 0',
  green: '60 190 90',
  blue: '60 150 255',
  pink: '255 90 150',
  purple: '160 100 255',
};

/** Returns the name of a colour and state in `CSS.highlights`. */
export function highlightName(color: Color, state: PaintState): string {
  return `pressmark-${color}-${state}`;
}

const UNDERLINES: Record<PaintState, string | null> = {
  normal: null,
  edited: 'dashed',
  unsure: 'dotted',
  focused: 'solid',
};

/** Underlines in print, where backgrounds are left out. */
const PRINTED: Record<PaintState, string> = { normal: 'solid', edited: 'dashed', unsure: 'dotted', focused: 'solid' };

const ALPHAS: Record<PaintState, number> = { normal: 0.38, edited: 0.38, unsure: 0.12, focused: 0.28 };

function rule(color: Color, state: PaintState): string {
  const tint = TINTS[color];
  const line = UNDERLINES[state];
  const decoration = line ? `text-decoration:underline ${line} 2px rgb(${tint});` : '';
  return `::highlight(${highlightName(color, state)}){background-color:rgb(${tint} / ${ALPHAS[state]});${decoration}}`;
}

function printed(color: Color, state: PaintState): string {
  const line = `underline ${PRINTED[state]} 2px rgb(${TINTS[color]})`;
  return `::highlight(${highlightName(color, state)}){text-decoration:${line};}`;
}

/** Forced colours: the system's pair for marked text. A place in doubt is only underlined. */
function forced(color: Color, state: PaintState): string {
  const line = UNDERLINES[state];
  const decoration = line ? `text-decoration:underline ${line} 2px;` : '';
  const pair = state === 'unsure' ? '' : 'background-color:Mark;color:MarkText;';
  return `::highlight(${highlightName(color, state)}){${pair}${decoration}}`;
}

const all = (one: (color: Color, state: PaintState) => string): string =>
  COLORS.flatMap((color) => PAINT_STATES.map((state) => one(color, state))).join('\n');

/** The style sheet of painted ranges. It matches nothing else on a page. */
export const HIGHLIGHT_CSS = [
  all(rule),
  `@media print{\n${all(printed)}\n}`,
  `@media (forced-colors:active){\n${all(forced)}\n}`,
].join('\n');
