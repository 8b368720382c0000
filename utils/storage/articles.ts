import type { IDBPIndex } from 'idb';
import type { Annotation } from '../model/annotation';
import type { Article } from '../model/article';
import { AppError } from '../model/errors';
import type { Database, LibrarySchema, ReadTransaction, StoredArticle, WriteTransaction } from './schema';

/**
 * Returns the article saved under one of the addresses, or null. The first known address wins, but an article in the trash
 * is returned only if no other is found: a page may have been saved under each of its addresses.
 */
export async function findArticle(tx: ReadTransaction, sources: readonly string[]): Promise<Article | null> {
  const bySource = tx.objectStore('articles').index('by-source');
  let trashed: StoredArticle | null = null;
  for (const source of sources) {
    for (const found of await bySource.getAll(source)) {
      if (found.deleted === undefined) return toArticle(found);
      trashed ??= found;
    }
  }
  return trashed && toArticle(trashed);
}

/** Returns an article, trashed ones included. Throws `not-found`. */
export async function getArticle(tx: ReadTransaction, id: string): Promise<Article> {
  const found = await tx.objectStore('articles').get(id);
  if (!found) throw new AppError('not-found', 'This article is no longer in your library.');
  return toArticle(found);
}

/** Stores a new or changed article. */
export async function putArticle(tx: WriteTransaction, article: Article): Promise<void> {
  const stored: StoredArticle = article.deleted === undefined ? { ...article, listed: article.created } : article;
  await tx.objectStore('articles').put(stored);
}

/** Returns all annotations of an article, tombstones included, in no order. */
export function annotationsOf(tx: ReadTransaction, articleId: string): Promise<Annotation[]> {
  return tx.objectStore('annotations').index('by-article').getAll(articleId);
}

/** Where in the list to start, and how many articles to read. */
interface ListOptions {
  /** The last article of the previous page. */
  before?: Article;
  /** How many articles to skip. */
  skip?: number;
  limit?: number;
  trashed?: boolean;
}

/** Returns a page of the library (or of the trash), newest first. */
export async function listArticles(
  db: Database,
  { before, skip = 0, limit = 50, trashed = false }: ListOptions = {},
): Promise<Article[]> {
  const index = db.transaction('articles').store.index(trashed ? 'by-deleted' : 'by-listed');
  const last = before && (trashed ? before.deleted : before.created);
  const range =
    before && last !== undefined ? IDBKeyRange.upperBound([last, before.id], true) : IDBKeyRange.lowerBound(['']);
  const from = skip === 0 ? range : await rangeBehind(index, range, skip);
  return from ? (await newestFirst(index, from, limit)).map(toArticle) : [];
}

/** Counts the articles in the trash. */
export function countTrash(db: Database): Promise<number> {
  return db.countFromIndex('articles', 'by-deleted');
}

/** Returns what was moved to the trash up to a time (ISO 8601); without a time, the whole trash. In no particular order. */
export async function listTrash(db: Database, until?: string): Promise<Article[]> {
  const range = until === undefined ? undefined : IDBKeyRange.upperBound([until, []]);
  return (await db.getAllFromIndex('articles', 'by-deleted', range)).map(toArticle);
}

/** Returns the range without its newest `skip` articles; null if nothing is left. Reads keys only. */
async function rangeBehind(index: ListIndex, range: IDBKeyRange, skip: number): Promise<IDBKeyRange | null> {
  const first = await index.openKeyCursor(range, 'prev');
  const cursor = await first?.advance(skip);
  return cursor ? IDBKeyRange.upperBound(cursor.key) : null;
}

type ListIndex = IDBPIndex<LibrarySchema, ['articles'], 'articles', 'by-listed' | 'by-deleted'>;

/** `getAllRecords` needs one request a page; a cursor needs one an article. Browsers older than 2025 do not have it. */
interface ReadsBackwards {
  getAllRecords(options: { query: IDBKeyRange; count: number; direction: 'prev' }): Promise<{ value: StoredArticle }[]>;
}

async function newestFirst(index: ListIndex, query: IDBKeyRange, count: number): Promise<StoredArticle[]> {
  if ('getAllRecords' in index) {
    const records = await (index as unknown as ReadsBackwards).getAllRecords({ query, count, direction: 'prev' });
    return records.map((record) => record.value);
  }
  const found: StoredArticle[] = [];
  for (let cursor = await index.openCursor(query, 'prev'); cursor; cursor = await cursor.continue()) {
    found.push(cursor.value);
    if (found.length >= count) break;
  }
  return found;
}

/** Returns the article without `listed`, which only its row needs. */
export function toArticle({ listed: _listed, ...article }: StoredArticle): Article {
  return article;
}
