import { computed, createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Library, LibraryChange } from '@/utils/contract/library';
import type { SavedSearch } from '@/utils/model/saved-search';
import type { Notices } from '../ui/notices';

interface SavedSearchTools {
  library: Library;
  onChange: (listener: (change: LibraryChange) => void, signal: AbortSignal) => void;
  notices: Notices;
}

/** The saved searches, and what can be done with the query in the search box. */
export const SavedSearchesModel = createModel(
  ({ library, onChange, notices }: SavedSearchTools, query: ReadonlySignal<string>) => {
    const searches = signal<readonly SavedSearch[]>([]);
    /** Whether the reader is naming the query in the search box. */
    const isNaming = signal(false);
    const current = computed(() => searches.value.find((one) => one.query === query.value.trim()) ?? null);

    const read = () =>
      notices.attempt(
        () => library.savedSearches(),
        (all) => {
          searches.value = all;
        },
      );

    const restore = (id: string) =>
      notices.attempt(
        () => library.restoreSavedSearch({ id }),
        async () => {
          if (await read()) notices.done('Saved search restored.');
        },
      );

    effect(() => {
      const lifetime = new AbortController();
      untracked(() => {
        onChange((change) => {
          if (change.savedSearches) void read();
        }, lifetime.signal);
        void read();
      });
      return () => lifetime.abort();
    });
    effect(() => {
      void query.value;
      isNaming.value = false;
    });

    return {
      searches,
      current,
      isNaming,
      async name(name: string) {
        const known = current.peek();
        const text = query.peek();
        await notices.attempt(
          () => (known ? library.updateSavedSearch({ id: known.id, name }) : library.saveSearch({ name, query: text })),
          async () => {
            isNaming.value = false;
            if (await read()) notices.done(known ? 'Saved search renamed.' : 'Search saved.');
          },
        );
      },
      async remove({ id, name }: SavedSearch) {
        await notices.attempt(
          () => library.removeSavedSearch({ id }),
          async () => {
            isNaming.value = false;
            const undo = { kind: 'undo' as const, run: () => void restore(id) };
            if (await read()) notices.done(`“${name}” is no longer saved.`, undo);
          },
        );
      },
    };
  },
);

export type SavedSearches = InstanceType<typeof SavedSearchesModel>;
