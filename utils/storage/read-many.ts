import { unwrap, type IDBPObjectStore, type StoreNames } from 'idb';
import type { LibrarySchema, RecordStore } from './schema';

type Readable<Store extends StoreNames<LibrarySchema>> = IDBPObjectStore<
  LibrarySchema,
  RecordStore[],
  Store,
  IDBTransactionMode
>;

/**
 * The values of several keys, in their order; undefined where there is none. One request each, side by side, and one
 * promise for all of them: requests of a transaction end in the order they were made in, so the last one tells.
 */
export function getMany<Store extends StoreNames<LibrarySchema>>(
  store: Readable<Store>,
  keys: readonly IDBValidKey[],
): Promise<(LibrarySchema[Store]['value'] | undefined)[]> {
  const plain = unwrap(store);
  const requests = keys.map((key) => plain.get(key) as IDBRequest<LibrarySchema[Store]['value'] | undefined>);
  return new Promise((resolve, reject) => {
    const last = requests.at(-1);
    if (!last) {
      resolve([]);
      return;
    }
    last.addEventListener('success', () => resolve(requests.map((request) => request.result)));
    last.addEventListener('error', () => reject(last.error ?? new Error('A request of IndexedDB failed.')));
  });
}
