import type { Step } from '../work';
import { isHeading } from './scope';

/** Headings whose section is gone: nothing kept follows before the next heading of the same or a higher level. */
export const orphans: Step = {
  name: 'orphans',
  purpose: 'Drop headings under which nothing is left',
  run({ blocks }, record) {
    let pending: number = 7;
    for (const block of [...blocks].reverse()) {
      if (!block.kept) continue;
      if (!isHeading(block.element)) {
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
