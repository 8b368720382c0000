import type { Step, Work } from '../work';
import { isProse, scopeOf } from './scope';

/** Share of the running text that the home of the article must hold. */
const HOME_SHARE = 0.85;

/** The smallest element that holds nearly all of the running text: what stands beside it was put there by the page. */
export function homeOf(work: Work): Element | null {
  const prose = work.blocks.filter((block) => block.kept && isProse(block));
  const all = prose.reduce((sum, block) => sum + block.mass, 0);
  let home = scopeOf(work.blocks);
  for (let next = home; next;) {
    home = next;
    const shares = new Map<Element, number>();
    for (const block of prose) {
      const child = childOver(next, block.element);
      if (child && child !== block.element) shares.set(child, (shares.get(child) ?? 0) + block.mass);
    }
    next = [...shares].find(([, mass]) => mass >= all * HOME_SHARE)?.[0] ?? null;
  }
  return home;
}

/** The child of an element that holds another, or null. */
function childOver(element: Element, inner: Element): Element | null {
  let child: Element | null = inner;
  while (child && child.parentElement !== element) child = child.parentElement;
  return child;
}

export const home: Step = {
  name: 'home',
  purpose: 'Drop what stands after the element that holds nearly all of the text',
  run(work, record) {
    const prose = work.blocks.filter((block) => block.kept && isProse(block));
    if (prose.length < 2) return;
    const element = homeOf(work);
    if (!element) return;
    for (const block of work.blocks) {
      if (!block.kept || element.contains(block.element)) continue;
      const isAfter = (element.compareDocumentPosition(block.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      if (!isAfter && isProse(block)) continue;
      block.kept = false;
      record('removed', block.element);
    }
  },
};
