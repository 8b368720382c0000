import type { LibraryReads } from '../contract/library';
import { draftKeysOf } from '../model/draft';
import { annotationsOf, countTrash, getArticle, listArticles, listTrash } from '../storage/articles';
import { listSavedSearches } from '../storage/saved-searches';
import { getMany } from '../storage/read-many';
import type { Database, ReadTransaction } from '../storage/schema';
import { getSnapshot } from '../storage/snapshots';
import { countArticles, readIndexProgress } from '../storage/search-rebuild';
import { inTextOrder } from './in-text-order';
import { readDrafts } from './read-drafts';
import { trashContentsOf } from './trash-contents';

/** Creates the reading half of the library, for a page with its own connection. */
export function createReads(db: () => Promise<Database>): LibraryReads {
  return {
    listArticles: async (options) => listArticles(await db(), options),

    async countArticles({ trashed = false } = {}) {
      return trashed ? countTrash(await db()) : countArticles(await db());
    },

    async articlesIn({ ids, trashed }) {
      const tx = (await db()).transaction(['articles']) as ReadTransaction;
      const stored = await getMany(tx.objectStore('articles'), ids);
      return stored.flatMap((one) => (one && (one.deleted !== undefined) === trashed ? [one.id] : []));
    },

    async trashContents({ ids } = {}) {
      const library = await db();
      if (ids === undefined) return trashContentsOf(library, await listTrash(library));
      const tx = library.transaction(['articles']) as ReadTransaction;
      const named = await getMany(tx.objectStore('articles'), ids);
      return trashContentsOf(
        library,
        named.flatMap((one) => (one?.deleted === undefined ? [] : [one])),
      );
    },

    async articleBundle(id) {
      const tx = (await db()).transaction(['articles', 'snapshots', 'texts', 'annotations']);
      const article = await getArticle(tx, id);
      const [snapshot, annotations] = await Promise.all([getSnapshot(tx, article), annotationsOf(tx, id)]);
      return { article, snapshot, annotations: inTextOrder(annotations, snapshot.textContent) };
    },

    async draftsOf(articleId) {
      const tx = (await db()).transaction(['annotations', 'drafts']);
      const ids = await tx.objectStore('annotations').index('by-article').getAllKeys(articleId);
      return readDrafts((key) => tx.objectStore('drafts').get(key), draftKeysOf(articleId, ids));
    },

    savedSearches: async () => listSavedSearches(await db()),
    indexProgress: async () => readIndexProgress(await db()),
  };
}
