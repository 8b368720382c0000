import type { Work } from '../work';
import { isWithin } from './boxes';
import { BIAS, LIMIT, TREES } from './model';
import { lookAt, type Scene } from './scene';
import { type Signal, SIGNAL_GROUPS, SIGNALS } from './signals';
import { answerOf } from './trees';

/** Blocks this far from any that Readability chose are not looked at, unless something else speaks for them. */
const REACH = 12;

/** Places of the blocks that may belong to the article; all others are taken for no part of it. */
export function candidatesOf({ pieces, home, densest }: Scene): number[] {
  const may = new Uint8Array(pieces.length);
  for (const [at, { isChosen, isDeclared, box }] of pieces.entries()) {
    if (isChosen) may.fill(1, Math.max(0, at - REACH), at + REACH + 1);
    else if (isDeclared || isWithin(box, home) || isWithin(box, densest)) may[at] = 1;
  }
  return [...may.keys()].filter((at) => may[at] === 1);
}

const valueOf = ({ name, of }: Signal, scene: Scene, at: number, without?: ReadonlySet<string>): number =>
  without?.has(name) ? 0 : of(scene, at);

/** Values of all signals for the block at a place; those left out are 0. */
export const valuesOf = (scene: Scene, at: number, without?: ReadonlySet<string>): Float32Array =>
  Float32Array.from(SIGNALS, (signal) => valueOf(signal, scene, at, without));

/** Blocks judged in one go, a few milliseconds. */
const BATCH = 100;

/** Log-odds, above what it takes, that a block of the page belongs to the article; null where it was not looked at. */
export type Score = number | null;

/** The score of each block, in batches: yields before each. */
export function* judgeInBatches(work: Work, without: ReadonlySet<string> = new Set()): Generator<void, Score[]> {
  const scene = lookAt(work);
  const left = new Set(
    Object.entries(SIGNAL_GROUPS).flatMap(([group, signals]) =>
      signals.filter(({ name }) => without.has(group) || without.has(name)).map(({ name }) => name),
    ),
  );
  const scores = work.blocks.map((): Score => null);
  // As coarse as what the trees were fitted to. Most signals are never asked for.
  const values = new Float32Array(SIGNALS.length);
  for (const [count, at] of candidatesOf(scene).entries()) {
    if (count % BATCH === 0) yield;
    const ask = (index: number) => valueOf(SIGNALS[index] as Signal, scene, at, left);
    values.fill(Number.NaN);
    let score = BIAS - LIMIT;
    for (const tree of TREES) score += answerOf(tree, values, ask);
    scores[at] = score;
  }
  return scores;
}
