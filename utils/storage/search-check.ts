import { compareBytes } from '../search/bytes';
import { BlockReader } from '../search/block';
import { addFingerprints, fingerprintOf } from '../search/fingerprint';
import { termsOf } from '../search/terms';
import { WORDS_VERSION } from '../text/segment';
import { readIndexable } from './reindex';
import type { Database, ReadTransaction } from './schema';
import { stateOf } from './search-index';
import { INDEX_FORMAT, SEARCH_STORES, type SegmentRow } from './search-schema';

/** Articles compared in one transaction. */
const SLICE = 16;

/** Lists what is wrong with the index, in words for a bug report; empty if it agrees with the records. */
export async function checkIndex(db: Database): Promise<string[]> {
  const problems: string[] = [];
  const tx: ReadTransaction = db.transaction([...SEARCH_STORES]);
  const state = await stateOf(tx);
  if (state.format !== INDEX_FORMAT) return [`The index has format ${state.format} instead of ${INDEX_FORMAT}.`];
  const [segments, numbers, rows] = await Promise.all([
    tx.objectStore('searchSegments').getAll(),
    tx.objectStore('searchDocuments').getAllKeys(),
    tx.objectStore('searchDocuments').getAll(),
  ]);
  problems.push(...overlaps(segments), ...(await findOrphans(tx, segments)));
  const said = await readAll(tx, segments, problems);
  for (const dead of state.dead) said.delete(dead);
  if (rows.length !== state.documents)
    problems.push(`${state.documents} articles are counted, ${rows.length} are there.`);
  const articleOf = new Map(numbers.map((number, index) => [number, rows[index]]));
  for (const number of said.keys()) {
    if (!articleOf.has(number)) problems.push(`Document ${number} is in a segment, and no article is.`);
  }
  const trashed = new Set(state.trashed);
  await compareArticles(db, articleOf, { said, trashed }, problems);
  return problems;
}

function overlaps(segments: readonly SegmentRow[]): string[] {
  return segments.flatMap(({ min, max }, index) => {
    const next = segments[index + 1]?.min ?? Infinity;
    return min > max || max >= next ? [`The segment of ${min} to ${max} overlaps the one from ${next} on.`] : [];
  });
}

async function findOrphans(tx: ReadTransaction, segments: readonly SegmentRow[]): Promise<string[]> {
  const held = new Map(segments.map(({ set, blocks }) => [set, blocks]));
  const keys = await tx.objectStore('searchBlocks').getAllKeys();
  return keys.flatMap(([set, block]) =>
    block < (held.get(set) ?? 0) ? [] : [`Block ${set}/${block} is of no segment.`],
  );
}

/** Reads every block and returns the fingerprint of each document, by its number. */
async function readAll(tx: ReadTransaction, segments: readonly SegmentRow[], problems: string[]) {
  const said = new Map<number, number>();
  for (const { min, max, set, blocks, inline } of segments) {
    let last: Uint8Array = new Uint8Array(0);
    for (let number = 0; number < blocks; number++) {
      const block = inline ?? (await tx.objectStore('searchBlocks').get([set, number]));
      if (!block) {
        problems.push(`Block ${set}/${number} of the segment at ${min} is missing.`);
        continue;
      }
      last = checkOrder(block, last, `${set}/${number}`, problems);
      addFingerprints(block, min, said);
    }
    for (const document of said.keys()) {
      if (document > max) problems.push(`Document ${document} lies beyond its segment, which ends at ${max}.`);
    }
  }
  return said;
}

/** Keys must be in rising order through a segment: a search skips any that are not. */
function checkOrder(block: Uint8Array, before: Uint8Array, name: string, problems: string[]): Uint8Array {
  const reader = new BlockReader();
  reader.open(block);
  let last = before;
  for (let entry = reader.next(); entry; entry = reader.next()) {
    if (compareBytes(entry.key, last) < 0) problems.push(`Block ${name} has a key that stands too late.`);
    last = entry.key.slice();
  }
  return last;
}

/** Compares what the index says about each article with its current record. */
async function compareArticles(
  db: Database,
  articleOf: Map<number, { articleId: string; words: number } | undefined>,
  { said, trashed }: { said: Map<number, number>; trashed: ReadonlySet<number> },
  problems: string[],
): Promise<void> {
  const indexed = new Map(
    [...articleOf].flatMap(([number, row]) => (row ? [[row.articleId, { number, ...row }]] : [])),
  );
  const ids = await db.getAllKeys('articles');
  for (let from = 0; from < ids.length; from += SLICE) {
    const tx: ReadTransaction = db.transaction(['articles', 'texts', 'annotations']);
    for (const id of ids.slice(from, from + SLICE)) {
      const indexable = await readIndexable(tx, id);
      const found = indexed.get(id);
      indexed.delete(id);
      if (!indexable) continue;
      if (!found) problems.push(`Article ${id} is not in the index.`);
      else if (found.words !== WORDS_VERSION) problems.push(`Article ${id} was indexed by older rules.`);
      else if (said.get(found.number) !== fingerprintOf(termsOf(indexable))) {
        problems.push(`The index says something else of article ${id} than its record.`);
      } else if (trashed.has(found.number) !== (indexable.article.deleted !== undefined)) {
        problems.push(`The index takes article ${id} for ${trashed.has(found.number) ? 'trashed' : 'kept'}.`);
      }
    }
  }
  for (const id of indexed.keys()) problems.push(`Article ${id} is in the index only.`);
}
