import type { Step } from '../work';
import { isProse } from './scope';

/** Links from which a line below a picture is a teaser of another article. */
const LINKED = 0.3;

/** Log-odds (against the judgement) up to which a caption is put back. */
const DOUBT = -2;

/**
 * What a picture among the paragraphs shows belongs to the article for who reads it, although most collections of
 * article texts, to which the signals are fitted, leave captions out.
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
