import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { annotate, put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import { createSearch } from '@/utils/storage/search-library';
import type { Completer, Finder, Search, SearchOutcome } from '@/utils/model/search';
import type { Database } from '@/utils/storage/schema';

let db: Database;
let search: Search & Completer & Finder;

beforeEach(async () => {
  db = await openTestDatabase();
  search = createSearch(async () => db);
});

const find = async (query: string) => titlesOf(await search.search(query));

describe('search', () => {
  it('finds every accented form of a word typed without accents', async () => {
    await put(db, sampleArticle({ title: 'A', text: 'Công tác xây dựng Đảng ở Quảng Nam.' }));
    expect(await find('xay dung dang')).toEqual(['A']);
    expect(await find('xay dung doan')).toEqual([]);
  });

  it('puts the accents that were typed first and other accents after', async () => {
    await put(db, sampleArticle({ title: 'Other', text: 'một lít dầu đường ăn' }));
    await put(db, sampleArticle({ title: 'Typed', text: 'một lít dấu đương ăn' }));
    expect(await find('đương ')).toEqual(['Typed', 'Other']);
    expect(await find('đường ')).toEqual(['Other', 'Typed']);
    expect(await find('"đường"')).toEqual(['Other']);
  });

  it('keeps words in quotation marks side by side', async () => {
    await put(db, sampleArticle({ title: 'Apart', text: 'xây nhà và dựng vợ' }));
    await put(db, sampleArticle({ title: 'Together', text: 'công tác xây dựng Đảng' }));
    expect(await find('"xây dựng"')).toEqual(['Together']);
    expect(await find('xây dựng ')).toEqual(['Together', 'Apart']);
  });

  it('takes the last word for the beginning of a word until a space follows', async () => {
    await put(db, sampleArticle({ title: 'A', text: 'The ministers met.' }));
    expect(await find('minis')).toEqual(['A']);
    expect(await find('minis ')).toEqual([]);
  });

  it('finds a word of unspaced writing within a longer row', async () => {
    await put(db, sampleArticle({ title: 'A', text: '很多中国人喜欢喝茶。' }));
    expect(await find('中国')).toEqual(['A']);
    expect(await find('中国 ')).toEqual(['A']);
    expect(await find('"中国"')).toEqual(['A']);
    expect(await find('国人')).toEqual(['A']);
    expect(await find('茶')).toEqual(['A']);
    expect(await find('国中')).toEqual([]);
  });

  it('gives the newest first where scores are equal, whenever they were indexed', async () => {
    const old = sampleArticle({ title: 'Old', text: 'same words', created: '2026-01-01T10:00:00Z' });
    await put(db, old);
    await put(db, sampleArticle({ title: 'New', text: 'same words', created: '2026-02-01T10:00:00Z' }));
    await put(db, old);
    expect(await find('same')).toEqual(['New', 'Old']);
    expect(await find('')).toEqual(['New', 'Old']);
  });

  it('keeps that order from page to page, where many are equally good', async () => {
    const days = Array.from({ length: 12 }, (_, index) => String(((index * 5) % 12) + 10));
    for (const day of days) {
      await put(db, sampleArticle({ title: day, text: 'same words', created: `2026-01-${day}T10:00:00Z` }));
    }
    const page = async (offset: number) => titlesOf(await search.search('same ', { limit: 5, offset }));
    const pages = [...(await page(0)), ...(await page(5)), ...(await page(10))];
    expect(pages).toEqual(days.toSorted().reverse());
  });

  it('names all that it finds in the order it shows them in', async () => {
    for (const [day, text] of ['storm sea', 'storm', 'sea and storm', 'storm'].entries()) {
      const id = `day-${day + 1}`;
      await put(db, sampleArticle({ id, text, created: `2026-01-0${day + 1}T10:00:00Z` }));
    }
    for (const query of ['storm ', 'storm sea', 'strom ', '']) {
      const outcome = await search.search(query);
      const shown = outcome.ok ? outcome.hits.map(({ article }) => article.id) : [];
      expect(await search.ids(query)).toEqual({ ok: true, ids: shown });
      expect(shown).not.toEqual([]);
    }
    expect(await search.ids('(a OR b')).toMatchObject({ ok: false, at: 0 });
  });

  it('explains a query it cannot read', async () => {
    expect(await search.search('(a OR b')).toEqual({ ok: false, message: 'This bracket is never closed.', at: 0 });
  });

  it('marks the matches in a passage of the text', async () => {
    await put(db, sampleArticle({ title: 'A', text: 'Tỉnh uỷ Quảng Nam tiếp tục xây dựng Đảng.' }));
    const outcome = await search.search('uy quảng');
    const passage = outcome.ok ? outcome.hits[0]?.passages[0] : undefined;
    expect(passage?.field).toBe('body');
    expect(passage?.runs.filter((run) => run.match).map((run) => run.text)).toEqual(['uỷ', 'Quảng']);
    expect(passage?.runs.map((run) => run.text).join('')).toBe('Tỉnh uỷ Quảng Nam tiếp tục xây dựng Đảng.');
  });

  it('stops when the question is withdrawn', async () => {
    const withdrawn = AbortSignal.abort();
    await expect(search.search('a', { signal: withdrawn })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('hides the trash from everything but is:trashed', async () => {
    await put(db, sampleArticle({ title: 'Kept', text: 'apple' }));
    await put(db, sampleArticle({ title: 'Trashed', text: 'apple', deleted: '2026-03-01T00:00:00Z' }));
    expect(await find('apple')).toEqual(['Kept']);
    expect(await find('apple is:trashed')).toEqual(['Trashed']);
  });
});

describe('the query language', () => {
  beforeEach(async () => {
    await put(
      db,
      annotate(
        sampleArticle({
          title: 'Thuế',
          text: 'Giá xăng tăng 2.924 đồng ngày 29/02/2024.',
          byline: 'Đình Tăng',
          lang: 'vi-VN',
          url: 'https://m.kinhte.news.example/a',
          tags: ['Kinh tế'],
          created: '2026-01-15T12:00:00Z',
          publishedTime: '2024-02-29T21:39:00+07:00',
          leadImage: 'https://a.example/i.jpg',
          read: '2026-01-16T12:00:00Z',
        }),
        'Giá xăng tăng',
        { note: 'nhớ hỏi lại', color: 'pink', tags: ['gửi bạn'] },
      ),
    );
    await put(
      db,
      sampleArticle({
        title: 'Rain',
        text: 'Thuế. The rain in Spain. Đình chiến.',
        lang: 'en',
        created: '2025-06-01T12:00:00Z',
      }),
    );
  });

  it.each<[string, string[]]>([
    ['2924 ', ['Thuế']],
    ['2.924 ', ['Thuế']],
    ['29022024 ', ['Thuế']],
    ['2024-02-29 ', ['Thuế']],
    ['"2024-02-29"', []],
    ['"29/02/2024"', ['Thuế']],
    ['title:thue ', ['Thuế']],
    ['thue -title:thue', ['Rain']],
    ['author:tang ', ['Thuế']],
    ['author:"đình tăng"', ['Thuế']],
    ['author:đình ', ['Thuế']],
    ['note:hỏi ', ['Thuế']],
    ['note:giá ', []],
    ['quote:"giá xăng"', ['Thuế']],
    ['quote:đồng ', []],
    ['tag:"kinh te"', ['Thuế']],
    ['tag:kin', ['Thuế']],
    ['tag:"gửi bạn"', ['Thuế']],
    ['tag:kinh ', []],
    ['site:news.example ', ['Thuế', 'Rain']],
    ['site:kinhte.news.example ', ['Thuế']],
    ['site:example ', []],
    ['lang:vi ', ['Thuế']],
    ['lang:vi-vn ', ['Thuế']],
    ['color:pink ', ['Thuế']],
    ['color:blue ', []],
    ['has:note ', ['Thuế']],
    ['has:image ', ['Thuế']],
    ['-has:highlight ', ['Rain']],
    ['is:unread ', ['Rain']],
    ['on:2024 ', ['Thuế']],
    ['on:2024-02-29 ', ['Thuế']],
    ['on:saved:2024 ', []],
    ['before:2024 ', []],
    ['before:saved:2026 ', ['Rain']],
    ['after:2025 ', ['Thuế']],
    ['after:2024 ', ['Thuế', 'Rain']],
    ['rain OR xang ', ['Rain', 'Thuế']],
    ['thue (rain OR xang) -spain', ['Thuế']],
    ['-rain', ['Thuế']],
    ['exact:dinh ', []],
    ['exact:đình ', ['Thuế', 'Rain']],
    ['"dinh chien"', ['Rain']],
    ['"đinh chien"', []],
    ['spa* rain', ['Rain']],
  ])('answers %s', async (query, titles) => {
    expect((await find(query)).toSorted()).toEqual(titles.toSorted());
  });

  it('reads a misspelt word as its nearest neighbour, and says so', async () => {
    const outcome = await search.search('spian rain');
    expect(titlesOf(outcome)).toEqual(['Rain']);
    expect(outcome).toMatchObject({ remark: '“spian” was read as “spain”.' });
    expect(await search.search('rain ')).not.toHaveProperty('remark');
    expect(await find('"đìng chien"')).toEqual([]);
    expect(await find('2925 ')).toEqual([]);
  });

  it('tells a quote by its annotation', async () => {
    const outcome = await search.search('quote:xang ');
    expect(outcome.ok && outcome.hits[0]?.passages).toMatchObject([
      {
        field: 'quote',
        annotationId: expect.stringMatching('annotation-'),
        runs: [{}, { text: 'xăng', match: true }, {}],
      },
    ]);
  });

  it.each([
    ['ta', ['tag:']],
    ['x au', ['author:']],
    ['tag:', ['gửi bạn', 'Kinh tế']],
    ['tag:"kinh', ['Kinh tế']],
    ['author:đ', ['Đình Tăng']],
    ['site:ki', ['kinhte.news.example']],
    ['-lang:', ['en', 'vi', 'vi-vn']],
    ['color:p', ['pink', 'purple']],
    ['xăng ', []],
    ['title:x', []],
  ])('completes %s', async (query, labels) => {
    const { items } = await search.complete(query, query.length);
    expect(items.map((item) => item.label)).toEqual(labels);
  });

  it('completes in the middle of a query, with quotation marks where a value needs them', async () => {
    const query = 'xăng tag:ki -x';
    const { from, to, items } = await search.complete(query, 11);
    expect(query.slice(0, from) + (items[0]?.insert ?? '') + query.slice(to)).toBe('xăng tag:"Kinh tế"  -x');
    expect(items[0]).toMatchObject({ label: 'Kinh tế', articles: 1 });
  });

  it('tells the first results before the others, in the order they then stand in', async () => {
    for (let day = 1; day <= 25; day++) {
      const created = `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`;
      await put(db, sampleArticle({ title: `Day ${day}`, text: day % 3 === 0 ? 'rain rain' : 'rain', created }));
    }
    const told: string[][] = [];
    const onFirst = (outcome: SearchOutcome) => told.push(titlesOf(outcome));
    const all = titlesOf(await search.search('rain', { onFirst }));
    expect(all).toHaveLength(20);
    expect(told).toEqual([all.slice(0, 8)]);
    expect(all).toEqual(titlesOf(await search.search('rain')));
    await search.search('rain', { limit: 5, onFirst });
    await search.search('sun', { onFirst });
    expect(told).toHaveLength(1);
  });

  it('answers while it is got ready, and after a change meanwhile', async () => {
    await put(db, sampleArticle({ title: 'Old', text: 'hail', created: '2026-01-01T12:00:00Z' }));
    const prepared = createSearch(async () => db);
    let rest = () => {};
    const resting = new Promise<void>((resolve) => {
      rest = resolve;
    });
    const ready = prepared.prepare(() => resting);
    expect(titlesOf(await prepared.search('hail'))).toEqual(['Old']);
    await put(db, sampleArticle({ title: 'New', text: 'hail', created: '2026-01-02T12:00:00Z' }));
    rest();
    await ready;
    expect(titlesOf(await prepared.search('hail'))).toEqual(['New', 'Old']);
  });

  it('searches once for nobody when it is got ready, unless somebody has searched', async () => {
    await put(db, sampleArticle({ title: 'Thủy điện Hòa Bình', text: 'xả lũ' }));
    const transactions = vi.spyOn(db, 'transaction');
    const searches = () => transactions.mock.calls.filter(([stores]) => Array.from(stores).includes('texts')).length;
    await createSearch(async () => db).prepare(async () => {});
    expect(searches()).toBe(1);
    const used = createSearch(async () => db);
    await used.search('hoa');
    await used.prepare(async () => {});
    expect(searches()).toBe(2);
    transactions.mockRestore();
  });

  it('is got ready over an empty library', async () => {
    const empty = createSearch(async () => db);
    await empty.prepare(async () => {});
    expect(titlesOf(await empty.search('hail'))).toEqual([]);
  });
});
