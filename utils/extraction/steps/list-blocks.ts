import { isBlock, isElement, isText } from '../dom';
import { type Block, measureBlock } from '../work';

/** Every element of the copy that holds text of its own, in the order of the text. Blocks do not nest. */
export function listBlocks(body: Element): Block[] {
  const blocks: Block[] = [];
  const visit = (element: Element): void => {
    if (holdsOnlyInline(element)) {
      if ((element.textContent ?? '').trim() !== '') blocks.push(measureBlock(element));
      return;
    }
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) visit(child);
  };
  visit(body);
  return blocks;
}

/** Whether nothing below lays out as a block, or text of its own stands beside what does. */
function holdsOnlyInline(element: Element): boolean {
  if (element.tagName === 'PRE' || element.tagName === 'math') return true;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isText(node) && node.data.trim() !== '') return true;
  }
  return !holdsBlock(element);
}

function holdsBlock(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (isBlock(node) || holdsBlock(node))) return true;
  }
  return false;
}
