import type { Tree } from './trees';
import model from './model.json';

/** Log-odds before anything is known of a block. */
export const BIAS: number = model.bias;

/** What the log-odds must exceed; below 0, as a paragraph that is missing is worse than one too many. */
export const LIMIT: number = model.limit;

/** Names of the signals in the order in which the trees number them. */
export const COLUMNS: readonly string[] = model.signals;

/** As `npm run bench -- extraction-weights --write` has found them: not to be changed by hand. */
export const TREES = model.trees as unknown as readonly Tree[];
