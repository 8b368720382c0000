import type { IdsOutcome } from '../model/search';
import { ALL, evaluate, rangesOf } from '../search/evaluate';
import { minutesOf, rank, type Ranked } from '../search/order';
import { parseQuery } from '../search/parse';
import { lastWordAsPrefix, planQuery } from '../search/plan';
import { getMany } from './read-many';
import type { Database } from './schema';
import { readSearchStores, type IndexReader } from './search-reader';
import { respellUnknown } from './search-respell';

/** Returns the ids of all articles that a query finds, best first. Does not read the articles. */
export async function readIds(reader: IndexReader, db: Database, query: string): Promise<IdsOutcome> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return parsed;
  const typed = planQuery(lastWordAsPrefix(parsed.query, query));
  const tx = readSearchStores(db);
  const index = await reader.openWith(tx, [ALL, ...rangesOf(typed)]);
  const { plan } = await respellUnknown(reader, tx, index, typed);
  const { best } = rank(index, plan, evaluate(index, plan), { from: 0, to: index.limit });
  const minutes = minutesOf(index);
  const saved = ({ document }: Ranked) => minutes[document] ?? 0;
  best.sort((a, b) => b.score - a.score || saved(b) - saved(a));
  const rows = await getMany(
    tx.objectStore('searchDocuments'),
    best.map(({ document }) => document),
  );
  reader.trim();
  return { ok: true, ids: rows.flatMap((row) => (row ? [row.articleId] : [])) };
}
