import { nodeAt } from './dom-map';
import { Structure } from './structure';
import type { TextIndex } from './text-index';

const OPTIONS: CheckVisibilityOptions = { visibilityProperty: true };

/** Questions to the elements around a place. They may cost a layout, so ask for few places. Offsets are canonical. */
export interface Setting {
  /** Whether the text at both ends of a stretch is hidden from the reader. */
  isHidden: (start: number, end: number) => boolean;
  /** Returns the place in the root's structure of the text at an offset (see `Structure.of`). */
  structureAt: (at: number) => string;
  /** Returns the marks of the block around the text at an offset (see `Structure.marksOf`). */
  marksAt: (at: number) => string;
  /** Whether any text of the root has this place in the structure. */
  hasStructure: (structure: string) => boolean;
}

/**
 * Creates the setting of an index, which caches its answers. In a document that is not shown (a parsed copy), nothing is
 * hidden.
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
