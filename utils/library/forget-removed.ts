import { inOneTransaction } from '../storage/transaction';
import { deleteTombstones, hasTombstones } from '../storage/tombstones';
import type { LibraryDependencies } from './dependencies';

/**
 * How long tombstones are kept, in days: far longer than any surface offers to undo a removal, and long enough for another
 * machine that was switched off over a holiday to hear of it.
 */
export const KEPT_DAYS = 30;

const DAY = 86_400_000;

/** Deletes tombstones older than `KEPT_DAYS`. Articles stay in the trash until the reader deletes them. */
export async function forgetRemoved(library: LibraryDependencies): Promise<void> {
  const before = new Date(Date.parse(library.now()) - KEPT_DAYS * DAY).toISOString();
  const db = await library.db();
  // Nearly always there are none, and then no write has to wait for a transaction.
  if (await hasTombstones(db, before)) await inOneTransaction(db, (tx) => deleteTombstones(tx, before));
}
