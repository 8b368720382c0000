import { describe, expect, it } from 'vitest';
import { SearchModel } from '@/components/search/search-model';
import type { SearchOutcome } from '@/utils/model/search';
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

  it('asks again for as many as are shown also while an answer is on its way', async () => {
    const search = new SearchModel(
      fakeSearch(() => articles),
      20,
    );
    await search.type('storm');
    await search.more();
    void search.refresh();
    await search.refresh();
    expect(idsOf(search)).toHaveLength(40);
  });

  it('keeps what is shown where more of it, or the same anew, cannot be read, and asks again', async () => {
    let isBroken = false;
    const engine = fakeSearch(
      () => articles,
      async () => {
        if (isBroken) throw new Error('no disk');
      },
    );
    const search = new SearchModel(engine, 20);
    await search.type('storm');
    isBroken = true;
    await search.more();
    await search.refresh();
    await search.more();
    expect(search.outcome.value).toMatchObject({ status: 'failed', value: { total: 45 } });
    await search.type('stone');
    expect(search.outcome.value).toEqual({ status: 'failed', error: expect.anything() });
    isBroken = false;
    await search.retry();
    expect(idsOf(search)).toEqual(['stone']);
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

describe('the first results', () => {
  const hits = articles.slice(0, 20).map((article) => ({ article, score: 1, passages: [] }));
  const outcome = (count: number) => ({ ok: true as const, hits: hits.slice(0, count), total: 45 });

  it('are shown before the others are there', async () => {
    let finish = () => {};
    const search = new SearchModel(
      {
        async search(_query, { onFirst } = {}) {
          onFirst?.(outcome(8));
          await new Promise<void>((resolve) => (finish = resolve));
          return outcome(20);
        },
      },
      20,
    );
    const typed = search.type('storm');
    expect(idsOf(search)).toHaveLength(8);
    finish();
    await typed;
    expect(idsOf(search)).toHaveLength(20);
  });

  it('of an earlier query are dropped', async () => {
    const tellers: ((outcome: SearchOutcome) => void)[] = [];
    const search = new SearchModel(
      {
        search(_query, { onFirst } = {}) {
          if (onFirst) tellers.push(onFirst);
          return new Promise(() => {});
        },
      },
      20,
    );
    void search.type('a');
    void search.type('ab');
    tellers[0]?.(outcome(8));
    expect(idsOf(search)).toBeNull();
    tellers[1]?.(outcome(8));
    expect(idsOf(search)).toHaveLength(8);
  });

  it('do not shorten a list that is asked for again', async () => {
    const asked: boolean[] = [];
    const search = new SearchModel(
      {
        async search(_query, { onFirst } = {}) {
          asked.push(onFirst !== undefined);
          return outcome(20);
        },
      },
      20,
    );
    await search.type('storm');
    await search.more();
    await search.refresh();
    expect(asked).toEqual([true, false, false]);
  });
});
