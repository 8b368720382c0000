import type { Block, Step } from '../work';
import { isProse } from './scope';

/** Letters up to which a line of a quote says whose it is, where and when. */
const SOURCE = 160;

/** Links from which a quote is a box of links. */
const LINKED = 0.5;

/**
 * A quote that Readability chose among paragraphs that are kept is a part of the text, also a post of a network, whose name
 * speaks of sharing; and whose it is goes with it.
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
