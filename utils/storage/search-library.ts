import { AppError } from '../model/errors';
import type { Completer, CompletionItem, Faceter, Search, SearchHit, SearchOutcome } from '../model/search';
import { fixedValues, operatorsFor, typingAt, valueRange, valuesIn } from '../search/complete';
import { ALL, evaluate, rangesOf } from '../search/evaluate';
import type { KeyRange } from '../search/keys';
import { createMarker, type Marker } from '../search/mark';
import { nearestWord, neighbourRange, replaceWords, unknownWords, type Respelling } from '../search/misspelling';
import { newestFirst, rank, type Ranked } from '../search/order';
import { parseQuery } from '../search/parse';
import { passagesOf } from '../search/passages';
import { lastWordAsPrefix, planQuery, type Plan, type PlannedWord } from '../search/plan';
import { toArticle } from './articles';
import type { Database, ReadTransaction } from './schema';
import { readFacets } from './search-facets';
import { IndexReader, readSearchStores, type OpenIndex } from './search-reader';
import { SEARCH_STORES } from './search-schema';

const RESULTS = 20;

/** Search over the library, for the life of an extension page: what it has read of the index stays at hand. */
export function createSearch(db: () => Promise<Database>): Search & Completer & Faceter {
  const reader = new IndexReader();

  return {
    async search(text, { limit = RESULTS, offset = 0, signal } = {}): Promise<SearchOutcome> {
      const parsed = parseQuery(text);
      if (!parsed.ok) return parsed;
      const tx = (await db()).transaction([
        ...SEARCH_STORES,
        'articles',
        'snapshots',
        'annotations',
      ]) as ReadTransaction;
      const index = await reader.open(tx);
      const typed = planQuery(lastWordAsPrefix(parsed.query, text));
      await reader.load(tx, index, rangesOf(typed));
      const { plan, respelt } = await respellUnknown(reader, tx, index, typed);
      throwIfCancelled(signal);
      const { page, total } = await findPage(reader, tx, index, plan, { from: offset, to: offset + limit });
      const hits = await readHits(tx, page, createMarker(plan));
      throwIfCancelled(signal);
      reader.trim();
      return { ok: true, hits, total, ...(respelt.length > 0 && { remark: remarkOn(respelt) }) };
    },

    async complete(query, caret) {
      const typing = typingAt(query, caret);
      if (!typing) return { from: caret, to: caret, items: [] };
      const { from } = typing;
      if (typing.kind === 'operator') return { from, to: caret, items: operatorsFor(typing.begun) };
      const range = valueRange(typing.operator, typing.begun);
      const items =
        fixedValues(typing.operator, typing.begun) ?? (range ? await readValues(reader, await db(), range) : []);
      return { from, to: caret, items };
    },

    facets: async (query, options) => readFacets(reader, await db(), query, options),
  };
}

async function readValues(reader: IndexReader, db: Database, range: KeyRange): Promise<CompletionItem[]> {
  const tx = readSearchStores(db);
  const index = await reader.open(tx);
  await reader.load(tx, index, [range]);
  return valuesIn(index, range);
}

/** Reads words that nothing has as their nearest neighbours. */
async function respellUnknown(
  reader: IndexReader,
  tx: ReadTransaction,
  index: OpenIndex,
  typed: Plan,
): Promise<{ plan: Plan; respelt: Respelling[] }> {
  const unknown = unknownWords(index, typed);
  if (unknown.length === 0) return { plan: typed, respelt: [] };
  await reader.load(
    tx,
    index,
    unknown.map((word) => neighbourRange(index, word)),
  );
  const replaced = new Map<PlannedWord, string>();
  for (const word of unknown) {
    const nearest = nearestWord(index, word);
    if (nearest !== null) replaced.set(word, nearest);
  }
  const plan = replaceWords(typed, replaced);
  await reader.load(tx, index, rangesOf(plan));
  return { plan, respelt: [...replaced].map(([{ word }, to]) => ({ from: word.folded, to })) };
}

function remarkOn(respelt: readonly Respelling[]): string {
  const each = respelt.map(({ from, to }) => `“${from}” was read as “${to}”`);
  return `Nothing was found as typed: ${each.join(', ')}.`;
}

async function findPage(
  reader: IndexReader,
  tx: ReadTransaction,
  index: OpenIndex,
  plan: Plan,
  { from, to }: { from: number; to: number },
): Promise<{ page: Ranked[]; total: number }> {
  const { best, total } = rank(index, plan, evaluate(index, plan), to);
  if (!hasTies(best)) return { page: best.slice(from, to), total };
  await reader.load(tx, index, [ALL]);
  return { page: newestFirst(index, best).slice(from, to), total };
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
