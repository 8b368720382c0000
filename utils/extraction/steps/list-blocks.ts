import { isBlock, isElement, isText } from '../dom';
import { type Block, measureBlock } from '../work';

/** Lists the elements that hold text of their own, in the order of the text. Blocks do not nest. */
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

/** Whether an element holds no blocks, or has text of its own beside them. */
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
