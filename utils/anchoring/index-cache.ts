import type { Edges } from './dom-map';
import { IndexBuilder, indexOf, type TextIndex } from './text-index';
import { isShown, watchText, type InnerTree } from './trees';

type Watch = ReturnType<typeof watchText>;

interface Kept {
  index: TextIndex;
  watch: Watch;
  end: AbortController;
}

/** The index of each root, until something in the root changes. */
const kept = new WeakMap<Element, Kept>();

function forget(root: Element): void {
  kept.get(root)?.end.abort();
  kept.delete(root);
}

function fresh(root: Element): TextIndex | null {
  const one = kept.get(root);
  if (!one) return null;
  // Mutation records are delivered in a microtask, so one may be waiting.
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

/** Returns the index of a root as it is now, cached or new. */
export function currentIndex(root: Element): TextIndex {
  return fresh(root) ?? keep(indexOf(root));
}

/**
 * Returns the index of a root, including the trees of both edges. Attaching a shadow root makes no mutation record, so the
 * root is read again when a tree is missing.
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

/** Returns the inner trees of a root, as last read. A MutationObserver on the root does not report their changes. */
export function innerTreesOf(root: Element): readonly InnerTree[] {
  return kept.get(root)?.index.trees ?? [];
}

/** Like `currentIndex`, but reads in slices with a `pause` between. A root that changes meanwhile is read again in one go. */
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
