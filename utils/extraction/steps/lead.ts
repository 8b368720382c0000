import { textKey } from '../dom';
import type { Block, Step, Work } from '../work';
import { isHeading, isProse } from './scope';

/** Blocks looked at above the first kept one. */
const REACH = 25;

/** The paragraphs above the text that belong to it: what the metadata quote, and prose below the title. */
export const lead: Step = {
  name: 'lead',
  purpose: 'Put back the lead: paragraphs between the title and the first kept one',
  run(work, record) {
    const first = work.blocks.findIndex((block) => block.kept);
    if (first < 0) return;
    const from = titleBlock(work, first);
    const quoted = descriptionsOf(work);
    for (const block of work.blocks.slice(Math.max(0, from + 1, first - REACH), first)) {
      const belongs =
        isQuoted(block, quoted) || (from >= 0 && isProse(block) && block.linkShare < 0.2 && !isCaption(block));
      if (!belongs) continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};

const isCaption = (block: Block): boolean => block.element.closest('figure, figcaption, aside, form, table') !== null;

/** The last block before `end` that is the title, or -1. */
function titleBlock({ blocks, known }: Work, end: number): number {
  const key = textKey(known.fields.title);
  for (let at = end - 1; at >= Math.max(0, end - REACH); at -= 1) {
    const block = blocks[at];
    if (block && (textKey(block.text) === key || (isHeading(block.element) && block.element.tagName === 'H1')))
      return at;
  }
  return -1;
}

function descriptionsOf({ known: { meta, structured } }: Work): string[] {
  return [meta.first('og:description')?.value, meta.first('description')?.value, structured?.description]
    .map((one) => textKey(one ?? ''))
    .filter((key) => key.length > 20);
}

/** Whether a block says what a description of the page says, which may be cut off at its end. */
function isQuoted(block: Block, descriptions: readonly string[]): boolean {
  const key = textKey(block.text);
  if (key.length < 20 || (isHeading(block.element) && block.element.tagName === 'H1')) return false;
  return descriptions.some((one) => key.startsWith(one.slice(0, 60)) || (key.length > 40 && one.startsWith(key)));
}
