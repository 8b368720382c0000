import { beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { annotate, put, sampleArticle } from '@/tests/helpers/search-samples';
import type { Search } from '@/utils/model/search';
import { createSearch } from '@/utils/storage/search-library';
import { JUDGED_ARTICLES, JUDGED_QUERIES, type Grades } from './relevance-set';

/** Results that are judged: what a popup shows without scrolling. */
const DEPTH = 5;

/** Normalised discounted cumulative gain: 1 when the best answers come first, in the order of their grades. */
function ndcg(found: readonly string[], grades: Grades): number {
  const gain = (values: readonly number[]) =>
    values.slice(0, DEPTH).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
  const ideal = gain(Object.values(grades).sort((a, b) => b - a));
  return gain(found.map((id) => grades[id] ?? 0)) / ideal;
}

let search: Search;

async function score(query: string, grades: Grades): Promise<number> {
  const outcome = await search.search(query, { limit: DEPTH });
  return outcome.ok
    ? ndcg(
        outcome.hits.map(({ article }) => article.id),
        grades,
      )
    : 0;
}

beforeAll(async () => {
  const db = await openTestDatabase();
  for (const { id, title, text, tags = [], quote, note } of JUDGED_ARTICLES) {
    const article = sampleArticle({ id, title, text, tags });
    await put(db, quote || note ? annotate(article, quote ?? '', { note: note ?? '' }) : article);
  }
  search = createSearch(async () => db);
});

describe('ranking', () => {
  it.each(JUDGED_QUERIES)('answers “$query” well', async ({ query, grades, least = 0.9 }) => {
    expect(await score(query, grades)).toBeGreaterThanOrEqual(least);
  });

  it('answers the judged queries as well as it ever did, on average', async () => {
    const scores = await Promise.all(JUDGED_QUERIES.map(({ query, grades }) => score(query, grades)));
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    expect(mean).toBeGreaterThanOrEqual(0.97);
  });

  it('tells a good order from a bad one', () => {
    const grades = { a: 3, b: 1 };
    expect(ndcg(['a', 'b'], grades)).toBe(1);
    expect(ndcg(['b', 'a'], grades)).toBeLessThan(0.8);
    expect(ndcg(['c'], grades)).toBe(0);
  });
});
