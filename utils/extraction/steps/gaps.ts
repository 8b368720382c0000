import type { Block, Step } from '../work';
import { isHeading, isProse } from './scope';

/** Headings, items and cells scored lower than this stay out (log-odds, as in `Block.score`). */
const DOUBT = -3;

/** The same for paragraphs. */
const PROSE_DOUBT = -0.7;

/** A block with a higher share of links is not part of the text. */
const LINKED = 0.4;

const STRUCTURE = 'ul, ol, dl, table, pre, math';

/**
 * A missing heading, item or row bothers a reader more than it costs in the measure the signals were fitted to. What
 * Readability chose between kept paragraphs is put back unless much speaks against it.
 */
export const gaps: Step = {
  name: 'gaps',
  purpose: 'Put back headings, items, cells and paragraphs in doubt from between kept ones',
  run({ blocks }, record) {
    const isText = (block: Block) => block.kept && isProse(block);
    const first = blocks.findIndex(isText);
    const last = blocks.findLastIndex(isText);
    if (first < 0) return;
    for (const block of blocks.slice(first, last + 1)) {
      if (block.kept || !block.chosen || block.linkShare > LINKED || (block.score ?? -Infinity) < doubtOf(block))
        continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};

const doubtOf = ({ element }: Block): number =>
  isHeading(element) || element.closest(STRUCTURE) ? DOUBT : PROSE_DOUBT;
