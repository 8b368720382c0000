/** Ids in one message; fewer than `shapes.ts` allows. */
const TOGETHER = 1_000;

/** Calls `act` with up to `TOGETHER` ids at a time, one call after another. Returns the answers in order. */
export async function inTurn<T>(ids: readonly string[], act: (some: string[]) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) answers.push(await act(ids.slice(from, from + TOGETHER)));
  return answers;
}
