import type { Block, Step } from '../work';
import { isProse } from './scope';

/** Largest line of a quote that can be its source (who, where, when), see `massOf`. */
const SOURCE = 160;

/** A quote with a higher share of links is a box of links. */
const LINKED = 0.5;

/**
 * A quote that Readability chose between kept paragraphs belongs to the text, together with its source. So does an embedded
 * post, although its class sounds like sharing.
 */
export const quotes: Step = {
  name: 'quotes',
  purpose: 'Put back quotes and posts from between kept paragraphs, with their sources',
  run({ blocks }, record) {
    const isText = (block: Block) => block.kept && isProse(block);
    const first = blocks.findIndex(isText);
    const last = blocks.findLastIndex(isText);
    if (first < 0) return;
    const groups = new Map<Element, Block[]>();
    for (const block of blocks.slice(first, last + 1)) {
      const quote = block.element.closest('blockquote');
      const items = quote ? groups.get(quote) : undefined;
      if (items) items.push(block);
      else if (quote) groups.set(quote, [block]);
    }
    for (const items of groups.values()) {
      const mass = items.reduce((sum, item) => sum + item.mass, 0);
      const linked = items.reduce((sum, item) => sum + item.mass * item.linkShare, 0);
      if (linked > mass * LINKED) continue;
      for (const [at, item] of items.entries()) {
        const isSource = item.mass <= SOURCE && items[at - 1]?.kept === true;
        if (item.kept || !(item.chosen || isSource)) continue;
        item.kept = true;
        record('kept', item.element);
      }
    }
  },
};
