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

const idsIn = (list: InstanceType<typeof ListModel>, start: number, end: number) =>
  Array.from({ length: end - start }, (_, index) => list.articleAt.value(start + index)?.id);
const idsFrom = (start: number, end: number) => Array.from({ length: end - start }, (_, index) => `a${start + index}`);

describe('the list of saved articles', () => {
  it('reads one page for the first screen, and knows how many there are', async () => {
    const { list, reads } = open(2_000);
    await list.open(false);
    expect(list.total.value).toBe(2_000);
    expect(idsIn(list, 0, 60)).toEqual(idsFrom(0, 60));
    expect(reads()).toBe(1);
  });

  it('reads what is looked at and a little around it, wherever that is, and nothing between', async () => {
    const { list, calls } = open(2_000);
    await list.open(false);
    await list.want(1_200, 1_230);
    expect(idsIn(list, 1_080, 1_380)).toEqual(idsFrom(1_080, 1_380));
    expect(list.articleAt.value(600)).toBeUndefined();
    expect(calls.filter(({ method }) => method === 'listArticles').length).toBe(6);
    await list.want(1_990, 2_000);
    expect(list.articleAt.value(1_999)?.id).toBe('a1999');
    expect(list.articleAt.value(2_000)).toBeUndefined();
  });

  it('goes where the reader went on to while it was reading', async () => {
    const { list } = open(2_000);
    await list.open(false);
    const first = list.want(300, 330);
    await Promise.all([first, list.want(1_500, 1_530)]);
    expect(idsIn(list, 1_500, 1_530)).toEqual(idsFrom(1_500, 1_530));
  });

  it('counts the trash', async () => {
    const { list, library } = open(70);
    for (const { id } of articles(65)) await library.removeArticles({ ids: [id] });
    await list.open(true);
    expect(list.total.value).toBe(65);
    await list.want(0, 65);
    expect(list.articleAt.value(64)).toBeDefined();
    expect(list.articleAt.value(65)).toBeUndefined();
  });

  it('shows a change where the reader is', async () => {
    const { list, putArticle } = open(300);
    await list.open(false);
    await list.want(120, 150);
    putArticle(fakeArticle({ id: 'new', created: day(-1) }));
    await list.refresh();
    expect(list.total.value).toBe(301);
    expect(idsIn(list, 121, 151)).toEqual(idsFrom(120, 150));
    await list.want(0, 30);
    expect(list.articleAt.value(0)?.id).toBe('new');
  });

  it('has what the reader went on to while a change was being read', async () => {
    const { library } = fakeLibrary({ articles: articles(1_000) });
    let release = () => {};
    let isSlow = false;
    const list = new ListModel({
      ...bound(library),
      async countArticles(options) {
        if (isSlow) await new Promise<void>((resolve) => (release = resolve));
        return library.countArticles(options);
      },
    });
    await list.open(false);
    isSlow = true;
    const refreshed = list.refresh();
    await list.want(600, 630);
    release();
    await refreshed;
    await expect.poll(() => idsIn(list, 600, 630)).toEqual(idsFrom(600, 630));
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
    expect(list.total.value).toBe(0);
    expect(list.articleAt.value(0)).toBeUndefined();
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
    countArticles: (options) => library.countArticles(options),
    articleBundle: (id) => library.articleBundle(id),
    draftsOf: (id) => library.draftsOf(id),
    savedSearches: () => library.savedSearches(),
    indexProgress: () => library.indexProgress(),
    articlesIn: (data) => library.articlesIn(data),
    trashContents: (options) => library.trashContents(options),
  };
}
