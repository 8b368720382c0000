import { isElement, isText } from '../dom';
import type { Work } from '../work';
import { EMBEDS, isOfArticle } from './embeds';
import { scopeOf } from './scope';

/** Elements without text that are kept between kept blocks. */
const SILENT_CONTENT = new Set(['IMG', 'PICTURE', 'HR', 'math']);

/** Copies the smallest part of the page that holds the kept blocks, without the rest; null when none is kept. */
export function renderKept(work: Work): HTMLElement | null {
  const root = scopeOf(work.blocks);
  if (!root) return null;
  const known = new Map(work.blocks.map((block) => [block.element, block]));
  const order = work.blocks.filter((block) => block.kept);
  const first = order[0]?.element;
  const last = order.at(-1)?.element;
  if (!first || !last) return null;
  // Tracked during the walk: `compareDocumentPosition` is slow among many siblings.
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
