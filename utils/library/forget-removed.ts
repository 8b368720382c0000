import { inOneTransaction } from '../storage/transaction';
import { deleteTombstones, hasTombstones } from '../storage/tombstones';
import type { LibraryDependencies } from './dependencies';

/**
 * How long what was removed can be brought back, in days: far longer than any surface offers to undo it, and long enough for
 * another machine that was switched off over a holiday to hear of it.
 */
export const KEPT_DAYS = 30;

const DAY = 86_400_000;

/** Forgets the highlights and saved searches that were removed long ago. Articles stay in the trash until they are deleted. */
export async function forgetRemoved(library: LibraryDependencies): Promise<void> {
  const before = new Date(Date.parse(library.now()) - KEPT_DAYS * DAY).toISOString();
  const db = await library.db();
  // Nearly always there is nothing: then no writer has to wait.
  if (await hasTombstones(db, before)) await inOneTransaction(db, (tx) => deleteTombstones(tx, before));
}
