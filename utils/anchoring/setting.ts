import { nodeAt } from './dom-map';
import { Structure } from './structure';
import type { TextIndex } from './text-index';

const OPTIONS: CheckVisibilityOptions = { visibilityProperty: true };

/** What is asked of the elements around a place, and of few places only: it may cost a layout. Offsets are canonical. */
export interface Setting {
  /** Whether the text at the ends of a stretch is hidden from the reader. */
  isHidden: (start: number, end: number) => boolean;
  /** Where in the structure of the root the text at an offset stands, as `Structure` writes it. */
  structureAt: (at: number) => string;
  /** What marks the block apart in which the text at an offset stands, as `Structure` writes it. */
  marksAt: (at: number) => string;
  /** Whether any text of the root stands so. */
  hasStructure: (structure: string) => boolean;
}

/**
 * The setting of the places of an index. In a document that is not shown (a parsed copy) nothing is hidden. The answers
 * are kept for as long as the setting is.
 */
export function settingIn(index: TextIndex): Setting {
  const known = new Map<Element, boolean>();
  const structure = new Structure(index.root);
  let structures: Set<string> | undefined;
  let isShown: boolean | undefined;
  const elementAt = (at: number): Element | null =>
    (index.nodes[nodeAt(index, index.page.raw[at] as number)] as Text).parentElement;
  const isHiddenAt = (at: number): boolean => {
    const element = elementAt(at);
    if (!element?.checkVisibility) return false;
    let hidden = known.get(element);
    if (hidden === undefined) known.set(element, (hidden = !element.checkVisibility(OPTIONS)));
    return hidden;
  };
  const all = (): Set<string> => {
    const elements = new Set(index.nodes.filter((node) => node.data.trim() !== '').map((node) => node.parentElement));
    return new Set([...elements].map((element) => structure.of(element)));
  };
  return {
    isHidden(start, end) {
      isShown ??= index.root.checkVisibility?.() ?? false;
      return isShown && isHiddenAt(start) && isHiddenAt(end - 1);
    },
    structureAt: (at) => structure.of(elementAt(at)),
    marksAt: (at) => structure.marksOf(elementAt(at)),
    hasStructure: (one) => (structures ??= all()).has(one),
  };
}
