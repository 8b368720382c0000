import { textKey } from '../dom';
import { hasLead } from '../metadata/names';
import { SENTENCE_END } from '../sentence-end';
import { type Block, keptMass, type Step } from '../work';
import { isHeading, isProse } from './scope';

/** A line without a sentence below this size is a label, a credit or a button. */
const LABEL = 60;

/** Drops what is not a sentence above the first and below the last paragraph: labels, counters, credits, sources. */
export const edges: Step = {
  name: 'edges',
  purpose: 'Drop labels and credits above the first and below the last paragraph',
  run({ blocks }, record) {
    const kept = blocks.filter((block) => block.kept);
    const first = kept.findIndex(isProse);
    const last = kept.findLastIndex(isProse);
    const prose = kept.reduce((sum, block) => sum + (isProse(block) ? block.mass : 0), 0);
    // A poem, a recipe or a list has no paragraphs to measure by.
    if (first < 0 || prose < keptMass(blocks) * 0.5) return;
    for (const [index, block] of kept.entries()) {
      if (index >= first && index <= last) continue;
      const isAbove = index < first;
      if (isAbove && isHeading(block.element) && kept.slice(index, first).every(({ element }) => isHeading(element)))
        continue;
      if (!isLabel(block, isAbove)) continue;
      block.kept = false;
      record('removed', block.element);
    }
  },
};

function isLabel(block: Block, isAbove: boolean): boolean {
  if (block.element.closest('figure, table, pre, math') || (!isAbove && block.element.closest('li, dd, blockquote')))
    return false;
  if (block.mass < LABEL * 2 && hasLead(block.text.replace(/^[\s([（【]+/u, ''))) return true;
  return block.mass < LABEL && !SENTENCE_END.test(block.text);
}

/** A repeated piece below this size may be a refrain. */
const REPEATED = 40;

/** Drops captions and quotes that repeat an earlier piece word for word, and bare addresses. */
export const repetitions: Step = {
  name: 'repetitions',
  purpose: 'Drop captions and pull quotes that repeat an earlier piece word for word',
  run({ blocks }, record) {
    const seen = new Set<string>();
    for (const block of blocks) {
      if (!block.kept || block.element.closest('table, pre')) continue;
      const key = textKey(block.text);
      const isAddress = /^https?:\/\/\S+$/u.test(block.text) && !block.element.closest('li');
      if (isAddress || (block.mass >= REPEATED && block.element.closest('figure, blockquote') && seen.has(key))) {
        block.kept = false;
        record('removed', block.element);
      }
      seen.add(key);
    }
  },
};
