import { WORDS_VERSION } from '../text/segment';

/** Version of the index's byte layout. Raise it with any change of layout: the index is then thrown away and rebuilt. */
export const INDEX_FORMAT = 3;

/** A saved article in the index. Its number is its key; a changed article gets a new one. */
export interface DocumentRow {
  articleId: string;
  /** The snapshot whose text was indexed. */
  snapshotId: string;
  /** Whether it has annotations. */
  annotated: boolean;
  /** `WORDS_VERSION` when it was indexed. */
  words: number;
}

/** A part of the index: the documents numbered `min` to `max`. Segments never overlap. */
export interface SegmentRow {
  min: number;
  max: number;
  /** Documents in it, dead ones included. */
  documents: number;
  /** Its blocks' keys are [set, 0] to [set, blocks - 1]; a set is never used again. */
  set: number;
  blocks: number;
  /** The first key of every block. Empty when there is one block only. */
  directory: Uint8Array<ArrayBuffer>;
  /** The only block, when it is small: a saved article is one row. */
  inline?: Uint8Array<ArrayBuffer>;
}

export interface StateRow {
  format: number;
  /** The `WORDS_VERSION` that every document is known to have; 0 while a rebuild is unfinished. */
  words: number;
  /** Grows with each change of the index, which tells a page to read the segments again. */
  version: number;
  nextSet: number;
  /** Documents that are searched, those in the trash included. */
  documents: number;
  /** Numbers of documents that are gone, but still in a segment; rising. */
  dead: Uint32Array<ArrayBuffer>;
  /** Numbers of documents in the trash; rising. */
  trashed: Uint32Array<ArrayBuffer>;
  /** Articles were deleted for good, so the next merges must drop all dead documents. */
  purge?: true;
}

/** The stores of the index. They can be rebuilt from the records. */
export interface SearchSchema {
  searchDocuments: { key: number; value: DocumentRow; indexes: { 'by-article': string } };
  searchSegments: { key: number; value: SegmentRow };
  searchBlocks: { key: [set: number, block: number]; value: Uint8Array<ArrayBuffer> };
  searchState: { key: string; value: StateRow };
}

/** A `Record` rather than a list, so that the compiler reports a missing store. */
const IS_SEARCH_STORE: Record<keyof SearchSchema, true> = {
  searchDocuments: true,
  searchSegments: true,
  searchBlocks: true,
  searchState: true,
};
export const SEARCH_STORES = Object.keys(IS_SEARCH_STORE) as (keyof SearchSchema)[];

/** The one key of `searchState`. */
export const STATE_KEY = 'index';

/** The part of a database that `createSearchStores` needs. */
interface StoreMaker {
  createObjectStore(
    name: (typeof SEARCH_STORES)[number],
    options?: IDBObjectStoreParameters,
  ): { createIndex(name: 'by-article', keyPath: string, options?: IDBIndexParameters): unknown };
}

/** Creates the empty stores of the index; for a migration. */
export function createSearchStores(db: StoreMaker): void {
  db.createObjectStore('searchDocuments', { autoIncrement: true }).createIndex('by-article', 'articleId', {
    unique: true,
  });
  db.createObjectStore('searchSegments', { keyPath: 'min' });
  db.createObjectStore('searchBlocks');
  db.createObjectStore('searchState');
}

/** Returns the state of an empty index. */
export function emptyState(): StateRow {
  return {
    format: INDEX_FORMAT,
    words: WORDS_VERSION,
    version: 0,
    nextSet: 1,
    documents: 0,
    dead: new Uint32Array(0),
    trashed: new Uint32Array(0),
  };
}
