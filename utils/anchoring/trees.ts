/** A tree that is read in place of an element's content: an open shadow root, or a same-origin frame's document. */
export type InnerTree = ShadowRoot | Document;

const DOCUMENT = 9;

/** Returns the document in a frame; null for another origin, where the browser denies access. */
export function documentIn(frame: Element): Document | null {
  return (frame as Partial<HTMLIFrameElement>).contentDocument ?? null;
}

/** Whether an element is a frame. */
export const isFrame = ({ localName }: Element): boolean => localName === 'iframe' || localName === 'frame';

/** Returns the element that holds the tree of a node without a parent: a shadow root's host, a document's frame. */
export function holderOf(top: Node): Element | null {
  if (top.nodeType === DOCUMENT) return (top as Document).defaultView?.frameElement ?? null;
  return (top as Partial<ShadowRoot>).host ?? null;
}

/** Whether a tree is still shown. A document whose frame was removed or has navigated is not, but stays connected. */
export const isShown = (tree: InnerTree): boolean =>
  tree.nodeType !== DOCUMENT || (tree as Document).defaultView !== null;

/**
 * Calls back for each change of a root's text, until the signal ends it. `take` also watches inner trees, whose changes an
 * observer of the root does not report. `pending` says whether there are changes not yet reported, and discards them.
 */
export function watchText(root: Element, onChange: () => void, signal: AbortSignal) {
  const observer = new MutationObserver(onChange);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const watched = new WeakSet<Node>();
  const watch = (tree: Element | InnerTree): void => {
    if (watched.has(tree)) return;
    watched.add(tree);
    observer.observe(tree, { subtree: true, childList: true, characterData: true });
    // A frame that navigates makes no mutation record.
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
