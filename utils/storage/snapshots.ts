import type { Article, Snapshot } from '../model/article';
import { AppError } from '../model/errors';
import type { ReadTransaction, WriteTransaction } from './schema';

/** Stores a new snapshot; snapshots never change. The text has its own store so that search can read it alone. */
export async function addSnapshot(tx: WriteTransaction, { textContent, ...snapshot }: Snapshot): Promise<void> {
  await Promise.all([tx.objectStore('snapshots').add(snapshot), tx.objectStore('texts').add(textContent, snapshot.id)]);
}

/** Returns the snapshot that an article shows, with its text. Throws `not-found`. */
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
