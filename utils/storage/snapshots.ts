import type { Article, Snapshot } from '../model/article';
import { AppError } from '../model/errors';
import type { ReadTransaction, WriteTransaction } from './schema';

/** Stores a snapshot; one that is stored is never changed. Its text lies apart, where search reads it alone. */
export async function addSnapshot(tx: WriteTransaction, { textContent, ...snapshot }: Snapshot): Promise<void> {
  await Promise.all([tx.objectStore('snapshots').add(snapshot), tx.objectStore('texts').add(textContent, snapshot.id)]);
}

/** The newest snapshot of an article that is good enough to read. Throws `not-found`. */
export async function getSnapshot(tx: ReadTransaction, { snapshotId, title }: Article): Promise<Snapshot> {
  const [snapshot, textContent] = await Promise.all([
    tx.objectStore('snapshots').get(snapshotId),
    tx.objectStore('texts').get(snapshotId),
  ]);
  if (!snapshot || textContent === undefined) {
    throw new AppError('not-found', `The stored copy of “${title}” is missing.`);
  }
  return { ...snapshot, textContent };
}
