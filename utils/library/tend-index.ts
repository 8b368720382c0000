import type { IndexProgress } from '../model/search';
import type { Database } from '../storage/schema';
import { mergeSegments } from '../storage/search-merge';
import { rebuildIndex } from '../storage/search-rebuild';

/** How long after the last change the index is merged, in milliseconds, so as not to merge while the reader is saving. */
const PAUSE = 5_000;

/** In milliseconds; less than the 30 s after which a browser stops an idle background. */
const AWAKE = 20_000;

/** Keeps the search index whole and small, in the background. */
export interface IndexTending {
  /** Indexes articles that are missing or indexed by older rules, as after an update or a killed rebuild; then merges. */
  catchUp(): Promise<void>;
  /** To be called after each change of the library: merges once no change has come for a while. */
  later(): void;
}

interface TendingWorld {
  /** Called when a merge has failed; the next change tries again. */
  onFailure: (thrown: unknown) => void;
  /** Called while a rebuild is running. */
  onProgress: (progress: IndexProgress) => void;
  /** Tells the browser that the background is at work. */
  stayAwake: () => void;
}

/** Tends the index of a library. */
export function tendIndex(
  db: () => Promise<Database>,
  { onFailure, onProgress, stayAwake }: TendingWorld,
): IndexTending {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /**
   * A rebuild or a merge of tens of thousands of articles takes longer than an idle background lives. A stopped rebuild
   * would continue only when something wakes the background; a merge starts over each time, and would never end.
   */
  const awake = async (work: (library: Database) => Promise<void>): Promise<void> => {
    const calling = setInterval(stayAwake, AWAKE);
    try {
      await work(await db());
    } finally {
      clearInterval(calling);
    }
  };
  return {
    catchUp: () =>
      awake(async (library) => {
        await rebuildIndex(library, { onProgress: (done, all) => onProgress({ done, all }) });
        await mergeSegments(library);
      }),
    later() {
      clearTimeout(timer);
      timer = setTimeout(() => void awake(mergeSegments).catch(onFailure), PAUSE);
    },
  };
}
