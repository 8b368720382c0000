/** A question (does this signal exceed this limit?) with what follows when it does not and when it does; or an answer. */
export type Tree = number | readonly [signal: number, limit: number, under: Tree, over: Tree];

/** The answer of a tree for one block, of which it asks no more signals than are on the way to the answer. */
export function answerOf(tree: Tree, valueOf: (signal: number) => number): number {
  let node = tree;
  while (typeof node !== 'number') node = valueOf(node[0]) > node[1] ? node[3] : node[2];
  return node;
}
