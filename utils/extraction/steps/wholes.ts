import type { Block, Step } from '../work';

const WHOLE = 'table, ul, ol, dl';

/** The parts of a real list or table. One that is used for layout has paragraphs in it. */
const PART = /^(?:LI|D[TD]|T[DH]|CAPTION)$/u;

/** Lists with no more items than this stay as they were judged. */
const FEW = 2;

/** A list with a higher share of links is one of links, whose items are judged one by one. */
const LINKED = 0.5;

/** A list or a table is read as a whole, so most of its text decides for all of it. */
export const wholes: Step = {
  name: 'wholes',
  purpose: 'Keep or drop lists and tables as a whole, as most of their text was judged',
  run({ blocks }, record) {
    const groups = new Map<Element, Block[]>();
    for (const block of blocks) {
      const whole = block.element.closest(WHOLE);
      if (!whole) continue;
      const group = groups.get(whole);
      if (group) group.push(block);
      else groups.set(whole, [block]);
    }
    for (const [element, items] of groups) {
      const mass = items.reduce((sum, item) => sum + item.mass, 0);
      const linked = items.reduce((sum, item) => sum + item.mass * item.linkShare, 0);
      if (items.length <= FEW || linked > mass * LINKED || items.every(({ kept }) => kept === items[0]?.kept)) continue;
      if (!items.every((item) => PART.test(item.element.tagName)) || element.querySelector('table')) continue;
      const isKept = items.reduce((sum, item) => sum + (item.kept ? item.mass : 0), 0) > mass / 2;
      for (const item of items) item.kept = isKept;
      record(isKept ? 'kept' : 'removed', element);
    }
  },
};
