import { forEachList, type SearchableIndex } from './lookup';
import type { PlannedWord } from './plan';
import { STRENGTH } from './rank';

/** Where a word stands in the chosen documents. Those of the n-th are in `at`, from `starts[n]` to before `starts[n + 1]`. */
export interface Occurrences {
  starts: Uint32Array;
  /** Twice the position, and one more where the word has other accents than those typed. */
  at: Uint32Array;
}

/** What is gathered list by list, and therefore unsorted. The arrays are used again for the next word. */
let positions = new Uint32Array(4096);
let places = new Uint32Array(4096);

/**
 * Finds where a word stands, in any of its forms, in the chosen documents, which rise. The positions of a document are not
 * sorted, because they come form by form.
 */
export function occurrencesOf(index: SearchableIndex, word: PlannedWord, chosen: Uint32Array): Occurrences {
  const starts = new Uint32Array(chosen.length + 1);
  const last = chosen.at(-1) ?? -1;
  let length = 0;
  forEachList(index, word.range, (postings, key) => {
    const strength = word.strengthOf(key);
    if (strength === 0 || last < 0) return;
    postings.read();
    const { documents, occurrences, count } = postings;
    let end = count;
    while (end > 0 && (documents[end - 1] ?? 0) > last) end--;
    let place = firstFrom(chosen, documents[0] ?? 0);
    if (!isAnyOf(documents, end, chosen, place)) return;
    const form = strength < STRENGTH.longer ? 1 : 0;
    const read = postings.readPositions(end);
    for (let at = 0, from = 0; at < end; at++) {
      const document = documents[at] ?? 0;
      const to = from + (occurrences[at] ?? 0);
      while ((chosen[place] ?? Infinity) < document) place++;
      if (chosen[place] === document) {
        if (length + to - from > positions.length) makeRoomFor(length + to - from);
        starts[place + 1] = (starts[place + 1] ?? 0) + to - from;
        for (let next = from; next < to; next++) {
          positions[length] = (read[next] ?? 0) * 2 + form;
          places[length++] = place;
        }
      }
      from = to;
    }
  });
  return { starts, at: byPlace(starts, length) };
}

/** Sorts what was gathered by document. `starts` holds the number of each before, and where they begin after. */
function byPlace(starts: Uint32Array, length: number): Uint32Array {
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const place = places[at] ?? 0;
    const to = next[place] ?? 0;
    next[place] = to + 1;
    sorted[to] = positions[at] ?? 0;
  }
  return sorted;
}

function makeRoomFor(length: number): void {
  const [more, morePlaces] = [new Uint32Array(length * 2), new Uint32Array(length * 2)];
  more.set(positions);
  morePlaces.set(places);
  positions = more;
  places = morePlaces;
}

/** Sorts the positions of each document, in place. */
export function inOrder({ starts, at }: Occurrences): Occurrences {
  for (let place = 0; place + 1 < starts.length; place++) {
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    for (let next = from + 1; next < to; next++) {
      if ((at[next] ?? 0) >= (at[next - 1] ?? 0)) continue;
      at.subarray(from, to).sort();
      break;
    }
  }
  return { starts, at };
}

/** Whether any of the first `end` documents is among `chosen`, looked at from `from` on. Both rise. */
function isAnyOf(documents: Uint32Array, end: number, chosen: Uint32Array, from: number): boolean {
  let place = from;
  for (let at = 0; at < end; at++) {
    const document = documents[at] ?? 0;
    while ((chosen[place] ?? Infinity) < document) place++;
    if (chosen[place] === document) return true;
  }
  return false;
}

/** Returns the index of the first of some rising numbers that is at least `least`. */
export function firstFrom(rising: Uint32Array, least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
