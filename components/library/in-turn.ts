/** Articles named in one message: fewer than a message may hold. */
const TOGETHER = 1_000;

/** Does something with any number of articles, so many at a time; its answers, in turn. */
export async function inTurn<T>(ids: readonly string[], act: (some: string[]) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) answers.push(await act(ids.slice(from, from + TOGETHER)));
  return answers;
}
