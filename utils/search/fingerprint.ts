import { BlockReader } from './block';
import { toBytes } from './bytes';
import { Postings } from './posting-reader';
import { MOST_POSITIONS } from './postings';
import type { Term } from './terms';

/** FNV-1a. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Returns a hash of what the index says about one article. The order of keys makes no difference. */
export function fingerprintOf(terms: ReadonlyMap<string, Term>): number {
  let sum = 0;
  for (const [key, { impact, positions }] of terms) {
    sum = (sum + hashOf(toBytes(key), impact, positions.slice(0, MOST_POSITIONS))) >>> 0;
  }
  return sum;
}

/** Adds the postings of a block to the fingerprints of their articles. */
export function addFingerprints(block: Uint8Array, base: number, fingerprints: Map<number, number>): void {
  const reader = new BlockReader();
  reader.open(block);
  const postings = new Postings();
  for (let entry = reader.next(); entry; entry = reader.next()) {
    postings.open(reader.view, entry, base);
    postings.read();
    const positions = postings.readPositions();
    for (let at = 0, from = 0; at < postings.count; at++) {
      const document = postings.documents[at] ?? 0;
      const to = from + (postings.occurrences[at] ?? 0);
      const hash = hashOf(entry.key, postings.impacts[at] ?? 0, positions.subarray(from, to));
      fingerprints.set(document, ((fingerprints.get(document) ?? 0) + hash) >>> 0);
      from = to;
    }
  }
}

function hashOf(key: Uint8Array, impact: number, positions: Iterable<number>): number {
  let hash = OFFSET;
  for (const byte of key) hash = Math.imul(hash ^ byte, PRIME);
  for (const number of [impact, ...positions]) hash = Math.imul(hash ^ number, PRIME);
  return hash >>> 0;
}
