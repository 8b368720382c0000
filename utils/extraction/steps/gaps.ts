import { nameOf } from '../dom';
import { keptMass, type Step } from '../work';
import { isHeading, scopeOf } from './scope';

/** Paragraphs and the like that Readability cut from between others that it kept. */
export const gaps: Step = {
  name: 'gaps',
  purpose: 'Put back paragraphs, headings and items that were cut from between kept ones',
  run(work, record) {
    const scope = scopeOf(work.blocks);
    if (!scope || keptMass(work.blocks) === 0) return;
    const first = work.blocks.findIndex((block) => block.kept);
    const last = work.blocks.findLastIndex((block) => block.kept);
    const homes = new Set(work.blocks.filter((block) => block.kept).map((block) => block.element.parentElement));
    for (const block of work.blocks.slice(first, last + 1)) {
      if (block.kept || block.linkShare > 0.4 || !homes.has(block.element.parentElement)) continue;
      if (block.mass < 20 && !isHeading(block.element)) continue;
      if (nameOf(block.element) !== '' && block.element.tagName === 'DIV') continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};
