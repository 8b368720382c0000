import { forEachList, type SearchableIndex } from './lookup';
import type { PlannedWord } from './plan';
import { STRENGTH } from './rank';

/** Where a word stands, by the place of a document among those chosen: `positions` from `starts[place]` to before the next. */
export interface Occurrences {
  starts: Uint32Array;
  positions: Uint32Array;
  /** 1 where the word has other accents than those typed, 0 elsewhere; as long as `positions`. */
  otherAccents: Uint8Array;
}

/** Where a word stands in some documents, which rise, in any of its forms; positions of each document rise. */
export function occurrencesOf(index: SearchableIndex, word: PlannedWord, chosen: readonly number[]): Occurrences {
  const found = new Found();
  const last = chosen.at(-1) ?? -1;
  forEachList(index, word.range, (postings, key) => {
    const strength = word.strengthOf(key);
    if (strength === 0 || last < 0) return;
    postings.read();
    const { documents, occurrences, count } = postings;
    let end = count;
    while (end > 0 && (documents[end - 1] ?? 0) > last) end--;
    let place = firstFrom(chosen, documents[0] ?? 0);
    if (!isAnyOf(documents, end, chosen, place)) return;
    const positions = postings.readPositions(end);
    for (let at = 0, from = 0; at < end; at++) {
      const document = documents[at] ?? 0;
      const to = from + (occurrences[at] ?? 0);
      while ((chosen[place] ?? Infinity) < document) place++;
      if (chosen[place] === document) found.add(place, strength < STRENGTH.longer ? 1 : 0, positions, from, to);
      from = to;
    }
  });
  return found.sorted(chosen.length);
}

/** Whether any document of a list is among those chosen, from a place of these on; both rise. */
function isAnyOf(documents: Uint32Array, end: number, chosen: readonly number[], from: number): boolean {
  let place = from;
  for (let at = 0; at < end; at++) {
    const document = documents[at] ?? 0;
    while ((chosen[place] ?? Infinity) < document) place++;
    if (chosen[place] === document) return true;
  }
  return false;
}

/** The place of the first of some rising numbers that is not below another. */
export function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gathers positions list by list, and so in no order. */
class Found {
  /** Twice the position, and one more in other accents. */
  #positions = new Uint32Array(256);
  #places = new Uint32Array(256);
  #length = 0;

  add(place: number, form: number, positions: Uint32Array, from: number, to: number): void {
    if (this.#length + to - from > this.#positions.length) this.#grow(to - from);
    for (let at = from; at < to; at++) {
      this.#positions[this.#length] = (positions[at] ?? 0) * 2 + form;
      this.#places[this.#length++] = place;
    }
  }

  sorted(places: number): Occurrences {
    const starts = new Uint32Array(places + 1);
    for (let at = 0; at < this.#length; at++) {
      const after = (this.#places[at] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let place = 0; place < places; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
    const next = starts.slice();
    const positions = new Uint32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const place = this.#places[at] ?? 0;
      const to = next[place] ?? 0;
      next[place] = to + 1;
      positions[to] = this.#positions[at] ?? 0;
    }
    sortEach(starts, positions);
    const otherAccents = new Uint8Array(positions.length);
    for (let at = 0; at < positions.length; at++) {
      const position = positions[at] ?? 0;
      otherAccents[at] = position & 1;
      positions[at] = position >>> 1;
    }
    return { starts, positions, otherAccents };
  }

  #grow(more: number): void {
    const size = (this.#length + more) * 2;
    const [positions, places] = [new Uint32Array(size), new Uint32Array(size)];
    positions.set(this.#positions);
    places.set(this.#places);
    this.#positions = positions;
    this.#places = places;
  }
}

/** A word in several forms comes form by form, so that positions of one document may be out of order. */
function sortEach(starts: Uint32Array, positions: Uint32Array): void {
  for (let place = 0; place + 1 < starts.length; place++) {
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    for (let at = from + 1; at < to; at++) {
      if ((positions[at] ?? 0) >= (positions[at - 1] ?? 0)) continue;
      positions.subarray(from, to).sort();
      break;
    }
  }
}
