import { AppError } from '../model/errors';
import type {
  Completer,
  CompletionItem,
  Faceter,
  Finder,
  Indexable,
  Search,
  SearchHit,
  SearchOutcome,
} from '../model/search';
import { fixedValues, operatorsFor, typingAt, valueRange, valuesIn } from '../search/complete';
import { datesFor } from '../search/complete-dates';
import { ALL, evaluate, rangesOf } from '../search/evaluate';
import type { KeyRange } from '../search/keys';
import { createMarker, type Marker } from '../search/mark';
import { minutesOf, rank, standingIn, type Ranked, type Ranking } from '../search/order';
import { parseQuery } from '../search/parse';
import { passagesOf } from '../search/passages';
import { lastWordAsPrefix, planQuery, type Plan } from '../search/plan';
import { localDay } from '../text/days';
import { wordsOf } from '../text/segment';
import { listArticles } from './articles';
import type { Database, ReadTransaction } from './schema';
import { readFacets } from './search-facets';
import { readIds } from './search-ids';
import { RecordReader } from './search-records';
import { IndexReader, readSearchStores } from './search-reader';
import { remarkOn, respellUnknown } from './search-respell';
import { SEARCH_STORES } from './search-schema';

const RESULTS = 20;
/** Results that fill a screen; the reader waits for these only. */
const FIRST = 8;

const PRACTISED_WORDS = 3;

/** Nearly every search needs the dates of saving, because they decide between equal scores. */
const WHEN_SAVED = { range: ALL, use: minutesOf };

/** A search that can be warmed up before the reader types. */
interface Prepared {
  /**
   * Opens the library and reads what every search needs of the index, so that the first letter does not wait for it. Then
   * runs one throw-away search, because the first run of code is many times slower. Computing waits for `rest`, which
   * resolves when the page is idle.
   */
  prepare(rest: () => Promise<void>): Promise<void>;
}

/** Creates a search over the library for the life of an extension page. It caches what it has read of the index. */
export function createSearch(db: () => Promise<Database>): Search & Completer & Faceter & Finder & Prepared {
  const reader = new IndexReader();
  const records = new RecordReader();

  let hasSearched = false;

  const search: Search['search'] = async (text, { limit = RESULTS, offset = 0, signal, onFirst } = {}) => {
    hasSearched = true;
    // The query is parsed while the browser opens the library.
    const opening = db();
    opening.catch(() => {});
    const parsed = parseQuery(text);
    if (!parsed.ok) return parsed;
    const typed = planQuery(lastWordAsPrefix(parsed.query, text));
    const ranges = rangesOf(typed);
    const tx = (await opening).transaction([...SEARCH_STORES, 'articles', 'texts', 'annotations']) as ReadTransaction;
    const index = await reader.openWith(tx, ranges, WHEN_SAVED);
    const { plan, respelt } = await respellUnknown(reader, tx, index, typed);
    throwIfCancelled(signal);
    const cut = onFirst && limit > FIRST ? FIRST : limit;
    const ranking = rank(index, plan, evaluate(index, plan), { from: offset, to: offset + limit, cut: offset + cut });
    const outcomeOf = (hits: SearchHit[]): SearchOutcome => ({
      ok: true,
      hits,
      total: ranking.total,
      ...(respelt.length > 0 && { remark: remarkOn(respelt) }),
    });
    const reading = new HitReader(records, tx, plan, ranking);
    const first = await reading.read(0, cut);
    // Requested once the first are read, so as not to delay them, and before they are shown, to keep the transaction open.
    const others = reading.read(cut, limit);
    others.catch(() => {});
    const hits = first();
    throwIfCancelled(signal);
    if (ranking.best.length > cut) onFirst?.(outcomeOf(hits));
    hits.push(...(await others)());
    throwIfCancelled(signal);
    reader.trim();
    records.trim();
    return outcomeOf(hits);
  };

  return {
    search,

    async prepare(rest) {
      const index = await reader.openWith(readSearchStores(await db()), [ALL]);
      await rest();
      minutesOf(index);
      const practice = await practiceQuery(await db());
      await rest();
      if (!hasSearched) await search(practice, { limit: FIRST });
    },

    async complete(query, caret) {
      const typing = typingAt(query, caret);
      if (!typing) return { from: caret, to: caret, items: [] };
      const { from } = typing;
      if (typing.kind === 'operator') return { from, to: caret, items: operatorsFor(typing.begun) };
      if (typing.operator.kind === 'date') {
        return { from, to: caret, items: datesFor(typing.begun, localDay(new Date().toISOString())) };
      }
      const range = valueRange(typing.operator, typing.begun);
      const items =
        fixedValues(typing.operator, typing.begun) ?? (range ? await readValues(reader, await db(), range) : []);
      return { from, to: caret, items };
    },

    ids: async (query) => readIds(reader, await db(), query),

    facets: async (query, options) => readFacets(reader, await db(), query, options),
  };
}

/** Returns the first words of the newest title: a query that finds something and runs most of the code of a search. */
async function practiceQuery(db: Database): Promise<string> {
  const [newest] = await listArticles(db, { limit: 1 });
  const words = wordsOf(newest?.title ?? '').words.map(({ exact }) => exact);
  return words.slice(0, PRACTISED_WORDS).join(' ');
}

async function readValues(reader: IndexReader, db: Database, range: KeyRange): Promise<CompletionItem[]> {
  const tx = readSearchStores(db);
  const index = await reader.open(tx);
  await reader.load(tx, index, [range]);
  return valuesIn(index, range);
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'The search was stopped.');
}

/** Reads the best articles, with their passages if the query has words. */
class HitReader {
  readonly #marker: Marker;

  constructor(
    readonly records: RecordReader,
    readonly tx: ReadTransaction,
    readonly plan: Plan,
    readonly ranking: Ranking,
  ) {
    this.#marker = createMarker(plan);
  }

  /** Reads the records of `best[from]` to `best[to - 1]`. Calling the result finds their passages. */
  async read(from: number, to: number): Promise<() => SearchHit[]> {
    const best = this.ranking.best.slice(from, to);
    const documents = best.map(({ document }) => document);
    const read = await this.records.read(this.tx, documents, this.#marker.words > 0);
    return () => this.#hitsOf(best, read);
  }

  #hitsOf(best: readonly Ranked[], read: ReadonlyMap<number, Indexable>): SearchHit[] {
    const found = best.flatMap((one): SearchHit[] => {
      const record = read.get(one.document);
      if (!record) return [];
      const passages = passagesOf(record, this.#marker, standingIn(this.plan, this.ranking, one));
      return [{ article: record.article, score: one.score, passages }];
    });
    return this.ranking.inTime ? found : found.sort((a, b) => b.score - a.score || isNewer(a, b));
  }
}

function isNewer({ article: a }: SearchHit, { article: b }: SearchHit): number {
  return a.created === b.created ? 0 : a.created > b.created ? -1 : 1;
}
