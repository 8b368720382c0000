import type { Block, Work } from '../work';

/** Finds the smallest element that holds all kept blocks; null when none is kept. */
export function scopeOf(blocks: readonly Block[]): Element | null {
  const first = blocks.find((block) => block.kept)?.element;
  const last = blocks.findLast((block) => block.kept)?.element;
  if (!first || !last) return null;
  let scope: Element | null = first === last ? first.parentElement : first;
  while (scope && !scope.contains(last)) scope = scope.parentElement;
  return scope;
}

/** The kept blocks below an element. */
export interface Branch {
  /** Size of the kept text. */
  mass: number;
  /** Size of the kept text in links. */
  linked: number;
  blocks: Block[];
}

/** Returns the elements below the scope that hold kept blocks, outermost first. */
export function keptBranches(work: Work): Map<Element, Branch> {
  const scope = scopeOf(work.blocks);
  const branches = new Map<Element, Branch>();
  for (const block of work.blocks) {
    if (!block.kept) continue;
    const path: Element[] = [];
    for (let node: Element | null = block.element; node && node !== scope; node = node.parentElement) path.push(node);
    for (const element of path.reverse()) {
      const branch = branches.get(element) ?? { mass: 0, linked: 0, blocks: [] };
      branch.mass += block.mass;
      branch.linked += block.mass * block.linkShare;
      branch.blocks.push(block);
      branches.set(element, branch);
    }
  }
  return branches;
}

/** Whether a block reads as a paragraph of running text. */
export const isProse = (block: Block): boolean =>
  block.mass >= 80 && block.linkShare < 0.4 && !isHeading(block.element);

export const isHeading = (element: Element): boolean => /^H[1-6]$/u.test(element.tagName);
