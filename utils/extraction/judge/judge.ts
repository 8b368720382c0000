import type { Work } from '../work';
import { isWithin } from './boxes';
import { BIAS, LIMIT, TREES } from './model';
import { lookAt, type Scene } from './scene';
import { type Signal, SIGNAL_GROUPS, SIGNALS } from './signals';
import { answerOf } from './trees';

/** Blocks farther than this from every block that Readability chose are not judged, unless something else speaks for them. */
const REACH = 12;

/** Returns the indexes of the blocks that are judged. All others are taken not to belong to the article. */
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

/** Returns the values of all signals for the block at an index; 0 for those left out. */
export const valuesOf = (scene: Scene, at: number, without?: ReadonlySet<string>): Float32Array =>
  Float32Array.from(SIGNALS, (signal) => valueOf(signal, scene, at, without));

/** Blocks judged between two yields, which takes a few milliseconds. */
const BATCH = 100;

/** Log-odds minus `LIMIT` that a block belongs to the article: above 0 it does. Null where it was not judged. */
export type Score = number | null;

/** Scores all blocks, and yields before each batch. */
export function* judgeInBatches(work: Work, without: ReadonlySet<string> = new Set()): Generator<void, Score[]> {
  const scene = lookAt(work);
  const left = new Set(
    Object.entries(SIGNAL_GROUPS).flatMap(([group, signals]) =>
      signals.filter(({ name }) => without.has(group) || without.has(name)).map(({ name }) => name),
    ),
  );
  const scores = work.blocks.map((): Score => null);
  // 32 bits, like the values the trees were fitted to. `NaN` marks what is not computed yet: most signals never are.
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
