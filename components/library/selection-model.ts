import { createModel, signal } from '@preact/signals';

/** The articles that were ticked, in the order they were. */
export const SelectionModel = createModel(() => {
  const ids = signal<ReadonlySet<string>>(new Set());
  let anchor: number | null = null;
  return {
    ids,
    /** The row that was ticked or unticked last. */
    last: () => anchor,
    /** Ticks or unticks a row; `through` (shift) does so for every row since the last one, `idAt` says which they are. */
    toggle(index: number, id: string, through: boolean, idAt: (index: number) => string | undefined) {
      const next = new Set(ids.peek());
      const on = !next.has(id);
      const from = through && anchor !== null ? anchor : index;
      for (let row = Math.min(from, index); row <= Math.max(from, index); row++) {
        const one = idAt(row);
        if (one === undefined) continue;
        if (on) next.add(one);
        else next.delete(one);
      }
      anchor = index;
      ids.value = next;
    },
    clear() {
      anchor = null;
      ids.value = new Set();
    },
  };
});
