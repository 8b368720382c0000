import type { IndexProgress } from '../model/search';
import type { Database } from '../storage/schema';
import { mergeSegments } from '../storage/search-merge';
import { rebuildIndex } from '../storage/search-rebuild';

/** How long after the last change the index is tidied, in milliseconds: not while the reader is saving. */
const PAUSE = 5_000;

/** Keeps the search index whole and small, in the background. */
export interface IndexTending {
  /** Brings the index up to date with records it lacks or has by older rules: after an update, or a killed rebuild. */
  catchUp(): Promise<void>;
  /** The library has changed: tidy up when it rests. */
  later(): void;
}

interface IndexEvents {
  /** A failure is tried again with the next change. */
  onFailure: (thrown: unknown) => void;
  /** A rebuild is under way. */
  onProgress: (progress: IndexProgress) => void;
}

/** Tends the index of a library. */
export function tendIndex(db: () => Promise<Database>, { onFailure, onProgress }: IndexEvents): IndexTending {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    async catchUp() {
      const library = await db();
      await rebuildIndex(library, { onProgress: (done, all) => onProgress({ done, all }) });
      await mergeSegments(library);
    },
    later() {
      clearTimeout(timer);
      timer = setTimeout(
        () =>
          void db()
            .then((library) => mergeSegments(library))
            .catch(onFailure),
        PAUSE,
      );
    },
  };
}
