import { IndexBuilder, indexOf, type TextIndex } from './text-index';

interface Kept {
  index: TextIndex;
  observer: MutationObserver;
}

/** One index for each root, as long as nothing in it changes. */
const kept = new WeakMap<Element, Kept>();

const WATCHED: MutationObserverInit = { subtree: true, childList: true, characterData: true };

function forget(root: Element): void {
  kept.get(root)?.observer.disconnect();
  kept.delete(root);
}

function fresh(root: Element): TextIndex | null {
  const one = kept.get(root);
  if (!one) return null;
  // Records wait for the next microtask: one may be there already.
  if (one.observer.takeRecords().length === 0) return one.index;
  forget(root);
  return null;
}

function watch(root: Element): MutationObserver {
  const observer = new MutationObserver(() => forget(root));
  observer.observe(root, WATCHED);
  return observer;
}

function keep(index: TextIndex, observer: MutationObserver): TextIndex {
  for (const shadow of index.shadows) observer.observe(shadow, WATCHED);
  kept.set(index.root, { index, observer });
  return index;
}

/** The index of a root as it is now: the one at hand, or a new one. */
export function currentIndex(root: Element): TextIndex {
  return fresh(root) ?? keep(indexOf(root), watch(root));
}

/** The open shadow roots in a root, as it was read last: mutations in them are no mutations of the root. */
export function shadowRootsIn(root: Element): readonly ShadowRoot[] {
  return kept.get(root)?.index.shadows ?? [];
}

/** The index of a root, read in slices; `pause` is called between them. When the root changes meanwhile it is read again at once. */
export async function currentIndexSliced(root: Element, slice: number, pause: () => Promise<void>): Promise<TextIndex> {
  const known = fresh(root);
  if (known) return known;
  const builder = new IndexBuilder(root);
  let changed = false;
  const observer = new MutationObserver(() => (changed = true));
  observer.observe(root, WATCHED);
  let whole = builder.step(performance.now() + slice);
  while (!whole && !changed) {
    await pause();
    changed ||= observer.takeRecords().length > 0;
    if (!changed) whole = builder.step(performance.now() + slice);
  }
  observer.disconnect();
  return changed ? currentIndex(root) : keep(builder.done(), watch(root));
}
