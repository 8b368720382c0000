import type { ArticleBundle } from '../model/article';
import { toAppError, type AppError } from '../model/errors';

export interface Reading {
  ids: readonly string[];
  /** Reads one article. Called for one after the other, so that only one is in memory. */
  load: (id: string) => Promise<ArticleBundle>;
  /** Called for each article that cannot be read; the sentence of its error says which. */
  onUnreadable: (error: AppError) => void;
  /** Called after each article with the number done, those that cannot be read among them. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal | undefined;
}

/**
 * Reads articles one by one. Articles that were deleted meanwhile, or have no copy, are left out. Throws the signal's reason
 * once it is aborted, and whatever else `load` throws.
 */
export async function* readBundles({
  ids,
  load,
  onUnreadable,
  onProgress,
  signal,
}: Reading): AsyncGenerator<ArticleBundle> {
  let done = 0;
  for (const id of ids) {
    signal?.throwIfAborted();
    const bundle = await load(id).catch((thrown: unknown) => {
      const error = toAppError(thrown);
      if (error.code !== 'not-found') throw thrown;
      onUnreadable(error);
      return null;
    });
    if (bundle !== null) yield bundle;
    onProgress?.(++done);
  }
}
