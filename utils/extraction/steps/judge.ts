import { judgeInBatches, type Score } from '../judge/judge';
import type { Block, Recorder, Step, Work } from '../work';

/** Below `NOTHING` the scores have found next to nothing; from `TEXT` on, Readability's choice is a text (see `massOf`). */
const NOTHING = 60;
const TEXT = 400;

/** Sums the mass of the blocks for which `holds` is true. */
const massOfThose = (blocks: readonly Block[], holds: (block: Block, at: number) => boolean): number =>
  blocks.reduce((sum, block, at) => sum + (holds(block, at) ? block.mass : 0), 0);

/** Keeps the blocks with a score above 0 (see `Score`). */
export function keepByScores({ blocks }: Work, scores: readonly Score[], record: Recorder): void {
  const speaksFor = (at: number): boolean => (scores[at] ?? 0) > 0;
  // The page is unlike any the signals were fitted to: Readability's choice is better than none.
  const isLost =
    massOfThose(blocks, (_, at) => speaksFor(at)) < NOTHING && massOfThose(blocks, ({ kept }) => kept) >= TEXT;
  scores.forEach((score, at) => {
    const block = blocks[at];
    if (!block) return;
    const isKept = isLost ? block.kept : speaksFor(at);
    if (isKept !== block.kept) record(isKept ? 'kept' : 'removed', block.element);
    block.kept = isKept;
    block.score = score;
  });
}

export const judge: Step = {
  name: 'judge',
  purpose: 'Keep the blocks for which the signals speak, as fitted to pages whose text is known',
  *run(work, record) {
    keepByScores(work, yield* judgeInBatches(work, work.without), record);
  },
};
