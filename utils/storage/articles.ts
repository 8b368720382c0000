import type { IDBPIndex } from 'idb';
import type { Annotation } from '../model/annotation';
import type { Article } from '../model/article';
import { AppError } from '../model/errors';
import type { Database, LibrarySchema, ReadTransaction, StoredArticle, WriteTransaction } from './schema';

/**
 * Returns the article that one of the addresses leads to, or null. The first known address wins, but an article in the trash
 * is returned only where no address leads to one outside it: a page may have been saved under each of its addresses.
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

/** Throws `not-found`. */
export async function getArticle(tx: ReadTransaction, id: string): Promise<Article> {
  const found = await tx.objectStore('articles').get(id);
  if (!found) throw new AppError('not-found', 'This article is no longer in your library.');
  return toArticle(found);
}

/** Stores an article over its earlier state. */
export async function putArticle(tx: WriteTransaction, article: Article): Promise<void> {
  const stored: StoredArticle = article.deleted === undefined ? { ...article, listed: article.created } : article;
  await tx.objectStore('articles').put(stored);
}

/** Every annotation of an article, tombstones included, in no order. */
export function annotationsOf(tx: ReadTransaction, articleId: string): Promise<Annotation[]> {
  return tx.objectStore('annotations').index('by-article').getAll(articleId);
}

/** Where in the list to begin, and how far to read. */
interface ListOptions {
  /** The last article of an earlier page. */
  before?: Article;
  /** How many to pass over. */
  skip?: number;
  limit?: number;
  trashed?: boolean;
}

/** A page of the library (or of the trash), newest first. */
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

/** How many articles are in the trash. */
export function countTrash(db: Database): Promise<number> {
  return db.countFromIndex('articles', 'by-deleted');
}

/** Everything that was in the trash at a time, in no order that matters; all of it when no time is given. */
export async function listTrash(db: Database, until?: string): Promise<Article[]> {
  const range = until === undefined ? undefined : IDBKeyRange.upperBound([until, []]);
  return (await db.getAllFromIndex('articles', 'by-deleted', range)).map(toArticle);
}

/** What is left of a range without its first so many; null when nothing is. Reads keys only. */
async function rangeBehind(index: ListIndex, range: IDBKeyRange, skip: number): Promise<IDBKeyRange | null> {
  const first = await index.openKeyCursor(range, 'prev');
  const cursor = await first?.advance(skip);
  return cursor ? IDBKeyRange.upperBound(cursor.key) : null;
}

type ListIndex = IDBPIndex<LibrarySchema, ['articles'], 'articles', 'by-listed' | 'by-deleted'>;

/** One request for a page of the list where a cursor makes one for each article; not in browsers older than 2025. */
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

/** An article without what only its row needs. */
export function toArticle({ listed: _listed, ...article }: StoredArticle): Article {
  return article;
}
