import type { Tree } from './trees';
import { bias, limit, signals, trees } from './model.json';

/** Log-odds before anything is known of a block. */
export const BIAS: number = bias;

/** What the log-odds must exceed; below 0, as a paragraph that is missing is worse than one too many. */
export const LIMIT: number = limit;

/** Names of the signals in the order in which the trees number them. */
export const COLUMNS: readonly string[] = signals;

/** As `npm run bench -- extraction-weights --write` has found them: not to be changed by hand. */
export const TREES = trees as unknown as readonly Tree[];
