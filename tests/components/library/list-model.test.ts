import { describe, expect, it } from 'vitest';
import { ListModel } from '@/components/library/list-model';
import type { LibraryReads } from '@/utils/contract/library';
import { fakeArticle } from '../../helpers/fake-articles';
import { fakeLibrary } from '../../helpers/fake-library';

const day = (index: number) => new Date(Date.UTC(2024, 0, 1) - index * 86_400_000).toISOString();
const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => fakeArticle({ id: `a${index}`, created: day(index) }));

function open(count: number) {
  const fake = fakeLibrary({ articles: articles(count) });
  const list = new ListModel(fake.library);
  const reads = () => fake.calls.filter((call) => call.method === 'listArticles').length;
  return { ...fake, list, reads };
}

describe('the list of saved articles', () => {
  it('reads one page for the first screen, and knows how many there are', async () => {
    const { list, reads } = open(2_000);
    await list.open(false);
    expect(list.total.value).toBe(2_000);
    expect(list.articles.value.length).toBe(60);
    expect(reads()).toBe(1);
  });

  it('reads on as far as it is looked at, in order and without a gap', async () => {
    const { list } = open(2_000);
    await list.open(false);
    await list.want(1_200);
    const ids = list.articles.value.map((article) => article.id);
    expect(ids.length).toBeGreaterThanOrEqual(1_200);
    expect(ids).toEqual(ids.map((_, index) => `a${index}`));
  });

  it('counts a trash by reading it to the end', async () => {
    const { list, library } = open(70);
    for (const { id } of articles(65)) await library.removeArticle({ id });
    await list.open(true);
    await list.want(500);
    expect(list.total.value).toBe(65);
    expect(list.articles.value.length).toBe(65);
  });

  it('shows a change without losing what was read', async () => {
    const { list, putArticle } = open(300);
    await list.open(false);
    await list.want(300);
    putArticle(fakeArticle({ id: 'new', created: day(-1) }));
    await list.refresh();
    expect(list.articles.value.length).toBe(300);
    expect(list.articles.value[0]?.id).toBe('new');
    expect(list.total.value).toBe(301);
  });

  it('drops the answer to what is no longer asked', async () => {
    const { library } = fakeLibrary({ articles: articles(3) });
    let release = () => {};
    const slow: LibraryReads = {
      ...bound(library),
      async listArticles(options) {
        if (options?.trashed !== true) await new Promise<void>((resolve) => (release = resolve));
        return library.listArticles(options);
      },
    };
    const list = new ListModel(slow);
    const saved = list.open(false);
    await list.open(true);
    release();
    await saved;
    expect(list.articles.value).toEqual([]);
  });

  it('says why it cannot be read', async () => {
    const { library } = fakeLibrary();
    const list = new ListModel({ ...bound(library), listArticles: () => Promise.reject(new Error('no disk')) });
    await list.open(false);
    expect(list.status.value).toMatchObject({ code: 'unexpected' });
  });
});

function bound(library: LibraryReads): LibraryReads {
  return {
    listArticles: (options) => library.listArticles(options),
    countArticles: () => library.countArticles(),
    articleBundle: (id) => library.articleBundle(id),
    draftsOf: (id) => library.draftsOf(id),
    savedSearches: () => library.savedSearches(),
    indexProgress: () => library.indexProgress(),
  };
}
