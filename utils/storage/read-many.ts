import { unwrap, type IDBPObjectStore, type StoreNames } from 'idb';
import type { LibrarySchema, RecordStore } from './schema';

type Readable<Store extends StoreNames<LibrarySchema>> = IDBPObjectStore<
  LibrarySchema,
  RecordStore[],
  Store,
  IDBTransactionMode
>;

/**
 * Returns the values of several keys, in the order of the keys; undefined for a key without a value. One promise is
 * enough: the requests of a transaction complete in order, so the last one tells when all are done.
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
