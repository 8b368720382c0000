import 'fake-indexeddb/auto';
import { openLibrary } from '@/utils/storage/open';
import type { Database } from '@/utils/storage/schema';

let count = 0;

/** Opens a new database for one test, with the current schema. */
export function openTestDatabase(): Promise<Database> {
  count += 1;
  return openLibrary(undefined, `test-${count}`);
}
