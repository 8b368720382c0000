import type { SearchableIndex } from './lookup';
import { ChosenDocuments, occurrencesOf, positionsAt } from './occurrences';
import type { PlannedWord } from './plan';
import { TITLE_END } from './terms';

/**
 * Leaves out the documents in which the words do not stand at their places, one after another; of a single word, where
 * it is to be in the title and is not. `hit` is changed.
 */
export function keepPhrases(
  index: SearchableIndex,
  words: readonly PlannedWord[],
  places: readonly number[],
  hit: Uint8Array,
): void {
  /** Where the phrase may begin, by document. */
  let begun = new Map<number, readonly number[]>();
  for (const [at, word] of words.entries()) {
    const left = documentsIn(hit);
    const occurrences = occurrencesOf(index, word, new ChosenDocuments(left, index.limit));
    const next = new Map<number, readonly number[]>();
    for (const [place, document] of left.entries()) {
      const found = positionsAt(occurrences, place);
      const inReach = word.inTitle ? found.filter((position) => position < TITLE_END) : found;
      const starts = at === 0 ? Array.from(inReach) : following(begun.get(document) ?? [], inReach, places[at] ?? 0);
      if (starts.length > 0) next.set(document, starts);
      else hit[document] = 0;
    }
    begun = next;
  }
}

/** The documents that are hit, rising. */
export function documentsIn(hit: Uint8Array): number[] {
  const documents: number[] = [];
  for (let document = 0; document < hit.length; document++) if (hit[document] === 1) documents.push(document);
  return documents;
}

/** Those beginnings that have a position at their distance; both rise. */
function following(starts: readonly number[], positions: Uint32Array, distance: number): number[] {
  const kept: number[] = [];
  let at = 0;
  for (const start of starts) {
    while (at < positions.length && (positions[at] ?? 0) < start + distance) at++;
    if (positions[at] === start + distance) kept.push(start);
  }
  return kept;
}
