/** A question (does this signal exceed this limit?) with what follows when it does not and when it does; or an answer. */
export type Tree = number | readonly [signal: number, limit: number, under: Tree, over: Tree];

/**
 * The answer of a tree for one block, from the values of its signals. Those that are not known yet (`NaN`) are asked for and
 * filled in, and only those on the way to the answer.
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
