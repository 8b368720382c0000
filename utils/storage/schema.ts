import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Annotation } from '../model/annotation';
import type { Article, Snapshot } from '../model/article';
import type { Draft } from '../model/draft';
import type { SavedSearch } from '../model/saved-search';
import type { SearchSchema } from './search-schema';

/** An article as it is stored. `listed` is the key of the list: `created`, and absent while the article is in the trash. */
export interface StoredArticle extends Article {
  listed?: string;
}

/** A snapshot as it is stored; its text is in `texts`. */
export type StoredSnapshot = Omit<Snapshot, 'textContent'>;

/** The stores of the records, and the index that search derives from them. */
export interface LibrarySchema extends DBSchema, SearchSchema {
  articles: {
    key: string;
    value: StoredArticle;
    indexes: {
      /** One entry for each address of an article. */
      'by-source': string;
      /** `[listed, id]`: the library, without the trash. */
      'by-listed': [string, string];
      /** `[deleted, id]`: the trash. */
      'by-deleted': [string, string];
    };
  };
  snapshots: { key: string; value: StoredSnapshot; indexes: { 'by-article': string } };
  /** The plain text of a snapshot, by its id. */
  texts: { key: string; value: string };
  annotations: {
    key: string;
    value: Annotation;
    indexes: {
      'by-article': string;
      /** The tombstones, by the time of removal. */
      'by-deleted': string;
    };
  };
  drafts: { key: string; value: Draft };
  savedSearches: { key: string; value: SavedSearch; indexes: { 'by-deleted': string } };
}

export type RecordStore = StoreNames<LibrarySchema>;
export type Database = IDBPDatabase<LibrarySchema>;
export type UpgradeTransaction = IDBPTransaction<LibrarySchema, RecordStore[], 'versionchange'>;
export type WriteTransaction = IDBPTransaction<LibrarySchema, RecordStore[], 'readwrite'>;
/** A transaction that can read records; a writing one fits too. */
export type ReadTransaction = IDBPTransaction<LibrarySchema, RecordStore[], IDBTransactionMode>;

/** A `Record` rather than a list, so that the compiler reports a missing store. */
const HOLDS_RECORDS: Record<Exclude<RecordStore, keyof SearchSchema>, true> = {
  articles: true,
  snapshots: true,
  texts: true,
  annotations: true,
  drafts: true,
  savedSearches: true,
};
export const RECORD_STORES = Object.keys(HOLDS_RECORDS) as (keyof typeof HOLDS_RECORDS)[];
