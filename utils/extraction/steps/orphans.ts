import { squash } from '../dom';
import type { Block, Step } from '../work';
import { isHeading } from './scope';

/** Whether a block opens a section. A heading that fills its list item or cell does not. */
const opensSection = ({ element }: Block): boolean => {
  const item = isHeading(element) ? element.closest('li, dd, td, th') : null;
  return isHeading(element) && (item === null || squash(item.textContent) !== squash(element.textContent));
};

/** Drops headings without a section: nothing kept follows before the next heading of the same or a higher level. */
export const orphans: Step = {
  name: 'orphans',
  purpose: 'Drop headings under which nothing is left',
  run({ blocks }, record) {
    let pending: number = 7;
    for (const block of [...blocks].reverse()) {
      if (!block.kept) continue;
      if (!opensSection(block)) {
        pending = 0;
        continue;
      }
      const level = Number(block.element.tagName[1]);
      if (pending !== 0 && level >= pending) {
        block.kept = false;
        record('removed', block.element);
      } else pending = level;
    }
  },
};
