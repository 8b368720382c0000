import { beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { put, sampleArticle, titlesOf } from '@/tests/helpers/search-samples';
import { createSearch } from '@/utils/storage/search-library';
import type { Search } from '@/utils/model/search';
import type { Database } from '@/utils/storage/schema';

let db: Database;
let search: Search;

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
