import { textKey } from '../dom';
import type { Step } from '../work';

/** Shortest declared text that is used, in characters of its key. */
const ENOUGH = 400;

/** A choice that covers less than this share of the declared text has missed the article. */
const COVERED = 0.6;

/** A piece of the declared text this long (characters of its key) is no coincidence. */
const TELLING = 25;

/** Chooses the paragraphs of the text that the page declares, where Readability missed most of it. */
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
