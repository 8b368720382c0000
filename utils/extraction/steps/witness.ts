import { textKey } from '../dom';
import type { Step } from '../work';

/** Letters from which the declared text is worth asking. */
const ENOUGH = 400;

/** Share of the declared text below which the choice has missed the article. */
const COVERED = 0.6;

/** Letters from which a piece that is in the declared text is there by no accident. */
const TELLING = 25;

/** The text that the page itself declares, as a witness: where the choice misses most of it, its paragraphs are chosen. */
export const witness: Step = {
  name: 'witness',
  purpose: 'Choose the paragraphs of the declared text (JSON-LD articleBody) where Readability missed most of it',
  run({ blocks, known }, record) {
    const declared = textKey(known.structured?.articleBody ?? '');
    if (declared.length < ENOUGH) return;
    const testified = blocks.filter(({ text }) => {
      const key = textKey(text);
      return key.length >= TELLING && declared.includes(key);
    });
    const sizeOf = (some: typeof blocks) => some.reduce((sum, block) => sum + textKey(block.text).length, 0);
    if (sizeOf(testified) < declared.length * COVERED) return;
    if (sizeOf(testified.filter((block) => block.kept)) >= declared.length * COVERED) return;
    for (const block of blocks) block.kept = false;
    for (const block of testified) {
      block.kept = true;
      record('chose', block.element);
    }
  },
};
