import type { Matches } from './evaluate';
import type { SearchableIndex } from './lookup';
import type { PlannedWord } from './plan';

/** Bytes of matches kept: what a few queries consist of. */
const MEMORY = 2_500_000;
/** Of a document in `Matches`. */
const BYTES_EACH = 5;

const known = new WeakMap<SearchableIndex['segments'], Map<string, Matches>>();

/**
 * What a word matches, from memory where it was looked up before: of a query that grows letter by letter only the last
 * word is new. Good for as long as the segments stay as they are, and no longer kept. Must not be changed.
 */
export function remembered(index: SearchableIndex, name: string, look: () => Matches): Matches {
  let words = known.get(index.segments);
  if (!words) known.set(index.segments, (words = new Map()));
  const matches = words.get(name) ?? look();
  words.delete(name);
  words.set(name, matches);
  for (const oldest of words.keys()) {
    if (words.size < 2 || words.size * index.limit * BYTES_EACH <= MEMORY) break;
    words.delete(oldest);
  }
  return matches;
}

/** Tells a planned word from others that match differently. */
export function nameOf({ word, prefix, isLoose, part, range }: PlannedWord): string {
  return [word.folded, word.exact, prefix, isLoose, part, range.low, range.high].join('\u0000');
}
