import { forEachList, type SearchableIndex } from './lookup';
import type { PlannedWord } from './plan';

/** Where a word stands, by document: `positions` from `starts[document]` to before `starts[document + 1]`, rising. */
export interface Occurrences {
  starts: Uint32Array;
  positions: Uint32Array;
}

/** Where a word stands in the wanted documents, in any of its forms. */
export function occurrencesOf(index: SearchableIndex, word: PlannedWord, wanted: Uint8Array): Occurrences {
  const found: number[] = [];
  const owners: number[] = [];
  forEachList(index, word.range, (postings, _count, key) => {
    if (word.strengthOf(key) === 0) return;
    while (postings.next()) {
      if (wanted[postings.document] !== 1) continue;
      postings.positions(found);
      while (owners.length < found.length) owners.push(postings.document);
    }
  });
  return sortedByDocument(found, owners, index.limit);
}

function sortedByDocument(found: readonly number[], owners: readonly number[], limit: number): Occurrences {
  const starts = new Uint32Array(limit + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let document = 0; document < limit; document++) {
    starts[document + 1] = (starts[document + 1] ?? 0) + (starts[document] ?? 0);
  }
  const next = starts.slice();
  const positions = new Uint32Array(found.length);
  for (let at = 0; at < found.length; at++) {
    const owner = owners[at] ?? 0;
    const place = next[owner] ?? 0;
    next[owner] = place + 1;
    positions[place] = found[at] ?? 0;
  }
  sortEach(starts, positions);
  return { starts, positions };
}

/** A word in several forms comes form by form, so that positions of one document may be out of order. */
function sortEach(starts: Uint32Array, positions: Uint32Array): void {
  for (let document = 0; document + 1 < starts.length; document++) {
    const [from, to] = [starts[document] ?? 0, starts[document + 1] ?? 0];
    for (let at = from + 1; at < to; at++) {
      if ((positions[at] ?? 0) >= (positions[at - 1] ?? 0)) continue;
      positions.subarray(from, to).sort();
      break;
    }
  }
}

/** The positions of a word in one document. */
export function positionsIn({ starts, positions }: Occurrences, document: number): Uint32Array {
  return positions.subarray(starts[document] ?? 0, starts[document + 1] ?? 0);
}
