/** An answer (log-odds), or a question: `over` follows where the signal exceeds the limit, else `under`. */
export type Tree = number | readonly [signal: number, limit: number, under: Tree, over: Tree];

/**
 * Returns the answer of a tree for one block. Values that are still `NaN` are asked for and filled in, but only where the
 * path to the answer needs them.
 */
export function answerOf(tree: Tree, values: Float32Array, ask: (signal: number) => number): number {
  let node = tree;
  while (typeof node !== 'number') {
    const signal = node[0];
    if (Number.isNaN(values[signal])) values[signal] = ask(signal);
    node = (values[signal] as number) > node[1] ? node[3] : node[2];
  }
  return node;
}
