import { openDB } from 'idb';
import { AppError } from '../model/errors';
import { migrations, type Migration } from './migrations';
import type { Database, LibrarySchema } from './schema';
import { abortQuietly } from './transaction';

/** The one database of the extension. */
export const DATABASE_NAME = 'pressmark';

/**
 * Opens the library, bringing an older one up to date: all the way, or not at all.
 *
 * @param onClosed called when this connection is of no more use (a newer Pressmark wants to upgrade, or the browser
 *   closed it): open again.
 * Throws `database-newer` where a newer Pressmark has written it, `database-failed` where the browser cannot open it.
 */
export async function openLibrary(
  onClosed: () => void = () => {},
  name = DATABASE_NAME,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  let failure: unknown;
  try {
    return await openDB<LibrarySchema>(name, steps.length, {
      // idb does not wait for this: what is thrown after the first request would leave half an upgrade to be committed.
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

/** A connection that is opened on first use and again whenever it was lost. */
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
