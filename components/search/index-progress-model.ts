import { createModel, effect, signal, untracked } from '@preact/signals';
import type { Library, LibraryChange } from '@/utils/contract/library';
import type { IndexProgress } from '@/utils/model/search';

interface IndexTools {
  library: Pick<Library, 'indexProgress'>;
  onChange: (listener: (change: LibraryChange) => void, signal: AbortSignal) => void;
}

/** The progress of indexing; null while the index is complete. */
export const IndexProgressModel = createModel(({ library, onChange }: IndexTools) => {
  const progress = signal<IndexProgress | null>(null);

  effect(() => {
    const lifetime = new AbortController();
    untracked(() => {
      let isTold = false;
      onChange(({ indexing }) => {
        if (!indexing) return;
        isTold = true;
        progress.value = indexing.done < indexing.all ? indexing : null;
      }, lifetime.signal);
      const read = async () => {
        // A failure is ignored here, because the search itself reports it.
        const now = await library.indexProgress().catch(() => null);
        if (!isTold && !lifetime.signal.aborted) progress.value = now;
      };
      void read();
    });
    return () => lifetime.abort();
  });

  return { progress };
});
