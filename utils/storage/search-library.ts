import { AppError } from '../model/errors';
import type { Search, SearchHit, SearchOutcome } from '../model/search';
import { ALL, evaluate, rangesOf } from '../search/evaluate';
import { createMarker, type Marker } from '../search/mark';
import { newestFirst, rank, type Ranked } from '../search/order';
import { parseQuery } from '../search/parse';
import { passagesOf } from '../search/passages';
import { lastWordAsPrefix, planQuery, type Plan } from '../search/plan';
import { toArticle } from './articles';
import type { Database, ReadTransaction } from './schema';
import { IndexReader, type OpenIndex } from './search-reader';
import { SEARCH_STORES } from './search-schema';

const RESULTS = 20;

/** Search over the library, for the life of an extension page: what it has read of the index stays at hand. */
export function createSearch(db: () => Promise<Database>): Search {
  const reader = new IndexReader();

  return {
    async search(text, { limit = RESULTS, offset = 0, signal } = {}): Promise<SearchOutcome> {
      const parsed = parseQuery(text);
      if (!parsed.ok) return parsed;
      const plan = planQuery(lastWordAsPrefix(parsed.query, text));
      const tx = (await db()).transaction([
        ...SEARCH_STORES,
        'articles',
        'snapshots',
        'annotations',
      ]) as ReadTransaction;
      const index = await reader.open(tx);
      const { page, total } = await findPage(tx, index, plan, { from: offset, to: offset + limit });
      throwIfCancelled(signal);
      const hits = await readHits(tx, page, createMarker(plan));
      throwIfCancelled(signal);
      reader.trim();
      return { ok: true, hits, total };
    },
  };

  async function findPage(
    tx: ReadTransaction,
    index: OpenIndex,
    plan: Plan,
    { from, to }: { from: number; to: number },
  ): Promise<{ page: Ranked[]; total: number }> {
    await reader.load(tx, index, rangesOf(plan));
    const { best, total } = rank(index, plan, evaluate(index, plan), to);
    if (!hasTies(best)) return { page: best.slice(from, to), total };
    await reader.load(tx, index, [ALL]);
    return { page: newestFirst(index, best).slice(from, to), total };
  }
}

/** Whether time has to decide between some of the articles, given in the order of their scores. */
function hasTies(ranked: readonly Ranked[]): boolean {
  return ranked.some(({ score }, index) => score === ranked[index + 1]?.score);
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'The search was stopped.');
}

async function readHits(tx: ReadTransaction, page: readonly Ranked[], marker: Marker): Promise<SearchHit[]> {
  const hits = await Promise.all(page.map((one) => readHit(tx, one, marker)));
  return hits.filter((hit) => hit !== null);
}

async function readHit(tx: ReadTransaction, { document, score }: Ranked, marker: Marker): Promise<SearchHit | null> {
  const row = await tx.objectStore('searchDocuments').get(document);
  const stored = row && (await tx.objectStore('articles').get(row.articleId));
  if (!stored) return null;
  const article = toArticle(stored);
  if (marker.words === 0) return { article, score, passages: [] };
  const [snapshot, annotations] = await Promise.all([
    tx.objectStore('snapshots').get(article.snapshotId),
    article.annotationCount > 0 ? tx.objectStore('annotations').index('by-article').getAll(article.id) : [],
  ]);
  const live = annotations.filter(({ deleted }) => deleted === undefined);
  const textContent = snapshot?.textContent ?? article.excerpt;
  return { article, score, passages: passagesOf({ article, textContent, annotations: live }, marker) };
}
