import type { Snapshot } from '../model/article';
import type { Database, UpgradeTransaction } from './schema';
import { createSearchStores } from './search-schema';

/** Must not await anything but the transaction, which would end meanwhile. */
export type Migration = (db: Database, tx: UpgradeTransaction) => void | Promise<void>;

/** Append only: a published migration never changes. The database version is the length of this list. */
export const migrations: readonly Migration[] = [
  function createRecords(db) {
    const articles = db.createObjectStore('articles', { keyPath: 'id' });
    articles.createIndex('by-source', 'sources', { multiEntry: true });
    articles.createIndex('by-listed', ['listed', 'id']);
    articles.createIndex('by-deleted', ['deleted', 'id']);
    db.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('by-article', 'articleId');
    db.createObjectStore('annotations', { keyPath: 'id' }).createIndex('by-article', 'articleId');
    db.createObjectStore('drafts', { keyPath: 'key' });
  },
  function createSearchIndex(db) {
    createSearchStores(db);
  },
  function createSavedSearches(db) {
    db.createObjectStore('savedSearches', { keyPath: 'id' });
  },
  async function keepTextsApart(db, tx) {
    const texts = db.createObjectStore('texts');
    let cursor = await tx.objectStore('snapshots').openCursor();
    while (cursor) {
      const { textContent, ...snapshot } = cursor.value as Snapshot;
      await texts.put(textContent, snapshot.id);
      await cursor.update(snapshot);
      cursor = await cursor.continue();
    }
  },
  function indexTombstones(_db, tx) {
    tx.objectStore('annotations').createIndex('by-deleted', 'deleted');
    tx.objectStore('savedSearches').createIndex('by-deleted', 'deleted');
  },
];
