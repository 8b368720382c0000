import { COLORS, type Color } from './annotation';

/** The reader's settings. */
export interface Preferences {
  /** For a highlight made without choosing a colour: the colour last used. */
  color: Color;
  /** Whether a single character key is a command: 1 to 5 and n at a selection, / in the library (WCAG 2.2, 2.1.4). */
  singleKeys: boolean;
}

/** The settings until the reader changes them. */
export const FIRST_PREFERENCES: Readonly<Preferences> = { color: COLORS[0], singleKeys: true };
