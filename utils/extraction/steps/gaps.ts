import type { Block, Step } from '../work';
import { isHeading, isProse } from './scope';

/** Log-odds (against the judgement) up to which a heading, an item or a cell that Readability chose is put back. */
const DOUBT = -3;

/** The same for a paragraph. */
const PROSE_DOUBT = -0.7;

/** Links from which a piece is none of the text. */
const LINKED = 0.4;

const STRUCTURE = 'ul, ol, dl, table, pre, math';

/**
 * Readers miss a heading, an item or a row sooner than the figures do that the signals were fitted by: what Readability
 * chose among paragraphs that are kept is put back unless much speaks against it.
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
