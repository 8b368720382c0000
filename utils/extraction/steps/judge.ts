import { judgeBlocks } from '../judge/judge';
import type { Step } from '../work';

export const judge: Step = {
  name: 'judge',
  purpose: 'Keep the blocks for which the signals speak, as fitted to pages whose text is known',
  run(work, record) {
    judgeBlocks(work, work.without).forEach((score, at) => {
      const block = work.blocks[at];
      if (!block) return;
      const isKept = score !== null && score > 0;
      if (isKept !== block.kept) record(isKept ? 'kept' : 'removed', block.element);
      block.kept = isKept;
      block.score = score;
    });
  },
};
