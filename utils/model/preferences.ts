import { COLORS, type Color } from './annotation';

/** What a reader has chosen once for all. */
export interface Preferences {
  /** Of a highlight for which no colour is chosen: the one last used. */
  color: Color;
  /** Whether a letter, a digit or a sign by itself is a command: 1 to 5 and n at a selection, / in the library (WCAG 2.2, 2.1.4). */
  singleKeys: boolean;
}

/** What holds until the reader has chosen. */
export const FIRST_PREFERENCES: Readonly<Preferences> = { color: COLORS[0], singleKeys: true };
