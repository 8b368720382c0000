import type { IndexProgress } from '../model/search';
import { WORDS_VERSION } from '../text/segment';
import { readIndexable } from './reindex';
import type { Database, ReadTransaction } from './schema';
import { indexArticles, putState, stateOf, unindexArticle } from './search-index';
import { emptyState, INDEX_FORMAT, STATE_KEY } from './search-schema';
import { inIndexTransaction, inOneTransaction } from './transaction';

/** Articles indexed in one transaction: enough for a segment of some size, and few enough not to delay a save. */
const BATCH = 32;

export interface RebuildOptions {
  signal?: AbortSignal;
  /** How many articles are up to date, and how many there are. */
  onProgress?: (done: number, all: number) => void;
  /** Rebuild from nothing even if the index is up to date. */
  force?: boolean;
}

/**
 * Brings the index up to date with the records. Articles that are missing (saved before there was an index) or indexed by
 * older rules are indexed, articles that are gone are removed, and an index in another format is thrown away. Each batch
 * is a transaction, so that a killed rebuild continues where it stopped; search works meanwhile on what is there. An index
 * that is up to date costs only a count.
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

/** Returns how many articles are indexed, of how many; null if all are, which takes only a look at the state. */
export async function readIndexProgress(db: Database): Promise<IndexProgress | null> {
  const state = await db.get('searchState', STATE_KEY);
  if (state?.format === INDEX_FORMAT && state.words === WORDS_VERSION) return null;
  const all = await db.count('articles');
  if (all === 0) return null;
  const rows = state?.format === INDEX_FORMAT ? await db.getAll('searchDocuments') : [];
  return { done: rows.filter(({ words }) => words === WORDS_VERSION).length, all };
}

/** Returns the number of articles outside the trash. Uses the index's own count, because counting again is slow. */
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

/** Clears an outdated index. Sets and versions go on counting, because pages may still cache blocks of the old index. */
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

/** Finds articles that are not indexed by today's rules (`stale`), and indexed ones that the library has lost (`gone`). */
async function findStale(db: Database, ids: readonly string[]): Promise<{ stale: string[]; gone: string[] }> {
  const indexed = new Map((await db.getAll('searchDocuments')).map(({ articleId, words }) => [articleId, words]));
  const stale = ids.filter((id) => indexed.get(id) !== WORDS_VERSION);
  const known = new Set(ids);
  return { stale, gone: [...indexed.keys()].filter((id) => !known.has(id)) };
}

async function markUpToDate(db: Database): Promise<void> {
  await inIndexTransaction(db, async (tx) => putState(tx, { ...(await stateOf(tx)), words: WORDS_VERSION }));
}
