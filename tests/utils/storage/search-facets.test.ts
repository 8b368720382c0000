import { beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { annotate, put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import type { FacetName } from '@/utils/model/search';
import type { Database } from '@/utils/storage/schema';
import { createSearch } from '@/utils/storage/search-library';
import { mergeSegments } from '@/utils/storage/search-merge';

let db: Database;
let search: ReturnType<typeof createSearch>;

beforeEach(async () => {
  db = await openTestDatabase();
  search = createSearch(async () => db);
});

/** The values of one facet as "value: articles". */
async function valuesOf(name: FacetName, query = '', limit?: number): Promise<string[]> {
  const outcome = await search.facets(query, { names: [name], ...(limit && { limit }) });
  if (!outcome.ok) throw new Error(outcome.message);
  return (outcome.facets[0]?.values ?? []).map(({ value, articles }) => `${value}: ${articles}`);
}

const from = (host: string, text = '') => sampleArticle({ url: `https://${host}/a`, text });

describe('facets', () => {
  it('count an article for its own site, not for the domains above', async () => {
    for (const host of ['news.bbc.co.uk', 'news.bbc.co.uk', 'www.bbc.co.uk', 'baochinhphu.vn'])
      await put(db, from(host));
    expect(await valuesOf('site')).toEqual(['news.bbc.co.uk: 2', 'baochinhphu.vn: 1', 'bbc.co.uk: 1']);
  });

  it('count what a query finds, and everything but the trash without one', async () => {
    await put(db, from('a.example', 'hội nghị'));
    await put(db, from('a.example', 'khác'));
    await put(db, sampleArticle({ url: 'https://b.example/', text: 'hội nghị', deleted: '2026-02-01T00:00:00Z' }));
    expect(await valuesOf('site')).toEqual(['a.example: 2']);
    expect(await valuesOf('site', 'hội ')).toEqual(['a.example: 1']);
    expect(await valuesOf('site', 'is:trashed')).toEqual(['b.example: 1']);
    expect(await search.facets('hội ')).toMatchObject({ ok: true, total: 1 });
  });

  it('count an article once for a tag in two spellings, shown as most write it', async () => {
    await put(db, annotate(sampleArticle({ tags: ['Báo chí'] }), 'lời', { tags: ['báo chí'] }));
    await put(db, sampleArticle({ tags: ['Báo chí'] }));
    expect(await valuesOf('tag')).toEqual(['Báo chí: 2']);
    await mergeSegments(db, { tryLock: async (_name, work) => work().then(() => true) });
    expect(await valuesOf('tag')).toEqual(['Báo chí: 2']);
    expect((await search.complete('tag:b', 5)).items).toMatchObject([{ label: 'Báo chí', articles: 2 }]);
  });

  it('count years of saving and of publication, languages, colours and states', async () => {
    const article = sampleArticle({
      created: '2026-01-15T12:00:00Z',
      publishedTime: '2024-12-31T23:00:00+07:00',
      lang: 'zh-Hant-TW',
      note: 'ghi',
    });
    await put(db, annotate(article, 'lời', { color: 'blue' }));
    await put(db, sampleArticle({ created: '2026-05-02T12:00:00Z', lang: 'zh', read: '2026-05-03T00:00:00Z' }));
    expect(await valuesOf('saved')).toEqual(['2026: 2']);
    expect(await valuesOf('published')).toEqual(['2024: 1']);
    expect(await valuesOf('lang')).toEqual(['zh: 2']);
    expect(await valuesOf('color')).toEqual(['blue: 1']);
    expect(await valuesOf('has')).toEqual(['highlight: 1', 'note: 1']);
    expect(await valuesOf('is')).toEqual(['read: 1', 'unread: 1']);
  });

  it('give a term for each value that finds just the articles counted', async () => {
    const article = sampleArticle({
      title: 'Wanted',
      url: 'https://a.example/1',
      byline: 'Văn',
      tags: ['hai'],
      lang: 'vi',
      publishedTime: '2024-02-03',
      leadImage: 'https://a.example/i.png',
    });
    await put(db, annotate(article, 'lời', { color: 'pink' }));
    const other = { title: 'Other', byline: 'Nguyễn Vănăn', tags: ['haihai', 'hai từ nữa'] };
    await put(db, sampleArticle({ ...other, url: 'https://b.example/', created: '2025-03-01T00:00:00Z' }));
    const names: FacetName[] = ['site', 'tag', 'color', 'lang', 'author', 'saved', 'published', 'has'];
    const outcome = await search.facets('wanted ', { names });
    if (!outcome.ok) throw new Error(outcome.message);
    for (const { name, values } of outcome.facets) {
      const found = await search.search(values[0]?.term ?? '');
      expect([name, titlesOf(found)]).toEqual([name, ['Wanted']]);
    }
  });

  it('stop at a limit and say how many there are beyond it', async () => {
    for (const tag of ['a', 'b', 'c']) await put(db, sampleArticle({ tags: [tag] }));
    expect(await valuesOf('tag', '', 2)).toEqual(['a: 1', 'b: 1']);
    expect(await search.facets('', { names: ['tag'], limit: 2 })).toMatchObject({ facets: [{ different: 3 }] });
  });

  it('show those of most articles within a limit, and of equally many those that come first', async () => {
    for (const tag of ['d', 'c', 'e', 'b', 'a', 'c', 'e', 'e']) await put(db, sampleArticle({ tags: [tag] }));
    expect(await valuesOf('tag', '', 4)).toEqual(['e: 3', 'c: 2', 'a: 1', 'b: 1']);
    expect(await valuesOf('tag', '', 1)).toEqual(['e: 3']);
  });

  it('explain a query that cannot be read', async () => {
    expect(await search.facets('before:soon')).toMatchObject({ ok: false, at: 0 });
  });
});
