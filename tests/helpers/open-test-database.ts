import 'fake-indexeddb/auto';
import { openLibrary } from '@/utils/storage/open';
import type { Database } from '@/utils/storage/schema';

let count = 0;

/** A library of its own for one test, with today's schema. */
export function openTestDatabase(): Promise<Database> {
  count += 1;
  return openLibrary(undefined, `test-${count}`);
}
