import { computed, createModel, effect, signal } from '@preact/signals';
import { AppError } from '@/utils/model/errors';
import type { Search, SearchOptions, SearchOutcome } from '@/utils/model/search';
import { reloading, settle, shown, type Loadable } from '../ui/loadable';

/** A query as it is typed, and its answer. A late answer to an earlier query is dropped. */
export const SearchModel = createModel((engine: Search, pageSize: number) => {
  const query = signal('');
  const outcome = signal<Loadable<SearchOutcome>>({ status: 'idle' });
  let running: AbortController | null = null;

  const ask = async (text: string, options: Pick<SearchOptions, 'limit' | 'offset' | 'onFirst'>) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    outcome.value = reloading(outcome.peek());
    const next = await settle(engine.search(text, { ...options, signal: mine.signal }));
    return mine.signal.aborted ? null : next;
  };

  const run = async (options: Pick<SearchOptions, 'limit' | 'onFirst'>) => {
    const next = await ask(query.peek(), options);
    if (next) outcome.value = next;
  };

  const showFirst = (text: string) => (first: SearchOutcome) => {
    if (query.peek() === text) outcome.value = { status: 'ready', value: first };
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
    /** Asks again, after the library has changed. */
    async refresh() {
      const inView = shown(outcome.peek());
      const known = inView?.ok ? inView.hits.length : 0;
      if (query.peek().trim() !== '') await run({ limit: Math.max(pageSize, known) });
    },
    /** The next results, below those shown. */
    async more() {
      const last = outcome.peek();
      if (last.status !== 'ready' || !last.value.ok) return;
      const { hits, total } = last.value;
      if (hits.length >= total) return;
      const next = await ask(query.peek(), { offset: hits.length, limit: pageSize });
      if (!next) return;
      if (next.status === 'ready' && next.value.ok) {
        const known = new Set(hits.map((hit) => hit.article.id));
        const added = next.value.hits.filter((hit) => !known.has(hit.article.id));
        // An answer with nothing new is the end, whatever the count said.
        const all = added.length === 0 ? hits.length : next.value.total;
        outcome.value = { status: 'ready', value: { ...next.value, hits: [...hits, ...added], total: all } };
      } else {
        outcome.value = next.status === 'failed' ? next : { status: 'failed', error: badQuery(next) };
      }
    },
  };
});

function badQuery(next: Loadable<SearchOutcome>): AppError {
  const message = next.status === 'ready' && !next.value.ok ? next.value.message : 'The search was interrupted.';
  return new AppError('bad-query', message);
}
