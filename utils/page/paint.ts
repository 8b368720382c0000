import { COLORS, type Color } from '../model/annotation';
import { idsAtPoint } from './hit-test';
import { highlightName, PAINT_STATES, type PaintState } from './highlight-css';

export { HIGHLIGHT_CSS, type PaintState } from './highlight-css';

/** How a passage is painted. */
export interface Paint {
  color: Color;
  state: Exclude<PaintState, 'focused'>;
}

/** Paints passages without changing the page's DOM. One for each document. */
export interface Painter {
  /** Paints a passage, or repaints it. */
  set(id: string, ranges: readonly Range[], paint: Paint): void;
  remove(id: string): void;
  /** Emphasises the passage the reader is at; null for none. */
  focus(id: string | null): void;
  /** Paints again what the page has cleared. */
  restore(): void;
  /** Removes everything that was painted here, and nothing else. */
  clear(): void;
  /** Returns all passages at a point of the viewport (CSS pixels), mostly the shortest first (see `idsAtPoint`). */
  annotationsAt(x: number, y: number): string[];
}

/** Whether a window can paint. Where it cannot, the reader is told; wrapping text in elements is no alternative. */
export function isPaintingSupported(view: (Window & typeof globalThis) | null): boolean {
  return typeof view?.Highlight === 'function' && view.CSS?.highlights !== undefined;
}

/** Which state is painted on top where highlights overlap: doubtful over sure, focused over all. */
const PRIORITY: Record<PaintState, number> = { normal: 1, edited: 2, unsure: 3, focused: 4 };

interface Painted extends Paint {
  ranges: readonly Range[];
}

/** Creates the painter of a document. Throws when painting is not supported there. */
export function createPainter(document: Document): Painter {
  const view = document.defaultView;
  if (!view || !isPaintingSupported(view)) throw new Error('This browser cannot paint highlights.');
  const registry = view.CSS.highlights;
  const painted = new Map<string, Painted>();
  let focused: string | null = null;

  const deleteAll = (): void => {
    for (const color of COLORS) for (const state of PAINT_STATES) registry.delete(highlightName(color, state));
  };
  /** This painter's layers. Others under the same names were left by tools that an update has orphaned. */
  const layers = new Map<string, Highlight>();
  const register = (name: string, highlight: Highlight): void => {
    if (registry.get(name) !== highlight) registry.set(name, highlight);
  };
  const layer = (color: Color, state: PaintState): Highlight => {
    const name = highlightName(color, state);
    let highlight = layers.get(name);
    if (!highlight) {
      highlight = new view.Highlight();
      highlight.priority = PRIORITY[state];
      layers.set(name, highlight);
    }
    register(name, highlight);
    return highlight;
  };
  const each = (one: Painted | undefined, state: PaintState, act: (to: Highlight, range: Range) => void): void => {
    if (one) for (const range of one.ranges) act(layer(one.color, state), range);
  };
  const add = (to: Highlight, range: Range): void => void to.add(range);
  const drop = (to: Highlight, range: Range): void => void to.delete(range);

  const remove = (id: string): void => {
    const one = painted.get(id);
    each(one, one?.state ?? 'normal', drop);
    if (focused === id) each(one, 'focused', drop);
    painted.delete(id);
  };

  deleteAll();
  return {
    set(id, ranges, { color, state }) {
      remove(id);
      const one = { ranges: [...ranges], color, state };
      painted.set(id, one);
      each(one, state, add);
      if (focused === id) each(one, 'focused', add);
    },
    remove(id) {
      remove(id);
      if (focused === id) focused = null;
    },
    focus(id) {
      if (focused !== null) each(painted.get(focused), 'focused', drop);
      focused = id;
      if (id !== null) each(painted.get(id), 'focused', add);
    },
    clear() {
      deleteAll();
      layers.clear();
      painted.clear();
      focused = null;
    },
    restore() {
      for (const [name, highlight] of layers) register(name, highlight);
    },
    annotationsAt: (x, y) => idsAtPoint(document, registry, painted, x, y),
  };
}
