import { Readability } from '@mozilla/readability';
import { isElement, massOf } from '../dom';
import type { Step, Work } from '../work';

/** Numbers the blocks, so that those Readability returns can be found again. */
const MARK = 'data-pressmark-node';

/** Returns the text length below which Readability retries with laxer rules. Lower for CJK, which needs fewer characters. */
function charThreshold(work: Work): number {
  const text = work.body.textContent ?? '';
  return Math.round(500 * Math.min(1, text.length / massOf(text)));
}

/** Removes addresses, because Readability resolves each one, which is dear. `shapeContent` does it for what is kept. */
function forgetAddresses(copy: Document): void {
  for (const link of copy.querySelectorAll('a[href]:not([href^="#"])')) link.removeAttribute('href');
  for (const image of copy.querySelectorAll('img, source')) image.removeAttribute('srcset');
}

/** Returns the numbers of the blocks that Readability chooses; null when it finds no article. */
function chosenMarks(work: Work): Set<string> | null {
  const copy = work.body.ownerDocument.cloneNode(true) as Document;
  forgetAddresses(copy);
  const result = new Readability<Node>(copy, {
    charThreshold: charThreshold(work),
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  if (!result?.content || !isElement(result.content)) return null;
  const marks = new Set<string>();
  for (const element of result.content.querySelectorAll(`[${MARK}]`)) {
    const mark = element.getAttribute(MARK);
    if (mark) marks.add(mark);
  }
  return marks;
}

export const readability: Step = {
  name: 'readability',
  purpose: "Let Mozilla's Readability choose the article",
  run(work, record) {
    work.blocks.forEach((block, index) => block.element.setAttribute(MARK, String(index)));
    const marks = chosenMarks(work);
    for (const block of work.blocks) {
      block.kept = marks?.has(block.element.getAttribute(MARK) ?? '') ?? false;
      block.chosen = block.kept;
      if (block.kept) record('chose', block.element);
      block.element.removeAttribute(MARK);
    }
  },
};
