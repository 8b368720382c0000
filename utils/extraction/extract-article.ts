import type { ExtractionOutcome } from '@/utils/model/extraction';
import { type Breathe, createBreather } from './breathe';
import { whyNoArticle } from './no-article';
import { findOtherPages } from './other-pages';
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
  /** Called with the share of the work that is done, 0 to 1. */
  onProgress?: (done: number) => void;
  trace?: Trace;
}

/**
 * Extracts the article from a page, or from a frame in the page that `url` names. The page itself is only read: all work
 * is done on a copy.
 */
export async function extractArticle(
  page: Document,
  url: string,
  options: ExtractionOptions = {},
): Promise<ExtractionOutcome> {
  if (!page.body) return { ok: false, reason: 'empty' };
  const breathe = createBreather();
  const base = baseOf(page, url);
  const structured = readStructuredArticle(page, url);
  const known = readPageMetadata(page, url, base, structured);
  const copy = page.cloneNode(true) as Document;
  const work: Work = {
    page,
    url,
    base,
    body: copy.body,
    known,
    blocks: [],
    content: null,
    without: options.trace?.without,
  };
  if (!(await runSteps(work, options, breathe))) return { ok: false, reason: 'cancelled' };
  work.content = renderKept(work);
  if (!work.content) return { ok: false, reason: whyNoArticle(page, '', known) ?? 'no-article' };
  await breathe();
  shapeContent(work.content, work);
  await breathe();
  const textContent = textOf(work.content);
  const reason = whyNoArticle(page, textContent, known);
  if (reason) return { ok: false, reason };
  await breathe();
  const content = sanitiseForStorage(work.content);
  await breathe();
  if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
  const otherPages = findOtherPages(page, url, base);
  options.onProgress?.(1);
  return {
    ok: true,
    extraction: { url, ...completeMetadata(page, known, textContent), content, textContent, otherPages },
  };
}

/** Runs the steps and gives the page its turn between them; false when cancelled. */
async function runSteps(
  work: Work,
  { signal, onProgress, trace }: ExtractionOptions,
  breathe: Breathe,
): Promise<boolean> {
  for (const [index, step] of STEPS.entries()) {
    await breathe(step.name === 'readability' ? work.blocks.length : 0);
    if (signal?.aborted) return false;
    if (!trace?.without?.has(step.name))
      for (const _ of step.run(work, recorderFor(trace ?? {}, step.name)) ?? []) await breathe();
    onProgress?.((index + 1) / (STEPS.length + 1));
  }
  return true;
}

/** Returns what relative addresses are resolved against. `baseURI` of a document without a view is not the page's. */
function baseOf(page: Document, url: string): string {
  if (page.defaultView) return page.baseURI;
  try {
    return new URL(page.querySelector('base[href]')?.getAttribute('href') ?? '', url).href;
  } catch {
    return url;
  }
}
