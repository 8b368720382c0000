import type { SearchableIndex } from './lookup';
import { inOrder, occurrencesOf, type Occurrences } from './occurrences';
import type { PlannedWord } from './plan';
import { TITLE_END } from './terms';

/**
 * Clears `hit` for the documents in which the words do not stand at their places, one after another. For a single word,
 * clears those that do not have it in the title.
 */
export function keepPhrases(
  index: SearchableIndex,
  words: readonly PlannedWord[],
  places: readonly number[],
  hit: Uint8Array,
): void {
  let left: Beginnings | null = null;
  for (const [at, word] of words.entries()) {
    const documents: Uint32Array = left?.documents ?? documentsIn(hit);
    const next = goOn(left, documents, inOrder(occurrencesOf(index, word, documents)), {
      distance: places[at] ?? 0,
      end: word.inTitle ? TITLE_END : Infinity,
    });
    for (const document of documents) hit[document] = 0;
    for (const document of next.documents) hit[document] = 1;
    left = next;
  }
}

/** Returns the numbers of the documents that are hit, rising. */
export function documentsIn(hit: Uint8Array): Uint32Array {
  const documents = new Uint32Array(hit.length);
  let length = 0;
  for (let document = 0; document < hit.length; document++) if (hit[document] === 1) documents[length++] = document;
  return documents.slice(0, length);
}

/** Where a phrase may begin in the documents left: for the n-th, `positions` from `starts[n]` to before `starts[n + 1]`. */
interface Beginnings {
  documents: Uint32Array;
  starts: number[];
  positions: number[];
}

/** Keeps the beginnings that have the next word at its distance and before `end`. */
function goOn(
  begun: Beginnings | null,
  documents: Uint32Array,
  { starts, at: positions }: Occurrences,
  { distance, end }: { distance: number; end: number },
): Beginnings {
  const next = { starts: [0], positions: [] as number[] };
  const left = new Uint32Array(documents.length);
  for (let place = 0; place < documents.length; place++) {
    const last = begun?.starts[place + 1] ?? 0;
    let begin = begun?.starts[place] ?? 0;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
      const position = (positions[at] ?? 0) >>> 1;
      const start = position - distance;
      if (position >= end) break;
      while (begin < last && (begun?.positions[begin] ?? 0) < start) begin++;
      if (!begun || (begin < last && begun.positions[begin] === start)) next.positions.push(start);
    }
    if (next.positions.length === next.starts.at(-1)) continue;
    left[next.starts.length - 1] = documents[place] ?? 0;
    next.starts.push(next.positions.length);
  }
  return { ...next, documents: left.slice(0, next.starts.length - 1) };
}
