import { openDB } from 'idb';
import { AppError } from '../model/errors';
import { migrations, type Migration } from './migrations';
import type { Database, LibrarySchema } from './schema';
import { abortQuietly } from './transaction';

/** The extension's only database. */
export const DATABASE_NAME = 'pressmark';

/**
 * Opens the library and runs the missing migrations: all of them, or none. Throws `database-newer` if a newer Pressmark
 * has written it, `database-failed` if the browser cannot open it.
 *
 * @param onClosed called when the connection has been closed, by a newer Pressmark that upgrades or by the browser; open
 *   the library again then
 */
export async function openLibrary(
  onClosed: () => void = () => {},
  name = DATABASE_NAME,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  let failure: unknown;
  try {
    return await openDB<LibrarySchema>(name, steps.length, {
      // idb does not await this: an error thrown after the first request would let half an upgrade be committed.
      async upgrade(db, oldVersion, _newVersion, tx) {
        tx.done.catch(() => {});
        try {
          for (const migrate of steps.slice(oldVersion)) await migrate(db, tx);
        } catch (thrown) {
          failure = thrown;
          abortQuietly(tx);
        }
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
  } catch (thrown) {
    throw toOpenError(failure ?? thrown);
  }
}

/** Returns a function that opens the library on first use, and again after the connection was lost. */
export function keepOpen(name = DATABASE_NAME): () => Promise<Database> {
  let opened: Promise<Database> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    if (opened === null) {
      opened = openLibrary(forget, name);
      opened.catch(forget);
    }
    return opened;
  };
}

function toOpenError(thrown: unknown): AppError {
  if (thrown instanceof DOMException && thrown.name === 'VersionError') {
    return new AppError(
      'database-newer',
      'Your library was written by a newer Pressmark. Update Pressmark to open it; nothing has been changed.',
      { cause: thrown },
    );
  }
  return new AppError(
    'database-failed',
    'The browser could not open your library. Restart the browser and try again.',
    {
      cause: thrown,
    },
  );
}
