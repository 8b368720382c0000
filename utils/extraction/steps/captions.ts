import type { Step } from '../work';
import { isProse } from './scope';

/** A line below a picture with a higher share of links is a teaser of another article. */
const LINKED = 0.3;

/** Captions scored lower than this stay out (log-odds, as in `Block.score`). */
const DOUBT = -2;

/**
 * To a reader the captions among the paragraphs belong to the article. The signals are fitted to collections of article
 * texts, most of which leave captions out.
 */
export const captions: Step = {
  name: 'captions',
  purpose: 'Put back the captions of pictures that stand in the text',
  run({ blocks }, record) {
    const first = blocks.findIndex((block) => block.kept && isProse(block));
    const last = blocks.findLastIndex((block) => block.kept && isProse(block));
    for (const [at, block] of blocks.entries()) {
      if (block.kept || !block.chosen || at > last + 1 || at < first - 3 || block.linkShare > LINKED) continue;
      if (block.score !== null && block.score < DOUBT) continue;
      if (!block.element.closest('figure') || !block.element.closest('figcaption')) continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};
