import { AppError } from '../model/errors';
import { fileName } from './file-name';
import type { DayOf, ExportFormat } from './format';
import { readBundles, type Reading } from './read-bundles';
import { zipFiles, type TextFile } from './zip';

interface ExportRequest extends Reading {
  format: ExportFormat;
  /** Time of the export, ISO 8601; names the archive. */
  now: string;
  dayOf: DayOf;
}

export interface ExportedFile {
  name: string;
  blob: Blob;
}

/**
 * Exports articles as one file to download: one article as a file of the format, several as a zip with a file for each that
 * can be read. Returns null where none can. Throws `cancelled` once the signal is aborted, and whatever reading throws.
 */
export async function exportArticles(request: ExportRequest): Promise<ExportedFile | null> {
  const { ids, format, signal, now, dayOf } = request;
  try {
    const files = renderedFiles(request);
    const first = await files.next();
    signal?.throwIfAborted();
    if (first.done) return null;
    if (ids.length === 1) {
      return {
        name: first.value.name,
        blob: new Blob([first.value.text], { type: `${format.mimeType};charset=utf-8` }),
      };
    }
    return { name: `Pressmark ${dayOf(now)}.zip`, blob: await zipFiles(beginningWith(first.value, files), signal) };
  } catch (error) {
    if (signal?.aborted === true) throw new AppError('cancelled', 'The export was cancelled.', { cause: error });
    throw error;
  }
}

async function* renderedFiles(request: ExportRequest): AsyncGenerator<TextFile> {
  const { format, dayOf } = request;
  const taken = new Set<string>();
  for await (const bundle of readBundles(request)) {
    yield { name: fileName(bundle.article.title, format.extension, taken), text: format.render(bundle, dayOf) };
  }
}

async function* beginningWith<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}
