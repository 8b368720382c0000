import { nodeAt } from './dom-map';
import type { Visibility } from './locate';
import type { TextIndex } from './text-index';

const OPTIONS: CheckVisibilityOptions = { visibilityProperty: true };

/**
 * Tells whether the text at the ends of a stretch is hidden. In a document that is not shown (a parsed copy) nothing
 * is. Asked of few candidates, for it may cost a layout; the answers are kept for as long as the function is.
 */
export function visibilityIn(index: TextIndex): Visibility {
  const known = new Map<Element, boolean>();
  let isShown: boolean | undefined;
  const isHiddenAt = (raw: number): boolean => {
    const element = (index.nodes[nodeAt(index, raw)] as Text).parentElement;
    if (!element?.checkVisibility) return false;
    let hidden = known.get(element);
    if (hidden === undefined) known.set(element, (hidden = !element.checkVisibility(OPTIONS)));
    return hidden;
  };
  return (start, end) => {
    isShown ??= index.root.checkVisibility?.() ?? false;
    if (!isShown) return false;
    return isHiddenAt(index.page.raw[start] as number) && isHiddenAt(index.page.raw[end - 1] as number);
  };
}
