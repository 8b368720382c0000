import type { FacetName, FacetOptions, FacetsOutcome } from '../model/search';
import { evaluate, rangesOf } from '../search/evaluate';
import { countFacet, facetRange } from '../search/facets';
import { parseQuery } from '../search/parse';
import { lastWordAsPrefix, planQuery } from '../search/plan';
import type { Database } from './schema';
import { readSearchStores, type IndexReader } from './search-reader';

const USUAL_FACETS: readonly FacetName[] = ['site', 'tag', 'color', 'lang', 'saved', 'published', 'has', 'is'];
const VALUES = 20;

/** Counts the facet values of the articles that a query finds; an empty query counts the whole library. */
export async function readFacets(
  reader: IndexReader,
  db: Database,
  query: string,
  { names = USUAL_FACETS, limit = VALUES }: FacetOptions = {},
): Promise<FacetsOutcome> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return parsed;
  const plan = planQuery(lastWordAsPrefix(parsed.query, query));
  const tx = readSearchStores(db);
  const index = await reader.openWith(tx, [...rangesOf(plan), ...names.map(facetRange)]);
  const { hit } = evaluate(index, plan);
  const facets = names.map((name) => countFacet(index, name, hit, limit));
  reader.trim();
  return { ok: true, facets, total: hit.reduce((sum, one) => sum + one, 0) };
}
