import { createModel, signal } from '@preact/signals';

/** Maps rows to articles and back; undefined for those not read yet. */
export interface Rows {
  idAt: (row: number) => string | undefined;
  rowOf: (id: string) => number | undefined;
}

/** The ticked articles, in the order of ticking. */
export const SelectionModel = createModel(() => {
  const ids = signal<ReadonlySet<string>>(new Set());
  let anchor: { id: string; row: number } | null = null;

  return {
    ids,
    /** The article last ticked or unticked, and its row at the time: a save moves the rows. */
    last: () => anchor,
    /** Ticks or unticks an article; with `through` (shift), every row from the last one to it. */
    toggle(id: string, through: boolean, { idAt, rowOf }: Rows) {
      const next = new Set(ids.peek());
      const on = !next.has(id);
      const row = rowOf(id);
      const from = through && anchor !== null ? rowOf(anchor.id) : undefined;
      const between = from === undefined || row === undefined ? [id] : span(from, row).map(idAt);
      for (const one of between) {
        if (one === undefined) continue;
        if (on) next.add(one);
        else next.delete(one);
      }
      anchor = row === undefined ? null : { id, row };
      ids.value = next;
    },
    /** Ticks these articles, and no others. */
    set(all: readonly string[]) {
      anchor = null;
      ids.value = new Set(all);
    },
    /** Unticks articles that are no longer listed. */
    drop(gone: readonly string[]) {
      if (anchor !== null && gone.includes(anchor.id)) anchor = null;
      const left = new Set(ids.peek());
      for (const id of gone) left.delete(id);
      if (left.size < ids.peek().size) ids.value = left;
    },
    clear() {
      anchor = null;
      ids.value = new Set();
    },
  };
});

/** Returns the rows from one to another, upwards or downwards, both included. */
function span(from: number, to: number): number[] {
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => first + at);
}
