import type { Tree } from './trees';
import { bias, limit, signals, trees } from './model.json';

/** Log-odds of a block before any signal is known. */
export const BIAS: number = bias;

/** What the log-odds must exceed. Below 0, because a missing paragraph is worse than one too many. */
export const LIMIT: number = limit;

/** Names of the signals, in the order the trees number them. */
export const COLUMNS: readonly string[] = signals;

/** Fitted by `npm run bench -- extraction-weights --write`. Not to be edited by hand. */
export const TREES = trees as unknown as readonly Tree[];
