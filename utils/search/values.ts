import { fromBytes } from './bytes';
import { foldedOf, shownValue, type KeyRange } from './keys';
import { forEachList, type SearchableIndex } from './lookup';

/** A value that articles can be filtered by. */
export interface CountedValue {
  /** In the form it is looked up by. */
  value: string;
  /** In its most frequent spelling. */
  shown: string;
  /** Articles that have it, in any spelling. */
  articles: number;
}

interface Counting {
  shown: string;
  /** Articles with the most frequent spelling. */
  most: number;
  articles: number;
}

/** Values in the order they are shown, and how many there are in all. */
export interface CountedValues {
  top: CountedValue[];
  different: number;
}

/**
 * Counts the wanted documents for each value in a range of filter keys, and returns the `shown` most frequent values. The
 * blocks of the range have to be read before. `groupOf` can group values (the days of a year), or leave one out with null.
 */
export function countValues(
  index: SearchableIndex,
  range: KeyRange,
  wanted: Uint8Array,
  shown: number,
  groupOf: (folded: string, impact: number) => string | null = (folded) => folded,
): CountedValues {
  const counts = new Map<string, Counting>();
  // An article may have two spellings of one value, which are neighbours in a segment.
  const seenIn = new Uint32Array(index.limit);
  let seen = { folded: '', turn: 1 };
  forEachList(index, range, (postings, key) => {
    const written = fromBytes(key);
    const folded = foldedOf(written).slice(2);
    const isSpelt = written.length > folded.length + 2;
    if (seen.folded !== folded) seen = { folded, turn: seen.turn + 1 };
    let impact = 0;
    let articles = 0;
    let added = 0;
    postings.read();
    for (let at = 0; at < postings.count; at++) {
      const document = postings.documents[at] ?? 0;
      if (wanted[document] !== 1) continue;
      impact = postings.impacts[at] ?? 0;
      articles++;
      if (!isSpelt) added++;
      else if (seenIn[document] !== seen.turn) {
        seenIn[document] = seen.turn;
        added++;
      }
    }
    const value = articles === 0 ? null : groupOf(folded, impact);
    if (value !== null) add(counts, value, value === folded ? shownValue(written) : value, articles, added);
  });
  return { top: topOf(counts, shown), different: counts.size };
}

/** The values with the most articles, in that order. Never sorts all: nearly every byline is different, and few are shown. */
function topOf(counts: ReadonlyMap<string, Counting>, wanted: number): CountedValue[] {
  const top: CountedValue[] = [];
  for (const [value, { shown, articles }] of counts) {
    const counted = { value, shown, articles };
    const last = top.at(-1);
    if (top.length >= wanted && (!last || !isBefore(counted, last))) continue;
    const place = top.findIndex((other) => isBefore(counted, other));
    top.splice(place < 0 ? top.length : place, 0, counted);
    if (top.length > wanted) top.pop();
  }
  return top;
}

function isBefore(a: CountedValue, b: CountedValue): boolean {
  return a.articles === b.articles ? a.value < b.value : a.articles > b.articles;
}

function add(counts: Map<string, Counting>, value: string, shown: string, spelt: number, added: number): void {
  const known = counts.get(value);
  if (!known) counts.set(value, { shown, most: spelt, articles: added });
  else {
    known.articles += added;
    if (spelt > known.most) Object.assign(known, { shown, most: spelt });
  }
}

/** Returns every document that a search may find, as 1 at its number. */
export function livingDocuments(index: SearchableIndex): Uint8Array {
  const living = new Uint8Array(index.limit).fill(1);
  for (const document of index.dead) living[document] = 0;
  for (const document of index.trashed) living[document] = 0;
  return living;
}
