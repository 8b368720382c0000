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
  /** A merge of tens of thousands of articles takes longer than the browser waits; begun anew each time, it would never end. */
  const merge = async (library: Database): Promise<void> => {
    const awake = setInterval(stayAwake, AWAKE);
    try {
      await mergeSegments(library);
    } finally {
      clearInterval(awake);
    }
  };
  return {
    async catchUp() {
      const library = await db();
      await rebuildIndex(library, { onProgress: (done, all) => onProgress({ done, all }) });
      await merge(library);
    },
    later() {
      clearTimeout(timer);
      timer = setTimeout(() => void db().then(merge).catch(onFailure), PAUSE);
    },
  };
}
