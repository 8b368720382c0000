import { draftKey } from '../model/draft';
import type { Database, WriteTransaction } from './schema';

/** Whether anything was removed before a time (ISO 8601), and is kept as a tombstone. */
export async function hasTombstones(db: Database, before: string): Promise<boolean> {
  const range = IDBKeyRange.upperBound(before, true);
  const counts = await Promise.all([
    db.countFromIndex('annotations', 'by-deleted', range),
    db.countFromIndex('savedSearches', 'by-deleted', range),
  ]);
  return counts.some((count) => count > 0);
}

/**
 * Forgets the highlights and saved searches that were removed before a time (ISO 8601), with what was half-written on them.
 * No index of search knows them any more.
 */
export async function deleteTombstones(tx: WriteTransaction, before: string): Promise<void> {
  const range = IDBKeyRange.upperBound(before, true);
  const [annotations, searches] = [tx.objectStore('annotations'), tx.objectStore('savedSearches')];
  const [annotationIds, searchIds] = await Promise.all([
    annotations.index('by-deleted').getAllKeys(range),
    searches.index('by-deleted').getAllKeys(range),
  ]);
  await Promise.all([
    ...annotationIds.map((id) => annotations.delete(id)),
    ...annotationIds.map((id) => tx.objectStore('drafts').delete(draftKey('annotation', id))),
    ...searchIds.map((id) => searches.delete(id)),
  ]);
}
