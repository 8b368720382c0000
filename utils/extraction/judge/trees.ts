/** A question (does this signal exceed this limit?) with what follows when it does not and when it does; or an answer. */
export type Tree = number | readonly [signal: number, limit: number, under: Tree, over: Tree];

/** The answer of a tree for one block. */
export function answerOf(tree: Tree, values: ArrayLike<number>): number {
  let node = tree;
  while (typeof node !== 'number') node = (values[node[0]] as number) > node[1] ? node[3] : node[2];
  return node;
}
