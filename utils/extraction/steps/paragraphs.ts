import { isBlock, isElement, isText, renameElement } from '../dom';
import type { Step } from '../work';

const isBlank = (node: Node): boolean => isText(node) && node.data.trim() === '';
const isBreak = (node: Node | null): boolean => isElement(node) && node.tagName === 'BR';

/** Splits an element's children wherever two or more line breaks follow each other. */
function runsOf(element: Element): Node[][] {
  const runs: Node[][] = [[]];
  let breaks = 0;
  for (const node of element.childNodes) {
    if (isBreak(node)) breaks += 1;
    else if (!isBlank(node)) {
      if (breaks >= 2) runs.push([]);
      breaks = 0;
    }
    runs.at(-1)?.push(node);
  }
  return runs;
}

function wrap(nodes: readonly Node[], before: Node | null, parent: Element): void {
  if (nodes.every((node) => isBlank(node) || isBreak(node))) return;
  const paragraph = parent.ownerDocument.createElement('p');
  parent.insertBefore(paragraph, before);
  paragraph.append(...nodes);
}

/** Wraps each run between double line breaks in a paragraph. */
function split(element: Element): void {
  const runs = runsOf(element).filter((run) => run.some((node) => !isBlank(node) && !isBreak(node)));
  if (runs.length < 2) return;
  const parent = element.tagName === 'P' ? renameElement(element, 'div') : element;
  for (const run of runs) {
    const anchor = parent.ownerDocument.createTextNode('');
    parent.append(anchor);
    wrap(run, anchor, parent);
    anchor.remove();
  }
}

function wrapLoose(element: Element, holdsBlock: ReadonlySet<Node>): void {
  let run: Node[] = [];
  const flush = (before: Node | null) => {
    if (run.some((node) => (node.textContent ?? '').trim() !== '')) wrap(run, before, element);
    run = [];
  };
  for (let node = element.firstChild, next; node; node = next) {
    next = node.nextSibling;
    if (isElement(node) && (isBlock(node) || holdsBlock.has(node))) flush(node);
    else run.push(node);
  }
  flush(null);
}

/** Makes paragraphs below an element. Returns whether it holds a block. */
function tidy(element: Element): boolean {
  const holders = new Set<Node>();
  let holdsBlock = false;
  for (let child = element.firstElementChild, next; child; child = next) {
    next = child.nextElementSibling;
    const tag = child.tagName;
    if (tag === 'PRE' || tag === 'math') holdsBlock = true;
    else if (child.firstElementChild && tidy(child)) {
      holders.add(child);
      holdsBlock = true;
    } else if (tag === 'DIV' && (child.textContent ?? '').trim() !== '') {
      renameElement(child, 'p');
      holdsBlock = true;
    } else holdsBlock ||= isBlock(child) && child.parentNode === element;
  }
  if (holdsBlock) {
    wrapLoose(element, holders);
    return true;
  }
  if (element.getElementsByTagName('br').length > 1) {
    split(element);
    return element.getElementsByTagName('p').length > 0;
  }
  return false;
}

/** Whether a `font` element is a line of its own in big letters, as headings were made before style sheets. */
function isBigLine(font: Element): boolean {
  if (!/^(?:[4-7]|\+[2-4])$/u.test(font.getAttribute('size') ?? '') || (font.textContent ?? '').length > 200)
    return false;
  const isEdge = (node: Node | null): boolean => node === null || isBreak(node) || (isElement(node) && isBlock(node));
  const beyond = (node: Node | null, way: 'previousSibling' | 'nextSibling'): Node | null => {
    let at = node?.[way] ?? null;
    while (at && isBlank(at)) at = at[way];
    return at;
  };
  return isEdge(beyond(font, 'previousSibling')) && isEdge(beyond(font, 'nextSibling'));
}

/** Turns elements that only look like headings, or have the role of one, into headings. */
function nameHeadings(body: Element): void {
  for (const font of body.querySelectorAll('font[size]')) {
    if (isBigLine(font) && !font.closest('h1, h2, h3, h4, h5, h6, p, a')) renameElement(font, 'h2');
  }
  for (const element of body.querySelectorAll('[role="heading"]')) {
    if (/^H[1-6]$/u.test(element.tagName)) continue;
    const level = Number(element.getAttribute('aria-level') ?? '2');
    renameElement(element, `h${Math.min(6, Math.max(1, Math.round(level) || 2))}`);
  }
}

export const paragraphs: Step = {
  name: 'paragraphs',
  purpose: 'Make paragraphs of text that has none: double line breaks, loose text beside blocks',
  run({ body }) {
    nameHeadings(body);
    tidy(body);
  },
};
