import type { Indexable } from '../model/search';
import { toArticle } from './articles';
import type { ReadTransaction } from './schema';

/** Articles kept from one search to the next: the best of a query are often among the best of the next letter. */
const KEPT = 120;

/**
 * Reads what search shows of documents, for the life of a page. A change of an article gives it a new document number,
 * so what was read under a number stays right for as long as a search finds it.
 */
export class RecordReader {
  readonly #known = new Map<number, Indexable>();

  /** The article of a document, with its text and annotations where `whole`; null when it is gone. */
  async read(tx: ReadTransaction, document: number, whole: boolean): Promise<Indexable | null> {
    const known = this.#known.get(document);
    if (known) {
      this.#known.delete(document);
      this.#known.set(document, known);
      return known;
    }
    const found = await readRecord(tx, document, whole);
    if (found && whole) this.#known.set(document, found);
    return found;
  }

  /** Lets go of what was longest not used. */
  trim(): void {
    for (const document of this.#known.keys()) {
      if (this.#known.size <= KEPT) return;
      this.#known.delete(document);
    }
  }
}

async function readRecord(tx: ReadTransaction, document: number, whole: boolean): Promise<Indexable | null> {
  const row = await tx.objectStore('searchDocuments').get(document);
  if (!row) return null;
  const [stored, textContent, annotations] = await Promise.all([
    tx.objectStore('articles').get(row.articleId),
    whole ? tx.objectStore('texts').get(row.snapshotId) : undefined,
    whole && row.annotated ? tx.objectStore('annotations').index('by-article').getAll(row.articleId) : [],
  ]);
  if (!stored) return null;
  const live = annotations.filter(({ deleted }) => deleted === undefined);
  return { article: toArticle(stored), textContent: textContent ?? stored.excerpt, annotations: live };
}
