import type { SearchableIndex } from './lookup';
import { occurrencesOf, type Occurrences } from './occurrences';
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
  let left: Beginnings | null = null;
  for (const [at, word] of words.entries()) {
    const documents: number[] = left?.documents ?? documentsIn(hit);
    const next = goOn(left, documents, occurrencesOf(index, word, documents), {
      distance: places[at] ?? 0,
      end: word.inTitle ? TITLE_END : Infinity,
    });
    for (const document of documents) hit[document] = 0;
    for (const document of next.documents) hit[document] = 1;
    left = next;
  }
}

/** The documents that are hit, rising. */
export function documentsIn(hit: Uint8Array): number[] {
  const documents: number[] = [];
  for (let document = 0; document < hit.length; document++) if (hit[document] === 1) documents.push(document);
  return documents;
}

/** Where a phrase may begin in the documents that are left: `positions` from `starts[place]` to before the next. */
interface Beginnings {
  documents: number[];
  starts: number[];
  positions: number[];
}

/** Those beginnings that have the next word at its distance, before the end of what is looked at. */
function goOn(
  begun: Beginnings | null,
  documents: readonly number[],
  { starts, positions }: Occurrences,
  { distance, end }: { distance: number; end: number },
): Beginnings {
  const next: Beginnings = { documents: [], starts: [0], positions: [] };
  for (const [place, document] of documents.entries()) {
    const last = begun?.starts[place + 1] ?? 0;
    let begin = begun?.starts[place] ?? 0;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
      const start = (positions[at] ?? 0) - distance;
      if ((positions[at] ?? 0) >= end) break;
      while (begin < last && (begun?.positions[begin] ?? 0) < start) begin++;
      if (!begun || (begin < last && begun.positions[begin] === start)) next.positions.push(start);
    }
    if (next.positions.length === next.starts.at(-1)) continue;
    next.documents.push(document);
    next.starts.push(next.positions.length);
  }
  return next;
}
