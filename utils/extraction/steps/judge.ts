import { judgeInBatches, type Score } from '../judge/judge';
import type { Block, Recorder, Step, Work } from '../work';

/** Letters below which the judgement has found next to nothing, and from which Readability's choice is a text. */
const NOTHING = 60;
const TEXT = 400;

/** Letters of the blocks for which something holds. */
const massOfThose = (blocks: readonly Block[], holds: (block: Block, at: number) => boolean): number =>
  blocks.reduce((sum, block, at) => sum + (holds(block, at) ? block.mass : 0), 0);

/** Keeps the blocks whose score, in log-odds above what it takes, is more than 0; null is a block not looked at. */
export function keepByScores({ blocks }: Work, scores: readonly Score[], record: Recorder): void {
  const speaksFor = (at: number): boolean => (scores[at] ?? 0) > 0;
  // A page unlike all that the signals were fitted to: then a plain choice is better than none.
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
