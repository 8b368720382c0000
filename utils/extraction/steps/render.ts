import { isElement, isText } from '../dom';
import type { Work } from '../work';
import { EMBEDS, isOfArticle } from './embeds';
import { scopeOf } from './scope';

/** Kept although they hold no text, where they stand among kept blocks. */
const SILENT_CONTENT = new Set(['IMG', 'PICTURE', 'HR', 'math']);

/** A copy of the smallest part of the page that holds the kept blocks, with nothing else in it. */
export function renderKept(work: Work): HTMLElement | null {
  const root = scopeOf(work.blocks);
  if (!root) return null;
  const known = new Map(work.blocks.map((block) => [block.element, block]));
  const order = work.blocks.filter((block) => block.kept);
  const first = order[0]?.element;
  const last = order.at(-1)?.element;
  if (!first || !last) return null;
  // Told by the order of the walk: asking where two of many siblings stand goes through all that are between them.
  let isBetween = false;
  const copy = (node: Node): Node | null => {
    if (isText(node)) return node.data.trim() === '' ? node.cloneNode() : null;
    if (!isElement(node)) return null;
    const block = known.get(node);
    if (node === first || node === last) isBetween = node !== last;
    if (block) return block.kept ? node.cloneNode(true) : null;
    if (SILENT_CONTENT.has(node.tagName) || (node.matches(EMBEDS) && isOfArticle(node, work.base)))
      return isBetween ? node.cloneNode(true) : null;
    const children = [...node.childNodes].map(copy).filter((child) => child !== null);
    if (!children.some(isElement)) return null;
    const shell = node.cloneNode(false);
    shell.appendChild(fragmentOf(node.ownerDocument, children));
    return shell;
  };
  const content = root.ownerDocument.createElement('div');
  const body = copy(root);
  if (body) content.append(body);
  return content;
}

function fragmentOf(document: Document, nodes: Node[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) fragment.append(node);
  return fragment;
}
