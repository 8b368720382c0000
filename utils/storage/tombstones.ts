import { draftKey } from '../model/draft';
import type { Database, WriteTransaction } from './schema';

/** Returns whether there are tombstones of removals before a time (ISO 8601). */
export async function hasTombstones(db: Database, before: string): Promise<boolean> {
  const range = IDBKeyRange.upperBound(before, true);
  const counts = await Promise.all([
    db.countFromIndex('annotations', 'by-deleted', range),
    db.countFromIndex('savedSearches', 'by-deleted', range),
  ]);
  return counts.some((count) => count > 0);
}

/**
 * Deletes the tombstones of highlights and saved searches removed before a time (ISO 8601), with their half-written notes.
 * The search index left them out when they were removed.
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
