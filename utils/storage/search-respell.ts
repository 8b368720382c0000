import { rangesOf } from '../search/evaluate';
import { nearestWord, neighbourRange, replaceWords, unknownWords, type Respelling } from '../search/misspelling';
import type { Plan, PlannedWord } from '../search/plan';
import type { ReadTransaction } from './schema';
import type { IndexReader, OpenIndex } from './search-reader';

/** Replaces words of the query that no document has by the nearest words in the index. */
export async function respellUnknown(
  reader: IndexReader,
  tx: ReadTransaction,
  index: OpenIndex,
  typed: Plan,
): Promise<{ plan: Plan; respelt: Respelling[] }> {
  const unknown = unknownWords(index, typed);
  if (unknown.length === 0) return { plan: typed, respelt: [] };
  await reader.load(
    tx,
    index,
    unknown.map((word) => neighbourRange(index, word)),
  );
  const replaced = new Map<PlannedWord, string>();
  for (const word of unknown) {
    const nearest = nearestWord(index, word);
    if (nearest !== null) replaced.set(word, nearest);
  }
  const plan = replaceWords(typed, replaced);
  await reader.load(tx, index, rangesOf(plan));
  return { plan, respelt: [...replaced].map(([{ word }, to]) => ({ from: word.folded, to })) };
}

/** Returns the remark that tells the reader which words were replaced. */
export function remarkOn(respelt: readonly Respelling[]): string {
  const each = respelt.map(({ from, to }) => `“${from}” was read as “${to}”`);
  return `${each.join(', ')}.`;
}
