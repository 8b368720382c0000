import type { ArticleBundle } from '../model/article';
import { AppError } from '../model/errors';
import { fileName } from './file-name';
import type { DayOf, ExportFormat } from './format';
import { zipFiles, type TextFile } from './zip';

interface ExportRequest {
  ids: readonly string[];
  format: ExportFormat;
  /** Reads one article. Called for one after the other, so that only one is in memory. */
  load: (id: string) => Promise<ArticleBundle>;
  /** Called after each article with the number done. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
  /** Time of the export, ISO 8601; names the archive. */
  now: string;
  dayOf: DayOf;
}

export interface ExportedFile {
  name: string;
  blob: Blob;
}

/**
 * Exports articles as one file to download: one article as a file of the format, several as a zip with a file for each.
 * Throws `cancelled` once the signal is aborted, and whatever `load` throws.
 */
export async function exportArticles(request: ExportRequest): Promise<ExportedFile> {
  const { ids, format, signal, now, dayOf } = request;
  try {
    const only = ids.length === 1 ? await firstOf(renderedFiles(request)) : null;
    signal?.throwIfAborted();
    if (only !== null)
      return { name: only.name, blob: new Blob([only.text], { type: `${format.mimeType};charset=utf-8` }) };
    return {
      name: `Pressmark ${dayOf(now)}.zip`,
      blob: await zipFiles(renderedFiles(request), signal),
    };
  } catch (error) {
    if (signal?.aborted === true) throw new AppError('cancelled', 'The export was cancelled.', { cause: error });
    throw error;
  }
}

async function* renderedFiles({
  ids,
  format,
  load,
  onProgress,
  signal,
  dayOf,
}: ExportRequest): AsyncGenerator<TextFile> {
  const taken = new Set<string>();
  let done = 0;
  for (const id of ids) {
    signal?.throwIfAborted();
    const bundle = await load(id);
    yield { name: fileName(bundle.article.title, format.extension, taken), text: format.render(bundle, dayOf) };
    onProgress?.(++done);
  }
}

async function firstOf(files: AsyncGenerator<TextFile>): Promise<TextFile | null> {
  let first: TextFile | null = null;
  for await (const file of files) first ??= file;
  return first;
}
