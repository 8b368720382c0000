import { AppError, toAppError } from '../model/errors';
import { RECORD_STORES, type Database, type RecordStore, type WriteTransaction } from './schema';
import { SEARCH_STORES } from './search-schema';

/**
 * Runs writes that belong together: all of them happen, or none. `work` must not await anything but the transaction.
 * Throws `storage-full` if the disk or the quota is full, `database-failed` if the browser fails, and what `work` throws.
 */
export async function inOneTransaction<T>(
  db: Database,
  work: (tx: WriteTransaction) => Promise<T>,
  stores: readonly RecordStore[] = [...RECORD_STORES, ...SEARCH_STORES],
): Promise<T> {
  let tx: WriteTransaction | undefined;
  try {
    // Throws if the connection has just been closed.
    tx = db.transaction([...stores], 'readwrite');
    // An abort rejects `done` too, even if `work` has already thrown the reason.
    tx.done.catch(() => {});
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (thrown) {
    if (tx) abortQuietly(tx);
    throw toStorageError(thrown, tx?.error ?? null);
  }
}

/** The same for writes to the index alone. It locks no records, so it never delays a save. */
export function inIndexTransaction<T>(db: Database, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  return inOneTransaction(db, work, SEARCH_STORES);
}

/** Aborts a transaction, unless it has ended already. */
export function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}

function toStorageError(thrown: unknown, reason: DOMException | null): AppError {
  const names = [thrown, reason].map((one) => (one instanceof DOMException ? one.name : ''));
  if (names.includes('QuotaExceededError')) {
    return new AppError('storage-full', 'There is no room left to save this. Free some disk space and try again.', {
      cause: thrown,
    });
  }
  if (names.some((name) => name !== '')) {
    return new AppError('database-failed', 'The browser could not save this. Try again.', { cause: thrown });
  }
  return toAppError(thrown);
}
