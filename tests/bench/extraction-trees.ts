import type { Tree } from '@/utils/extraction/judge/trees';
import { randomFrom } from './random';

/** What the trees are fitted to: a row a block, a column a signal. */
export interface Table {
  /** Values by column. */
  columns: Float32Array[];
  /** 1 where the block belongs to the article. */
  labels: Uint8Array;
  weights: Float64Array;
}

export interface FitOptions {
  trees: number;
  leaves: number;
  /** Share of a tree's answer that is taken. */
  rate: number;
  /** Pulls answers of leaves with little in them to zero. */
  ridge: number;
  /** Least sum of curvature (about a quarter of the weight) of a leaf. */
  least: number;
  /** Share of the signals that a question may be about, drawn anew for each. */
  share: number;
  seed: number;
}

const BINS = 48;

/** Columns as small whole numbers: the quantiles that the values lie between. */
export interface Binned {
  bins: Uint8Array[];
  edges: Float32Array[];
}

/** Edges between bins: values themselves where there are few, else quantiles. */
function edgesOf(column: Float32Array): Float32Array {
  const sorted = Float32Array.from(column).sort();
  const values = [...new Set(sorted)];
  const middles = (some: number[]) => some.slice(1).map((value, at) => (value + (some[at] as number)) / 2);
  if (values.length <= BINS) return Float32Array.from(middles(values));
  const picked = new Set<number>();
  for (let at = 1; at < BINS; at++) picked.add(sorted[Math.floor((at * sorted.length) / BINS)] as number);
  // What is not zero is rare in most columns, and has quantiles of its own.
  const rest = sorted.filter((value) => value !== 0);
  for (let at = 1; at < BINS / 2; at++) picked.add(rest[Math.floor((2 * at * rest.length) / BINS)] as number);
  return Float32Array.from(middles([...picked].sort((one, other) => one - other)));
}

export function bin(columns: readonly Float32Array[]): Binned {
  const edges = columns.map(edgesOf);
  const bins = columns.map((column, at) => {
    const limits = edges[at] as Float32Array;
    return Uint8Array.from(column, (value) => {
      let low = 0;
      let high = limits.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value > (limits[middle] as number)) low = middle + 1;
        else high = middle;
      }
      return low;
    });
  });
  return { bins, edges };
}

interface Leaf {
  rows: Int32Array;
  gradient: number;
  curve: number;
  split: { gain: number; column: number; bin: number } | null;
  place: (node: Tree) => void;
}

/**
 * Gradient boosting of small regression trees on the logistic loss (Friedman 2001, "Greedy Function Approximation"),
 * with second derivatives and histograms (Chen and Guestrin 2016, "XGBoost"). A tree grows where it gains most.
 */
export class Boosting {
  readonly trees: Tree[] = [];
  readonly bias: number;
  readonly gains: Float64Array;
  readonly #binned: Binned;
  readonly #options: FitOptions;
  readonly #gradient: Float64Array;
  readonly #curve: Float64Array;
  readonly #random: () => number;

  constructor(table: Table, binned: Binned, rows: Int32Array, options: FitOptions) {
    this.#binned = binned;
    this.#options = options;
    this.gains = new Float64Array(binned.bins.length);
    const size = table.labels.length;
    this.#gradient = new Float64Array(size);
    this.#curve = new Float64Array(size);
    let yes = 0;
    let all = 0;
    for (const row of rows) {
      all += table.weights[row] as number;
      yes += (table.weights[row] as number) * (table.labels[row] as number);
    }
    this.bias = Math.log(yes / (all - yes));
    const scores = new Float64Array(size).fill(this.bias);
    this.#random = randomFrom(options.seed);
    for (let round = 0; round < options.trees; round++) {
      for (const row of rows) {
        const chance = 1 / (1 + Math.exp(-(scores[row] as number)));
        const weight = table.weights[row] as number;
        this.#gradient[row] = weight * (chance - (table.labels[row] as number));
        this.#curve[row] = Math.max(1e-9, weight * chance * (1 - chance));
      }
      this.trees.push(this.#grow(rows, scores));
    }
  }

  #leaf(rows: Int32Array, place: Leaf['place']): Leaf {
    let gradient = 0;
    let curve = 0;
    for (const row of rows) {
      gradient += this.#gradient[row] as number;
      curve += this.#curve[row] as number;
    }
    return { rows, gradient, curve, split: this.#bestSplit(rows, gradient, curve), place };
  }

  #bestSplit(rows: Int32Array, gradient: number, curve: number): Leaf['split'] {
    const { ridge, least, share } = this.#options;
    const gains = (g: number, h: number) => (g * g) / (h + ridge);
    let best: Leaf['split'] = null;
    const sumG = new Float64Array(256);
    const sumH = new Float64Array(256);
    for (const [column, bins] of this.#binned.bins.entries()) {
      if (this.#random() > share) continue;
      const count = (this.#binned.edges[column] as Float32Array).length;
      if (count === 0) continue;
      sumG.fill(0, 0, count + 1);
      sumH.fill(0, 0, count + 1);
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number;
        const slot = bins[row] as number;
        (sumG[slot] as number) += this.#gradient[row] as number;
        (sumH[slot] as number) += this.#curve[row] as number;
      }
      let g = 0;
      let h = 0;
      for (let slot = 0; slot < count; slot++) {
        g += sumG[slot] as number;
        h += sumH[slot] as number;
        if (h < least || curve - h < least) continue;
        const gain = gains(g, h) + gains(gradient - g, curve - h) - gains(gradient, curve);
        if (gain > (best?.gain ?? 1e-6)) best = { gain, column, bin: slot };
      }
    }
    return best;
  }

  #grow(rows: Int32Array, scores: Float64Array): Tree {
    let root: Tree = 0;
    const open: Leaf[] = [this.#leaf(rows, (node) => void (root = node))];
    while (open.length < this.#options.leaves) {
      let at = -1;
      for (const [index, { split }] of open.entries())
        if (split && split.gain > (open[at]?.split?.gain ?? 0)) at = index;
      const leaf = open[at];
      if (!leaf?.split) break;
      const { column, bin: slot, gain } = leaf.split;
      (this.gains[column] as number) += gain;
      const bins = this.#binned.bins[column] as Uint8Array;
      const node: [number, number, Tree, Tree] = [column, this.#binned.edges[column]?.[slot] as number, 0, 0];
      leaf.place(node);
      const under = leaf.rows.filter((row) => (bins[row] as number) <= slot);
      const over = leaf.rows.filter((row) => (bins[row] as number) > slot);
      open.splice(at, 1);
      open.push(
        this.#leaf(under, (child) => void (node[2] = child)),
        this.#leaf(over, (child) => void (node[3] = child)),
      );
    }
    for (const { rows: held, gradient, curve, place } of open) {
      const answer = Number(((-this.#options.rate * gradient) / (curve + this.#options.ridge)).toFixed(3));
      place(answer);
      for (const row of held) (scores[row] as number) += answer;
    }
    return root;
  }
}
