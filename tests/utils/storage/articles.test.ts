import { afterEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { sampleExtraction } from '@/tests/helpers/samples';
import type { Article } from '@/utils/model/article';
import { listArticles, putArticle } from '@/utils/storage/articles';
import { inOneTransaction } from '@/utils/storage/transaction';

function article(id: string, created: string): Article {
  return {
    ...sampleExtraction().metadata,
    id,
    sources: [`https://a.example/${id}`],
    url: `https://a.example/${id}`,
    snapshotId: `snapshot-${id}`,
    note: '',
    tags: [],
    annotationCount: 0,
    created,
    modified: created,
  };
}

async function libraryOf(...articles: Article[]) {
  const db = await openTestDatabase();
  await inOneTransaction(db, async (tx) => {
    for (const one of articles) await putArticle(tx, one);
  });
  return db;
}

const ids = (articles: Article[]) => articles.map((one) => one.id);

const getAllRecords = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAllRecords')!;

describe('listArticles', () => {
  afterEach(() => void Object.defineProperty(IDBIndex.prototype, 'getAllRecords', getAllRecords));

  it.each([
    ['in one request', true],
    ['by a cursor in an older browser', false],
  ])('pages newest first, also through what was saved in the same moment, %s', async (_how, hasGetAllRecords) => {
    if (!hasGetAllRecords) Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords');
    const day = (n: number) => `2026-01-0${n}T00:00:00.000Z`;
    const db = await libraryOf(
      article('a', day(1)),
      article('b', day(2)),
      article('c', day(2)),
      article('d', day(2)),
      article('e', day(3)),
    );
    const first = await listArticles(db, { limit: 2 });
    const second = await listArticles(db, { limit: 2, before: first.at(-1)! });
    const third = await listArticles(db, { limit: 2, before: second.at(-1)! });
    expect([first, second, third].map(ids)).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
    expect(await listArticles(db, { before: third.at(-1)! })).toEqual([]);
    expect(ids(await listArticles(db, { skip: 3, limit: 5 }))).toEqual(['b', 'a']);
    expect(ids(await listArticles(db, { before: first[0]!, skip: 2, limit: 1 }))).toEqual(['b']);
    expect(await listArticles(db, { skip: 5 })).toEqual([]);
  });

  it('keeps library and trash apart', async () => {
    const live = article('live', '2026-01-01T00:00:00.000Z');
    const gone = { ...article('gone', '2026-01-02T00:00:00.000Z'), deleted: '2026-01-03T00:00:00.000Z' };
    const db = await libraryOf(live, gone);
    expect(ids(await listArticles(db))).toEqual(['live']);
    expect(await listArticles(db, { trashed: true })).toEqual([gone]);
  });
});
