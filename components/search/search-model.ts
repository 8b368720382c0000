import { computed, createModel, effect, signal } from '@preact/signals';
import { AppError } from '@/utils/model/errors';
import type { Search, SearchOptions, SearchOutcome } from '@/utils/model/search';
import { reloading, settle, shown, type Loadable } from '../ui/loadable';

/** The query being typed, and its results. A late answer to an earlier query is dropped. */
export const SearchModel = createModel((engine: Search, pageSize: number) => {
  const query = signal('');
  const outcome = signal<Loadable<SearchOutcome>>({ status: 'idle' });
  let running: AbortController | null = null;
  /** The query that `outcome` answers. */
  let answered = '';
  /** Repeats the last request. */
  let again: () => Promise<void> = async () => {};

  const ask = async (text: string, options: Pick<SearchOptions, 'limit' | 'offset' | 'onFirst'>) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const before = outcome.peek();
    outcome.value = reloading(before);
    // If this query fails, the results of another one must not be shown as its own.
    const kept = text === answered ? before : undefined;
    const next = await settle(engine.search(text, { ...options, signal: mine.signal }), kept);
    if (mine.signal.aborted) return null;
    answered = text;
    return next;
  };

  const run = async (options: Pick<SearchOptions, 'limit' | 'onFirst'>) => {
    again = () => run(options);
    const next = await ask(query.peek(), options);
    if (next) outcome.value = next;
  };

  const showFirst = (text: string) => (first: SearchOutcome) => {
    if (query.peek() !== text) return;
    answered = text;
    outcome.value = { status: 'ready', value: first };
  };

  const more = async (): Promise<void> => {
    again = more;
    const last = shown(outcome.peek());
    if (!last?.ok || last.hits.length >= last.total) return;
    const { hits } = last;
    const next = await ask(query.peek(), { offset: hits.length, limit: pageSize });
    if (!next) return;
    if (next.status === 'ready' && next.value.ok) {
      const known = new Set(hits.map((hit) => hit.article.id));
      const added = next.value.hits.filter((hit) => !known.has(hit.article.id));
      // Without new results this is the end, whatever the total said.
      const all = added.length === 0 ? hits.length : next.value.total;
      outcome.value = { status: 'ready', value: { ...next.value, hits: [...hits, ...added], total: all } };
    } else {
      outcome.value = next.status === 'failed' ? next : { status: 'failed', error: badQuery(next), value: last };
    }
  };

  effect(() => () => running?.abort());

  return {
    query,
    /** Whether there is anything to search for. */
    active: computed(() => query.value.trim() !== ''),
    outcome,
    async type(text: string) {
      query.value = text;
      if (text.trim() !== '') return run({ limit: pageSize, onFirst: showFirst(text) });
      running?.abort();
      outcome.value = { status: 'idle' };
    },
    /** Searches again after the library has changed. */
    async refresh() {
      const inView = shown(outcome.peek());
      const known = inView?.ok ? inView.hits.length : 0;
      if (query.peek().trim() !== '') await run({ limit: Math.max(pageSize, known) });
    },
    /** Appends the next results. After a failure only `retry` does. */
    async more() {
      if (outcome.peek().status === 'ready') await more();
    },
    /** Repeats the last request. */
    retry: () => again(),
  };
});

function badQuery(next: Loadable<SearchOutcome>): AppError {
  const message = next.status === 'ready' && !next.value.ok ? next.value.message : 'The search was interrupted.';
  return new AppError('bad-query', message);
}
