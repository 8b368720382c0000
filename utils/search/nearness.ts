import type { Occurrences } from './occurrences';
import { nearnessOf } from './rank';

/**
 * Raises the scores of documents in which words of the query stand side by side, in the order of the query.
 *
 * @param words where each word stands in these documents; null of a word that stands in too many
 */
export function addNearness(
  words: readonly (Occurrences | null)[],
  documents: readonly number[],
  score: Float32Array,
): void {
  /** The longest stretch that ends with each position of the last word, and of this one. */
  let last = new Uint16Array(64);
  let here = new Uint16Array(64);
  for (const [place, document] of documents.entries()) {
    let longest = 1;
    let before: Occurrences | null = null;
    for (const word of words) {
      if (word) {
        const from = word.starts[place] ?? 0;
        const to = word.starts[place + 1] ?? 0;
        if (to - from > here.length) here = new Uint16Array((to - from) * 2);
        const found = stretches(word, from, to, here, before, place, last);
        if (found > longest) longest = found;
      }
      before = word;
      [last, here] = [here, last];
    }
    score[document] = (score[document] ?? 0) * nearnessOf(longest, words.length);
  }
}

/** Writes how long a stretch ends with each position; the longest of them. */
function stretches(
  { positions }: Occurrences,
  from: number,
  to: number,
  runs: Uint16Array,
  before: Occurrences | null,
  place: number,
  runsBefore: Uint16Array,
): number {
  const start = before?.starts[place] ?? 0;
  const end = before?.starts[place + 1] ?? 0;
  const wanted = before?.positions;
  let longest = 0;
  let at = start;
  for (let index = from; index < to; index++) {
    const neighbour = (positions[index] ?? 0) - 1;
    let run = 1;
    if (wanted) {
      while (at < end && (wanted[at] ?? 0) < neighbour) at++;
      if (at < end && wanted[at] === neighbour) run += runsBefore[at - start] ?? 0;
    }
    runs[index - from] = run;
    if (run > longest) longest = run;
  }
  return longest;
}
