import type { Matches } from './evaluate';
import type { SearchableIndex } from './lookup';
import type { PlannedWord } from './plan';

/** Bytes of matches kept: enough for the words of a few queries. */
const MEMORY = 2_500_000;
/** Bytes of one document in `Matches`. */
const BYTES_EACH = 5;

const known = new WeakMap<SearchableIndex['segments'], Map<string, Matches>>();

/**
 * Returns what a word matches, from memory where it was looked up before: of a query typed letter by letter, only the last
 * word is new. Memory lasts as long as the segments stay as they are. The result must not be changed.
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

/** Returns a name that no planned word with other matches has. */
export function nameOf({ word, prefix, isLoose, part, range }: PlannedWord): string {
  return [word.folded, word.exact, prefix, isLoose, part, range.low, range.high].join('\u0000');
}
