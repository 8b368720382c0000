/** What documents are sorted by, both descending. */
export interface Order {
  score: Float32Array;
  /** When each was saved; decides between equal scores. Without it the document number does. */
  minutes?: Uint32Array;
}

/** Above every document number, and small enough for a double to hold minutes since 1970 beside it for two hundred years. */
const NUMBERS = 2 ** 26;

/** Returns the `wanted` best documents, the best first. `all` is in rising order. */
export function bestOf(all: Uint32Array, wanted: number, order: Order): number[] {
  return Array.from(someBestOf(all, wanted, order)).sort((a, b) => (isBefore(a, b, order) ? -1 : 1));
}

/**
 * Returns the `wanted` best documents in rising order; `all` is in rising order too. Sorts plain numbers only, which is
 * native code. A heap of documents is as quick only once it is compiled, and most searches are the first of their page.
 */
export function someBestOf(all: Uint32Array, wanted: number, { score, minutes }: Order): Uint32Array {
  if (wanted <= 0) return all.subarray(0, 0);
  if (all.length <= wanted) return all;
  const least = leastOf(all, wanted, score);
  const chosen = new Uint32Array(wanted);
  const tied = new Uint32Array(all.length);
  let length = 0;
  let ties = 0;
  for (let at = 0; at < all.length; at++) {
    const document = all[at] ?? 0;
    const value = score[document] ?? 0;
    if (value > least) chosen[length++] = document;
    else if (value === least) tied[ties++] = document;
  }
  chosen.set(newestOf(tied.subarray(0, ties), wanted - length, minutes), length);
  return chosen.sort();
}

/** The score of the last document that is wanted. */
function leastOf(all: Uint32Array, wanted: number, score: Float32Array): number {
  const scores = new Float32Array(all.length);
  for (let at = 0; at < all.length; at++) scores[at] = score[all[at] ?? 0] ?? 0;
  return scores.sort()[all.length - wanted] ?? 0;
}

function newestOf(tied: Uint32Array, wanted: number, minutes: Uint32Array | undefined): ArrayLike<number> {
  if (tied.length <= wanted || !minutes) return tied.subarray(Math.max(0, tied.length - wanted));
  const keys = new Float64Array(tied.length);
  for (let at = 0; at < tied.length; at++) {
    const document = tied[at] ?? 0;
    keys[at] = (minutes[document] ?? 0) * NUMBERS + document;
  }
  return keys
    .sort()
    .subarray(tied.length - wanted)
    .map((key) => key % NUMBERS);
}

function isBefore(a: number, b: number, { score, minutes }: Order): boolean {
  const difference = (score[a] ?? 0) - (score[b] ?? 0);
  if (difference !== 0) return difference > 0;
  const later = minutes ? (minutes[a] ?? 0) - (minutes[b] ?? 0) : 0;
  return later === 0 ? a > b : later > 0;
}
