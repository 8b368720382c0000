/** A tree of nodes within the page's that is read in the place of an element: an open shadow root, a same-origin frame's document. */
export type InnerTree = ShadowRoot | Document;

const DOCUMENT = 9;

/** The document in a frame, when it has the origin of the page: from others the browser keeps it. */
export function documentIn(frame: Element): Document | null {
  return (frame as Partial<HTMLIFrameElement>).contentDocument ?? null;
}

/** Whether an element is a frame. */
export const isFrame = ({ localName }: Element): boolean => localName === 'iframe' || localName === 'frame';

/** The element in whose place the tree of a node without a parent is read: a shadow root's host, a document's frame. */
export function holderOf(top: Node): Element | null {
  if (top.nodeType === DOCUMENT) return (top as Document).defaultView?.frameElement ?? null;
  return (top as Partial<ShadowRoot>).host ?? null;
}

/** False for the document of a frame that was taken out, or has become another: its nodes still hang together. */
export const isShown = (tree: InnerTree): boolean =>
  tree.nodeType !== DOCUMENT || (tree as Document).defaultView !== null;

/**
 * Calls back for all that happens to the text of a root, until the signal ends it; `take` takes in the inner trees that were
 * found meanwhile, whose mutations are not the root's, and `pending` tells of what has happened and was not yet called back for.
 */
export function watchText(root: Element, onChange: () => void, signal: AbortSignal) {
  const observer = new MutationObserver(onChange);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const watched = new WeakSet<Node>();
  const watch = (tree: Element | InnerTree): void => {
    if (watched.has(tree)) return;
    watched.add(tree);
    observer.observe(tree, { subtree: true, childList: true, characterData: true });
    // A frame gets another document without a mutation.
    const onLoad = ({ target }: Event): void => {
      if (isFrame(target as Element)) onChange();
    };
    tree.addEventListener('load', onLoad, { capture: true, signal });
  };
  watch(root);
  return {
    take: (trees: readonly InnerTree[]): void => trees.forEach(watch),
    pending: (): boolean => observer.takeRecords().length > 0,
  };
}
