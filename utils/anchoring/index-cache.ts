import type { Edges } from './dom-map';
import { IndexBuilder, indexOf, type TextIndex } from './text-index';
import { isShown, watchText, type InnerTree } from './trees';

type Watch = ReturnType<typeof watchText>;

interface Kept {
  index: TextIndex;
  watch: Watch;
  end: AbortController;
}

/** One index for each root, as long as nothing in it changes. */
const kept = new WeakMap<Element, Kept>();

function forget(root: Element): void {
  kept.get(root)?.end.abort();
  kept.delete(root);
}

function fresh(root: Element): TextIndex | null {
  const one = kept.get(root);
  if (!one) return null;
  // Records wait for the next microtask: one may be there already.
  if (!one.watch.pending() && one.index.trees.every(isShown)) return one.index;
  forget(root);
  return null;
}

function keep(index: TextIndex): TextIndex {
  const { root, trees } = index;
  const end = new AbortController();
  const watch = watchText(root, () => forget(root), end.signal);
  watch.take(trees);
  kept.set(root, { index, watch, end });
  return index;
}

/** The index of a root as it is now: the one at hand, or a new one. */
export function currentIndex(root: Element): TextIndex {
  return fresh(root) ?? keep(indexOf(root));
}

/**
 * The index of a root with the trees that two nodes stand in. A shadow root that an element got after the root was read makes
 * no mutation record: the root is read again for it.
 */
export function indexWith(root: Element, { startContainer, endContainer }: Edges): TextIndex {
  const index = currentIndex(root);
  const isRead = (node: Node): boolean => {
    const tree = node.getRootNode();
    return tree === root.getRootNode() || index.trees.some((one) => one === tree);
  };
  if (isRead(startContainer) && isRead(endContainer)) return index;
  forget(root);
  return currentIndex(root);
}

/** The open shadow roots and same-origin frames in a root, as it was read last. The observer of the root does not see into them. */
export function innerTreesOf(root: Element): readonly InnerTree[] {
  return kept.get(root)?.index.trees ?? [];
}

/** The index of a root, read in slices; `pause` is called between them. When the root changes meanwhile it is read again at once. */
export async function currentIndexSliced(root: Element, slice: number, pause: () => Promise<void>): Promise<TextIndex> {
  const known = fresh(root);
  if (known) return known;
  const builder = new IndexBuilder(root);
  const end = new AbortController();
  let changed = false;
  const watch = watchText(root, () => (changed = true), end.signal);
  const step = (): boolean => {
    const whole = builder.step(performance.now() + slice);
    watch.take(builder.trees);
    return whole;
  };
  try {
    let whole = step();
    while (!whole && !changed) {
      await pause();
      changed ||= watch.pending();
      if (!changed) whole = step();
    }
  } finally {
    end.abort();
  }
  return changed ? currentIndex(root) : keep(builder.done());
}
