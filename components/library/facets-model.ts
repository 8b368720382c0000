import { createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Facet, Faceter, FacetName } from '@/utils/model/search';
import { toAppError, type AppError } from '@/utils/model/errors';

/** The facets offered for narrowing a result, in order. */
const NAMES: readonly FacetName[] = ['tag', 'site', 'author', 'published', 'saved', 'color', 'lang'];

/** How long the query must stay unchanged before its result is counted, in milliseconds. */
const REST = 120;

/** Facet counts of the result, counted only while the panel is open. A late answer is dropped. */
export const FacetsModel = createModel((faceter: Faceter, query: ReadonlySignal<string>) => {
  const isOpen = signal(false);
  const facets = signal<readonly Facet[]>([]);
  const error = signal<AppError | null>(null);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const count = async () => {
    const mine = ++latest;
    try {
      const outcome = await faceter.facets(query.peek(), { names: NAMES });
      // A query that cannot be parsed is explained beside the list. The last counts stay until it can be.
      if (mine !== latest || !outcome.ok) return;
      facets.value = outcome.facets;
      error.value = null;
    } catch (thrown) {
      if (mine === latest) error.value = toAppError(thrown);
    }
  };

  let wasOpen = false;
  effect(() => {
    const isWanted = isOpen.value;
    void query.value;
    clearTimeout(timer);
    // Counted at once when the panel opens; later than the query, so as not to delay typing.
    if (isWanted && !wasOpen) untracked(() => void count());
    else if (isWanted) timer = setTimeout(() => void count(), REST);
    wasOpen = isWanted;
    return () => clearTimeout(timer);
  });

  return {
    isOpen,
    facets,
    error,
    toggle() {
      isOpen.value = !isOpen.peek();
    },
    /** Counts again, after the library has changed. */
    async refresh() {
      if (isOpen.peek()) await count();
    },
  };
});
