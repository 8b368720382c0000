import type { IndexProgress } from '../model/search';
import type { Database } from '../storage/schema';
import { mergeSegments } from '../storage/search-merge';
import { rebuildIndex } from '../storage/search-rebuild';

/** How long after the last change the index is tidied, in milliseconds: not while the reader is saving. */
const PAUSE = 5_000;

/** Less than the half minute after which a browser puts a background to sleep that nothing has called. */
const AWAKE = 20_000;

/** Keeps the search index whole and small, in the background. */
export interface IndexTending {
  /** Brings the index up to date with records it lacks or has by older rules: after an update, or a killed rebuild. */
  catchUp(): Promise<void>;
  /** The library has changed: tidy up when it rests. */
  later(): void;
}

interface TendingWorld {
  /** A failure is tried again with the next change. */
  onFailure: (thrown: unknown) => void;
  /** A rebuild is under way. */
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
   * A rebuild or a merge of tens of thousands of articles takes longer than the browser waits. The one would go on only
   * when something wakes the background; the other, begun anew each time, would never end.
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
