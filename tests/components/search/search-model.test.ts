import { describe, expect, it } from 'vitest';
import { SearchModel } from '@/components/search/search-model';
import { fakeArticle } from '../../helpers/fake-articles';
import { fakeSearch } from '../../helpers/fake-search';

const articles = Array.from({ length: 45 }, (_, index) => fakeArticle({ id: `a${index}`, title: `storm ${index}` }));
articles.push(fakeArticle({ id: 'stone', title: 'stone' }));

const idsOf = (search: InstanceType<typeof SearchModel>) => {
  const { outcome } = search;
  return outcome.value.status === 'ready' && outcome.value.value.ok
    ? outcome.value.value.hits.map((hit) => hit.article.id)
    : null;
};

describe('a search as it is typed', () => {
  it('drops a late answer to an earlier query', async () => {
    let release = () => {};
    const engine = fakeSearch(
      () => articles,
      (query) => (query === 'sto' ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve()),
    );
    const search = new SearchModel(engine, 20);
    const first = search.type('sto');
    await search.type('stone');
    release();
    await first;
    expect(idsOf(search)).toEqual(['stone']);
  });

  it('aborts what is no longer asked', async () => {
    const signals: AbortSignal[] = [];
    const search = new SearchModel(
      {
        search: (_query, options) => {
          if (options?.signal) signals.push(options.signal);
          return new Promise(() => {});
        },
      },
      20,
    );
    void search.type('a');
    void search.type('ab');
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    await search.type('');
    expect(signals[1]?.aborted).toBe(true);
    expect(search.outcome.value).toEqual({ status: 'idle' });
  });

  it('shows the next results below those shown, each once', async () => {
    const search = new SearchModel(
      fakeSearch(() => articles),
      20,
    );
    await search.type('storm');
    await search.more();
    await search.more();
    await search.more();
    expect(idsOf(search)).toEqual(articles.slice(0, 45).map((article) => article.id));
  });

  it('asks again after a change, for as many as are shown', async () => {
    let all = articles;
    const search = new SearchModel(
      fakeSearch(() => all),
      20,
    );
    await search.type('storm');
    await search.more();
    all = articles.slice(1);
    await search.refresh();
    expect(idsOf(search)).toEqual(articles.slice(1, 41).map((article) => article.id));
  });

  it('gives the reason a query cannot be read', async () => {
    const search = new SearchModel(
      fakeSearch(() => articles),
      20,
    );
    await search.type('say "storm');
    expect(search.outcome.value).toMatchObject({ status: 'ready', value: { ok: false, at: 4 } });
  });
});
