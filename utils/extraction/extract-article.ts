import type { ExtractionOutcome } from '@/utils/model/extraction';
import { sanitiseForStorage } from './sanitise';
import { readPageMetadata, completeMetadata } from './metadata/read-metadata';
import { readStructuredArticle } from './metadata/structured-data';
import { STEPS } from './steps';
import { renderKept } from './steps/render';
import { shapeContent } from './steps/shape';
import { textOf } from './text-of';
import type { Trace } from './trace';
import { recorderFor, type Work } from './work';

export interface ExtractionOptions {
  signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (done: number) => void;
  trace?: Trace;
}

/** Takes the article from a page. The page is read and left as it was; all work is done on a copy. */
export async function extractArticle(
  page: Document,
  url: string,
  options: ExtractionOptions = {},
): Promise<ExtractionOutcome> {
  if (!page.body) return { ok: false, reason: 'empty' };
  const trace = options.trace ?? {};
  const base = baseOf(page, url);
  const structured = readStructuredArticle(page, url);
  const known = readPageMetadata(page, url, base, structured);
  const copy = page.cloneNode(true) as Document;
  const work: Work = { page, url, base, body: copy.body, known, blocks: [], content: null, trace };
  for (const [index, step] of STEPS.entries()) {
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
    if (!trace.without?.has(step.name)) step.run(work, recorderFor(trace, step.name));
    options.onProgress?.((index + 1) / (STEPS.length + 1));
  }
  work.content = renderKept(work);
  if (!work.content) return { ok: false, reason: 'no-article' };
  shapeContent(work.content, work);
  const content = sanitiseForStorage(work.content);
  const textContent = textOf(work.content);
  if (textContent === '') return { ok: false, reason: 'no-article' };
  options.onProgress?.(1);
  return {
    ok: true,
    extraction: { url, ...completeMetadata(page, known, textContent), content, textContent, otherPages: [] },
  };
}

function baseOf(page: Document, url: string): string {
  try {
    return new URL(page.querySelector('base[href]')?.getAttribute('href') ?? '', url).href;
  } catch {
    return url;
  }
}
