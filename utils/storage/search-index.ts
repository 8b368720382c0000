import type { Indexable } from '../model/search';
import { withNumbers, withoutNumbers } from '../search/numbers';
import { segmentOf, type NumberedTerms, type SegmentData } from '../search/segment-data';
import { termsOf } from '../search/terms';
import { WORDS_VERSION } from '../text/segment';
import type { ReadTransaction, WriteTransaction } from './schema';
import { emptyState, STATE_KEY, type SegmentRow, type StateRow } from './search-schema';

/** In bytes. A segment's only block up to this size is stored in the segment's row, which saves a request. */
const LARGEST_INLINE = 24_000;

/**
 * Adds an article to the index in place of its earlier version, in the transaction that changed the article. A trashed
 * article stays in the index, where only `is:trashed` finds it.
 */
export function indexArticle(tx: WriteTransaction, indexable: Indexable): Promise<void> {
  return indexArticles(tx, [indexable]);
}

/** Adds several articles to the index as one segment. For bulk work, some 32 at a time. */
export async function indexArticles(tx: WriteTransaction, indexables: readonly Indexable[]): Promise<void> {
  if (indexables.length === 0) return;
  const state = await stateOf(tx);
  const removal = await removeDocuments(
    tx,
    indexables.map(({ article }) => article.id),
  );
  const documents = tx.objectStore('searchDocuments');
  const numbers = await Promise.all(
    indexables.map(({ article: { id: articleId, snapshotId }, annotations }) =>
      documents.add({ articleId, snapshotId, annotated: annotations.length > 0, words: WORDS_VERSION }),
    ),
  );
  const parts = indexables.map((indexable, index): NumberedTerms => ({
    document: numbers[index] ?? 0,
    terms: termsOf(indexable),
  }));
  const trashed = numbers.filter((_number, index) => indexables[index]?.article.deleted !== undefined);
  const changed = afterRemoval(state, removal);
  await putSegment(
    tx,
    changed,
    { min: parts[0]?.document ?? 0, max: parts.at(-1)?.document ?? 0, documents: parts.length },
    segmentOf(parts),
  );
  changed.documents += parts.length;
  changed.trashed = withNumbers(changed.trashed, trashed);
  await putState(tx, changed);
}

/** Removes an article from the index, if it is there. */
export async function unindexArticle(tx: WriteTransaction, articleId: string): Promise<void> {
  const removal = await removeDocuments(tx, [articleId]);
  if (removal.gone.size > 0) await putState(tx, afterRemoval(await stateOf(tx), removal));
}

/**
 * Removes articles from the index for good: the next merge also removes their words from segments shared with other
 * articles.
 */
export async function forgetArticles(tx: WriteTransaction, articleIds: readonly string[]): Promise<void> {
  const removal = await removeDocuments(tx, articleIds);
  const state = await stateOf(tx);
  // Also if `removal.dead` is empty: earlier versions of these articles may still be dead in other segments.
  if (removal.gone.size > 0) await putState(tx, { ...afterRemoval(state, removal), purge: true });
}

/** Returns a copy of the index's state. */
export async function stateOf(tx: ReadTransaction): Promise<StateRow> {
  return (await tx.objectStore('searchState').get(STATE_KEY)) ?? emptyState();
}

/** Stores the state under the next version. */
export async function putState(tx: WriteTransaction, state: StateRow): Promise<void> {
  await tx.objectStore('searchState').put({ ...state, version: state.version + 1 }, STATE_KEY);
}

/** Stores a segment with its blocks. Blocks outside the row take the next set number from `state`. */
async function putSegment(
  tx: WriteTransaction,
  state: StateRow,
  place: Pick<SegmentRow, 'min' | 'max' | 'documents'>,
  { blocks, directory }: SegmentData,
): Promise<void> {
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only && only.length <= LARGEST_INLINE) {
    const row = { ...place, set: 0, blocks: 1, directory: new Uint8Array(0), inline: only };
    await tx.objectStore('searchSegments').put(row);
    return;
  }
  const set = state.nextSet++;
  const store = tx.objectStore('searchBlocks');
  await Promise.all([
    ...blocks.map((block, index) => store.put(block, [set, index])),
    tx.objectStore('searchSegments').put({ ...place, set, blocks: blocks.length, directory }),
  ]);
}

/** The documents removed: all their numbers, and those whose postings are still in a segment. */
interface Removal {
  gone: Set<number>;
  dead: number[];
}

/** Removes the documents of articles. A segment of one document goes too; in a larger segment the document is dead. */
async function removeDocuments(tx: WriteTransaction, articleIds: readonly string[]): Promise<Removal> {
  const documents = tx.objectStore('searchDocuments');
  const segments = tx.objectStore('searchSegments');
  const numbers = await Promise.all(articleIds.map((id) => documents.index('by-article').getKey(id)));
  const removal: Removal = { gone: new Set(), dead: [] };
  for (const number of numbers) {
    if (number === undefined) continue;
    removal.gone.add(number);
    await documents.delete(number);
    const segment = await segments.get(number);
    if (segment?.max === number) await deleteSegment(tx, segment);
    else removal.dead.push(number);
  }
  return removal;
}

/** Deletes a segment with its blocks. */
async function deleteSegment(tx: WriteTransaction, { min, set, inline }: SegmentRow): Promise<void> {
  await tx.objectStore('searchSegments').delete(min);
  if (!inline) await tx.objectStore('searchBlocks').delete(blocksOfSet(set));
}

/** Returns the key range of all blocks of a set. */
export function blocksOfSet(set: number): IDBKeyRange {
  return IDBKeyRange.bound([set], [set + 1], false, true);
}

function afterRemoval(state: StateRow, { gone, dead }: Removal): StateRow {
  return {
    ...state,
    documents: state.documents - gone.size,
    dead: withNumbers(state.dead, dead),
    trashed: withoutNumbers(state.trashed, gone),
  };
}
