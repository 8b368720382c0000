import type { IndexProgress } from '../model/search';
import { WORDS_VERSION } from '../text/segment';
import { readIndexable } from './reindex';
import type { Database, ReadTransaction } from './schema';
import { indexArticles, putState, stateOf, unindexArticle } from './search-index';
import { emptyState, INDEX_FORMAT, STATE_KEY } from './search-schema';
import { inIndexTransaction, inOneTransaction } from './transaction';

/** Articles indexed in one transaction: as many as make a segment of some size, and few enough not to hold up a save. */
const BATCH = 32;

export interface RebuildOptions {
  signal?: AbortSignal;
  /** Articles that are up to date, of all. */
  onProgress?: (done: number, all: number) => void;
  /** Begin from nothing, also when all looks well. */
  force?: boolean;
}

/**
 * Brings the index up to date with the records: articles that it lacks (saved before there was an index) or has by
 * older rules are indexed, those that are gone are taken out, and an index of another format is thrown away. Every batch
 * is a transaction, so that it goes on where it was killed; search works meanwhile on what is there. Does nothing but
 * count when all is well.
 */
export async function rebuildIndex(
  db: Database,
  { signal, onProgress = () => {}, force = false }: RebuildOptions = {},
): Promise<void> {
  if (await clearIfOutdated(db, force)) onProgress(0, await db.count('articles'));
  else if (await isUpToDate(db)) return;
  const ids = await db.getAllKeys('articles');
  const { stale, gone } = await findStale(db, ids);
  for (let from = 0; from < gone.length && !isStopped(signal); from += BATCH) {
    await inOneTransaction(db, async (tx) => {
      for (const id of gone.slice(from, from + BATCH)) await unindexArticle(tx, id);
    });
  }
  for (let from = 0; from < stale.length && !isStopped(signal); from += BATCH) {
    await indexBatch(db, stale.slice(from, from + BATCH));
    onProgress(ids.length - stale.length + Math.min(from + BATCH, stale.length), ids.length);
  }
  if (!isStopped(signal)) await markUpToDate(db);
}

/** How far the index is behind the records; null when it has them all. Looks no further than the state when it has. */
export async function readIndexProgress(db: Database): Promise<IndexProgress | null> {
  const state = await db.get('searchState', STATE_KEY);
  if (state?.format === INDEX_FORMAT && state.words === WORDS_VERSION) return null;
  const all = await db.count('articles');
  if (all === 0) return null;
  const rows = state?.format === INDEX_FORMAT ? await db.getAll('searchDocuments') : [];
  return { done: rows.filter(({ words }) => words === WORDS_VERSION).length, all };
}

/** How many articles the library has, without the trash: the index keeps count, for to count anew takes long. */
export async function countArticles(db: Database): Promise<number> {
  const state = await db.get('searchState', STATE_KEY);
  const isComplete = state?.format === INDEX_FORMAT && state.words === WORDS_VERSION;
  return isComplete ? state.documents - state.trashed.length : db.countFromIndex('articles', 'by-listed');
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function indexBatch(db: Database, ids: readonly string[]): Promise<void> {
  await inOneTransaction(db, async (tx) => {
    const batch = await Promise.all(ids.map((id) => readIndexable(tx, id)));
    await indexArticles(
      tx,
      batch.filter((one) => one !== null),
    );
  });
}

/** A new index keeps counting its sets and versions where the old one ended: pages may still hold blocks of it. */
async function clearIfOutdated(db: Database, force: boolean): Promise<boolean> {
  return inIndexTransaction(db, async (tx) => {
    const state = await stateOf(tx);
    const isOutdated = force || state.format !== INDEX_FORMAT;
    if (isOutdated) {
      for (const name of ['searchDocuments', 'searchSegments', 'searchBlocks'] as const)
        await tx.objectStore(name).clear();
      const { version, nextSet } = state;
      await putState(tx, { ...emptyState(), words: 0, version, nextSet });
    }
    return isOutdated;
  });
}

async function isUpToDate(db: Database): Promise<boolean> {
  const tx: ReadTransaction = db.transaction(['searchState', 'articles']);
  const [state, articles] = await Promise.all([stateOf(tx), tx.objectStore('articles').count()]);
  return state.words === WORDS_VERSION && state.documents === articles;
}

/** Articles that the index lacks or has by older rules, and articles that it has and the library has not. */
async function findStale(db: Database, ids: readonly string[]): Promise<{ stale: string[]; gone: string[] }> {
  const indexed = new Map((await db.getAll('searchDocuments')).map(({ articleId, words }) => [articleId, words]));
  const stale = ids.filter((id) => indexed.get(id) !== WORDS_VERSION);
  const known = new Set(ids);
  return { stale, gone: [...indexed.keys()].filter((id) => !known.has(id)) };
}

async function markUpToDate(db: Database): Promise<void> {
  await inIndexTransaction(db, async (tx) => putState(tx, { ...(await stateOf(tx)), words: WORDS_VERSION }));
}
