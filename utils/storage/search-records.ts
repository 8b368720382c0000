import type { Indexable } from '../model/search';
import { annotationsOf, toArticle } from './articles';
import { getMany } from './read-many';
import type { ReadTransaction } from './schema';

/** Articles cached between searches: the best for one query are often among the best after the next letter. */
const KEPT = 120;

/**
 * Reads what search shows of documents, for the life of a page. A changed article gets a new document number, so a cached
 * record stays valid for as long as a search finds its number.
 */
export class RecordReader {
  readonly #known = new Map<number, Indexable>();

  /** Reads the articles of some documents, with texts and annotations if `whole`. Leaves out those that are gone. */
  async read(tx: ReadTransaction, documents: readonly number[], whole: boolean): Promise<Map<number, Indexable>> {
    const found = new Map<number, Indexable>();
    for (const document of documents) {
      const known = this.#known.get(document);
      if (known) found.set(document, known);
    }
    const missing = documents.filter((document) => !found.has(document));
    for (const [document, record] of await readRecords(tx, missing, whole)) found.set(document, record);
    if (whole) for (const [document, record] of found) this.#keep(document, record);
    return found;
  }

  #keep(document: number, record: Indexable): void {
    this.#known.delete(document);
    this.#known.set(document, record);
  }

  /** Drops the least recently used records beyond `KEPT`. */
  trim(): void {
    for (const document of this.#known.keys()) {
      if (this.#known.size <= KEPT) return;
      this.#known.delete(document);
    }
  }
}

async function readRecords(
  tx: ReadTransaction,
  documents: readonly number[],
  whole: boolean,
): Promise<[document: number, record: Indexable][]> {
  const rows = await getMany(tx.objectStore('searchDocuments'), documents);
  const present = rows.filter((row) => row !== undefined);
  const [articles, texts, annotations] = await Promise.all([
    getMany(
      tx.objectStore('articles'),
      present.map(({ articleId }) => articleId),
    ),
    whole
      ? getMany(
          tx.objectStore('texts'),
          present.map(({ snapshotId }) => snapshotId),
        )
      : [],
    Promise.all(
      present.map(async ({ articleId, annotated }) => (whole && annotated ? annotationsOf(tx, articleId) : [])),
    ),
  ]);
  const numbers = documents.filter((_document, at) => rows[at] !== undefined);
  return numbers.flatMap((document, at) => {
    const stored = articles[at];
    if (!stored) return [];
    const live = (annotations[at] ?? []).filter(({ deleted }) => deleted === undefined);
    const textContent = texts[at] ?? stored.excerpt;
    return [[document, { article: toArticle(stored), textContent, annotations: live }]];
  });
}
